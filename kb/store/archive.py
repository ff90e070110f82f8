"""Everything that is kept: the database's rooms and the files beside it, opened and closed together."""

from dataclasses import dataclass
from datetime import timedelta

from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.database import Database
from kb.store.document_files import DocumentFiles
from kb.store.jobs import JobId, Jobs
from kb.store.practice_store import PracticeStore


@dataclass(frozen=True, slots=True)
class Archive:
    """Documents, practices, their files and the queue of files to take in. Several processes may open one."""

    database: Database
    practices: PracticeStore
    files: DocumentFiles
    jobs: Jobs

    def submit(self, document: DocumentId, file_name: str, content: bytes, *, publish: bool, actor: str) -> JobId:
        """Keep a PDF's bytes and queue it. A file that is known already is queued too: its job ends at once.

        `publish` asks for publication without review: for administrators only, and written into the audit.
        """
        self.files.put(document, content)
        return self.jobs.add(document, file_name, publish=publish, actor=actor)

    def discard(self, document: DocumentId) -> None:
        """Drop the file of a refused document, unless the store knows it or another job still wants it."""
        if not self.practices.knows(document) and document not in self.jobs.open_documents():
            self.files.remove(document)

    def close(self) -> None:
        self.database.close()


def open_archive(settings: Settings) -> Archive:
    """Open the store and bring its schema up to date. Raises `StoreUnavailable`."""
    database = Database(settings.store_url)
    return Archive(
        database,
        PracticeStore(database),
        DocumentFiles(settings.documents_folder),
        Jobs(database, timedelta(seconds=settings.lease_seconds)),
    )
