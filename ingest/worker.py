"""Works off jobs: parse, find, embed, keep. Any number of workers may run; the lease says whose job it is (D6)."""

import logging
import os
import socket
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from ingest.cell.parser_cell import ParserCell
from ingest.held_job import HeldJob, Progress
from ingest.pipeline import extract_pdf
from ingest.retrying import Patience, may_pass, told
from ingest.trial import Trial
from kb.access import SECRETARIAT
from kb.curation.duplicates import look_for_duplicates
from kb.curation.likeness import LikenessModel, load_likeness
from kb.embedding.embedder import Embedder
from kb.embedding.vectors import Vector
from kb.errors import KnowledgeBaseError, StoreUnavailable, UnacceptableFile, UnverifiedQuotes
from kb.practice import PointId, Practice, point_ids
from kb.reembedding import embed_corrected
from kb.search.cards import embed_practices
from kb.store.archive import Archive
from kb.store.jobs import CancelAsked, Job, JobId, LeaseLost
from kb.vocabulary import Vocabulary

KNOWN_ALREADY = "This file is in the knowledge base already."

_PAUSE = 0.3
_LONGEST_PAUSE = 30.0
_TEXTS = 64
"""Embedded at a time, which takes a second or two: a job that is not wanted any more goes on no longer than that."""

_log = logging.getLogger(__name__)


class Worker:
    """Takes one job after the other. Nothing of a document is kept before all of it is.

    `trial` takes in files that were in hand when workers died; without one, such a file is given up. A worker is
    `alive` to others for as long as that block lasts; one that stands in for `name` is not.
    """

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        vocabulary: Vocabulary,
        cell: ParserCell,
        *,
        lease_seconds: float = 60,
        patience: Patience | None = None,
        trial: Trial | None = None,
        likeness: LikenessModel | None = None,
        name: str | None = None,
    ) -> None:
        self.archive = archive
        self._embedder = embedder
        self._vocabulary = vocabulary
        self._cell = cell
        self._lease_seconds = lease_seconds
        self._patience = patience or Patience()
        self._trial = trial
        self._likeness = likeness or load_likeness()
        self._name = name or f"{socket.gethostname()[:40]}-{os.getpid()}-{uuid.uuid4().hex[:6]}"

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Let the others know that this worker lives; at the end they may take what it has not finished."""
        with self.archive.workers.living(self._name):
            self.archive.tidy()
            try:
                yield
            finally:
                self.archive.jobs.give_back(self._name)

    def run_once(self, progress: Progress | None = None) -> Job | None:
        """Work off the next job; None when none waits, after what was corrected at the desk was embedded anew.

        The job that is returned has ended or waits for another try. Raises `StoreUnavailable`.
        """
        self.archive.free_jobs_of_the_dead()
        job = self.archive.jobs.claim(self._name)
        if job is None:
            embed_corrected(self.archive, self._embedder, self._vocabulary)
            return None
        with suppress(LeaseLost):  # another worker has the job now, and nothing was kept here
            if job.cancel_asked:
                self._drop(job)
            elif job.attempt > self._patience.attempts:
                self._try_alone(job, progress or _silent)
            else:
                self._work(job, progress or _silent)
        return self.archive.jobs.get(job.id)

    def work_on(self, id: JobId) -> None:
        """Work off the job that the worker of this name holds already."""
        job = self.archive.jobs.get(id)
        if job is not None:
            with suppress(LeaseLost):
                self._work(job, _silent)

    def work_off(self, jobs: Sequence[JobId], progress: Progress | None = None) -> Iterator[Job]:
        """Work until each of `jobs` has ended, here or in another worker; yields each when it has."""
        waiting = list(jobs)
        while waiting:
            worked_on = self.run_once(progress)
            for id in list(waiting) if worked_on is None else [worked_on.id]:
                job = self.archive.jobs.get(id)
                if id not in waiting or job is None:
                    continue
                if job.ended:
                    waiting.remove(id)
                    yield job
                elif progress:
                    progress(job)
            if worked_on is None and waiting:
                threading.Event().wait(_PAUSE)

    def run_until(self, stop: threading.Event) -> None:
        """Work off jobs as they come, until `stop` is set. Waits, ever longer, for a store that cannot be used."""
        failures = 0
        while not stop.is_set():
            try:
                idle = self.run_once() is None
            except StoreUnavailable as error:
                failures += 1
                _log.error("%s", error)
                stop.wait(min(_PAUSE * 2**failures, _LONGEST_PAUSE))
            else:
                failures = 0
                if idle:
                    stop.wait(_PAUSE)

    def _work(self, job: Job, progress: Progress) -> None:
        try:
            with self._holding(job, progress) as held:
                message = self._take_in(job, held)
            count = self.archive.practices.count_of(job.document_id)
            self.archive.jobs.finish(job.id, self._name, practices=count, message=message)
        except LeaseLost:
            raise
        except CancelAsked:
            self._drop(job)
        except Exception as error:  # noqa: BLE001 - the job says what happened, and the next file goes on
            self._put_back_or_fail(job, error)

    def _try_alone(self, job: Job, progress: Progress) -> None:
        times = job.attempt - 1
        if self._trial is None:
            self._fail(job, f"{job.file_name} ended the worker {times} times; look at the file.")
            return
        with self._holding(job, progress):
            code = self._trial(job.id, self._name)
        how = f"signal {-code}" if code < 0 else f"code {code}"
        # Unless the process has ended the job itself, in which case it is not held any more.
        self._fail(
            job,
            f"{job.file_name} ended the process that took it in ({how}) after {times} workers had ended with it in"
            " hand; look at the file, or give this machine more memory.",
        )

    def _holding(self, job: Job, progress: Progress) -> HeldJob:
        return HeldJob(job, self.archive.jobs, self._name, self._lease_seconds, progress)

    def _put_back_or_fail(self, job: Job, error: Exception) -> None:
        if not isinstance(error, KnowledgeBaseError):
            _log.error("%s could not be taken in.", job.file_name, exc_info=error)
        message = told(error, job.file_name)
        if may_pass(error) and job.attempt < self._patience.attempts:
            self.archive.jobs.put_back(job.id, self._name, message, self._patience.wait_after(job.attempt))
        else:
            self._fail(job, message)

    def _fail(self, job: Job, message: str) -> None:
        self.archive.jobs.fail(job.id, self._name, message)
        self.archive.discard(job.document_id)

    def _drop(self, job: Job) -> None:
        self.archive.jobs.cancelled(job.id, self._name)
        self.archive.discard(job.document_id)

    def _take_in(self, job: Job, held: HeldJob) -> str | None:
        practices = self.archive.practices
        is_known = practices.knows(job.document_id)
        if not is_known:
            self._find(job, held)
        if not is_known or job.attempt > 1:
            # After the commit, so that of two workers the later one sees what the other kept.
            look_for_duplicates(self.archive, job.document_id, self._embedder.model_id, self._likeness)
        if job.publish:
            try:
                practices.publish_document(job.document_id, job.actor)
            except UnverifiedQuotes as error:
                return str(error)
        if is_known and job.attempt == 1:
            return KNOWN_ALREADY
        warnings = practices.document(job.document_id, SECRETARIAT).warnings
        if practices.count_of(job.document_id) == 0:
            return " ".join(("No practice was found in it.", *warnings))
        return " ".join(warnings) or None

    def _find(self, job: Job, held: HeldJob) -> None:
        held.report("parsing")
        content, file_name = self._content(job), job.file_name
        found = extract_pdf(
            content,
            job.document_id,
            file_name,
            self._vocabulary,
            self._cell,
            embedder=self._embedder,
            progress=lambda page, pages: held.report("reading", page, pages),
        )
        vectors = self._embedded(found.practices, held)
        held.report("keeping")
        self.archive.practices.add_drafts(found.document, found.practices, self._embedder.model_id, vectors)

    def _content(self, job: Job) -> bytes:
        try:
            return self.archive.files.path(job.document_id).read_bytes()
        except FileNotFoundError:
            raise UnacceptableFile(
                f"The bytes of {job.file_name} never came, as its sender was cut off; send it again.",
                file_name=job.file_name,
            ) from None

    def _embedded(self, practices: Sequence[Practice], held: HeldJob) -> dict[PointId, Vector]:
        total = sum(len(point_ids(practice)) for practice in practices)
        vectors: dict[PointId, Vector] = {}
        for some in _portions(practices):
            progress = _counting(held, len(vectors), total)
            progress(0)
            vectors |= embed_practices(self._embedder, some, self._vocabulary, progress)
        return vectors


def _counting(held: HeldJob, before: int, total: int) -> Callable[[int], None]:
    return lambda done: held.report("embedding", before + done, total)


def _portions(practices: Sequence[Practice]) -> Iterator[list[Practice]]:
    """The practices in order, a portion being full when it has enough texts."""
    portion: list[Practice] = []
    texts = 0
    for practice in practices:
        portion.append(practice)
        texts += len(point_ids(practice))
        if texts >= _TEXTS:
            yield portion
            portion, texts = [], 0
    if portion:
        yield portion


def _silent(_job: Job) -> None:
    """Nobody watches."""
