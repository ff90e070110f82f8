"""Everything that is kept: the database's rooms and the files beside it, opened and closed together."""

from dataclasses import dataclass
from datetime import timedelta

from kb.audit import PROGRAM, Entry
from kb.errors import StoreUnavailable
from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.audit_trail import AuditTrail
from kb.store.database import Database
from kb.store.discussions import Discussions
from kb.store.document_files import DocumentFiles
from kb.store.jobs import Job, JobId, Jobs, JobState
from kb.store.likenesses import Likenesses
from kb.store.living_workers import LivingWorkers
from kb.store.outbox import Outbox
from kb.store.people_store import PeopleStore
from kb.store.practice_store import PracticeStore
from kb.store.revisions import Revisions
from kb.store.sign_in_tries import SignInTries


@dataclass(frozen=True, slots=True)
class Archive:
    """Documents, practices, their files and the queue of files to take in. Several processes may open one."""

    database: Database
    practices: PracticeStore
    likenesses: Likenesses
    files: DocumentFiles
    jobs: Jobs
    workers: LivingWorkers
    audit: AuditTrail
    revisions: Revisions
    outbox: Outbox
    people: PeopleStore
    tries: SignInTries
    discussions: Discussions

    def submit(self, document: DocumentId, file_name: str, content: bytes, *, publish: bool, actor: str) -> JobId:
        """Keep a PDF's bytes and queue it. A file that is known already is queued too: its job ends at once.

        `publish` asks for publication without review: for administrators only, and written into the audit.
        Raises `StoreUnavailable`.
        """
        # The row comes first: whoever is killed between the two leaves no file that nobody knows of.
        id = self.jobs.add(document, file_name, publish=publish, actor=actor)
        try:
            self.files.put(document, content)
        except StoreUnavailable:
            self.cancel(id)
            raise
        self.jobs.ready(id)
        return id

    def cancel(self, id: JobId) -> Job | None:
        """Drop a job, at once when it waits, else at its worker's next step; None when there is no such job."""
        self.free_jobs_of_the_dead()
        job = self.jobs.cancel(id)
        if job is not None and job.state is JobState.CANCELLED:
            self.discard(job.document_id)
        return job

    def discard(self, document: DocumentId) -> None:
        """Drop the file of a document that is not taken in, unless the store knows it or another job still wants it."""
        with self.database.writing(alone=True):  # nobody may queue it between the look and the deed
            if not self.practices.knows(document) and document not in self.jobs.open_documents():
                self.files.remove(document)

    def erase_name(self, name: str) -> int:
        """Erase a name that the command line wrote down for who has no account; returns in how many places it was."""
        places = self.audit.erase({"name": name}) + self.jobs.forget(name)
        self.audit.record(Entry(PROGRAM, "erase", "name", {"places": places}))
        return places

    def free_jobs_of_the_dead(self) -> None:
        """Let go of what workers of this machine held when they were killed."""
        self.workers.bury(self.jobs.give_back)

    def tidy(self) -> None:
        """Drop what a process left that was killed between refusing a document and dropping its file."""
        known = set(self.practices.document_ids())
        for job in self.jobs.in_states((JobState.FAILED, JobState.CANCELLED)):
            if job.document_id not in known and self.files.path(job.document_id).exists():
                self.discard(job.document_id)

    def close(self) -> None:
        self.database.close()


def open_archive(settings: Settings) -> Archive:
    """Open the store and bring its schema up to date. Raises `StoreUnavailable`."""
    database = Database(settings.store_url)
    return Archive(
        database,
        PracticeStore(database),
        Likenesses(database),
        DocumentFiles(settings.documents_folder),
        Jobs(database, timedelta(seconds=settings.lease_seconds)),
        LivingWorkers(settings.home / "workers"),
        AuditTrail(database),
        Revisions(database),
        Outbox(database),
        PeopleStore(database),
        SignInTries(database),
        Discussions(database),
    )
