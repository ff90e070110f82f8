"""Works off jobs: parse, find, embed, keep. Any number of workers may run; the lease says whose job it is (D6)."""

import os
import socket
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from ingest.cell.parser_cell import ParserCell
from ingest.pipeline import extract_pdf
from kb.embedding.embedder import Embedder
from kb.errors import IngestError, UnparsablePdf, UnverifiedQuotes
from kb.search.cards import embed_practices
from kb.store.archive import Archive
from kb.store.jobs import Job, JobId, LeaseLost
from kb.vocabulary import Vocabulary

Progress = Callable[[Job, str], None]
"""Called with the job and its stage: parsing, embedding, keeping."""

_PAUSE = 0.3


class Worker:
    """Takes one job after the other. Nothing of a document is kept before all of it is."""

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        vocabulary: Vocabulary,
        cell: ParserCell,
        *,
        lease_seconds: float = 60,
        attempts: int = 3,
    ) -> None:
        self.archive = archive
        self._embedder = embedder
        self._vocabulary = vocabulary
        self._cell = cell
        self._lease_seconds = lease_seconds
        self._attempts = attempts
        self._name = f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:6]}"[:64]

    def run_once(self, progress: Progress | None = None) -> Job | None:
        """Work off the next job; None when none waits. The job that is returned has ended or waits for another try."""
        job = self.archive.jobs.claim(self._name)
        if job is None:
            return None
        with suppress(LeaseLost):  # another worker has the job now, and nothing was kept here
            self._work(job, progress or _silent)
        return self.archive.jobs.get(job.id)

    def work_off(self, jobs: Sequence[JobId], progress: Progress | None = None) -> Iterator[Job]:
        """Work until each of `jobs` has ended, here or in another worker; yields each when it has."""
        waiting = list(jobs)
        while waiting:
            idle = self.run_once(progress) is None
            for id in list(waiting):
                job = self.archive.jobs.get(id)
                if job is not None and job.ended:
                    waiting.remove(id)
                    yield job
            if idle and waiting:
                threading.Event().wait(_PAUSE)

    def run_until(self, stop: threading.Event) -> None:
        """Work off jobs as they come, until `stop` is set."""
        while not stop.is_set():
            if self.run_once() is None:
                stop.wait(_PAUSE)

    def _work(self, job: Job, progress: Progress) -> None:
        try:
            if job.attempt > self._attempts:
                raise UnparsablePdf(f"{job.file_name} ended the worker {self._attempts} times; look at the file.")
            with self._heartbeat(job) as hold:

                def report(stage: str) -> None:
                    hold(stage)
                    progress(job, stage)

                message = self._take_in(job, report)
        except IngestError as error:
            if error.permanent or job.attempt >= self._attempts:
                self.archive.jobs.fail(job.id, self._name, str(error))
                self.archive.discard(job.document_id)
            else:
                self.archive.jobs.put_back(job.id, self._name, str(error))
            return
        count = self.archive.practices.count_of(job.document_id)
        self.archive.jobs.finish(job.id, self._name, practices=count, message=message)

    def _take_in(self, job: Job, report: Callable[[str], object]) -> str | None:
        practices = self.archive.practices
        message = None
        if practices.knows(job.document_id):
            message = "This file is in the knowledge base already."
        else:
            report("parsing")
            content = self.archive.files.path(job.document_id).read_bytes()
            found = extract_pdf(content, job.document_id, job.file_name, self._vocabulary, self._cell)
            report("embedding")
            vectors = embed_practices(self._embedder, found.practices, self._vocabulary)
            report("keeping")
            practices.add_drafts(found.document, found.practices, self._embedder.model_id, vectors)
            if not found.practices:
                message = " ".join(("No practice was found in it.", *found.warnings))
        if job.publish:
            try:
                practices.publish_document(job.document_id, job.actor)
            except UnverifiedQuotes as error:
                message = str(error)
        return message

    @contextmanager
    def _heartbeat(self, job: Job) -> Iterator[Callable[[str], None]]:
        """Hold the lease while the block runs; yields a way to say the stage. Raises `LeaseLost` from that."""
        ended = threading.Event()
        stage = job.stage

        def report(now: str) -> None:
            nonlocal stage
            stage = now
            self.archive.jobs.report(job.id, self._name, now)

        def beat() -> None:
            while not ended.wait(self._lease_seconds / 3):
                try:
                    report(stage)
                except LeaseLost:
                    return

        thread = threading.Thread(target=beat, name="lease", daemon=True)
        thread.start()
        try:
            yield report
        finally:
            ended.set()
            thread.join()


def _silent(_job: Job, _stage: str) -> None:
    """Nobody watches."""
