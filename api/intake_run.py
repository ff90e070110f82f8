"""One run of `gckb ingest`: files in, queued, worked off by the server's worker or here, and copied to the index."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from api.index_holder import index_holder, running_server
from api.owner import read_owner
from ingest.cell.limits import ParserLimits
from ingest.intake import check_batch, find_files, take_in
from ingest.opening import open_worker, parser_limits
from kb.access import SECRETARIAT
from kb.curation.likeness import FLOOR
from kb.errors import UnacceptableFile
from kb.practice import DocumentId, State
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import Job, JobId, JobState


@dataclass(frozen=True, slots=True)
class Step:
    """What happens now, how many of the files have ended, and at which page, or passage, of how many this one is."""

    doing: str
    ended: int
    files: int
    page: int = 0
    pages: int = 0


Watch = Callable[[Step], None]
"""Called with each step."""

_PAUSE_SECONDS: Final = 0.2
_LOOKED_AT: Final = 20
"""Jobs are worked off in the order in which they were queued, so only the oldest need to be looked at."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `state` is published, drafts, none (no practice in it), failed or cancelled.

    `alike` counts its practices that look like one that was known before.
    """

    file: str
    document: DocumentId | None
    state: str
    practices: int
    message: str | None
    alike: int = 0

    @property
    def failed(self) -> bool:
        return self.state in ("failed", "cancelled")


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was queued, or why it was not."""

    file: str
    job: JobId | None
    refusal: str | None


def take_in_all(settings: Settings, paths: Sequence[Path], *, publish: bool, actor: str, watch: Watch) -> list[Outcome]:
    """Take in every file of `paths`, folders with all PDFs in them, and return when readers can find them.

    A file that cannot be taken in does not stop the others. Raises `UnacceptableFile`, and takes in none, when they are
    more than a batch may have; and what `open_archive` and `open_worker` raise.
    """
    limits = parser_limits(settings)
    found = [one for path in paths for one in _found(path)]
    check_batch(sum(isinstance(one, Path) for one in found), settings.batch_files)
    with closing(open_archive(settings)) as archive:
        taken = [queued(one, archive, limits, publish=publish, actor=actor) for one in found]
        jobs = [one.job for one in taken if one.job is not None]
        ended = {job.id: job for job in worked_off(settings, archive, jobs, watch)}
        if jobs:
            watch(Step("copying to the index", len(jobs), len(jobs)))
            copy_to_index(settings)
        return [outcome_of(one, ended.get(one.job) if one.job else None, archive) for one in taken]


def _found(path: Path) -> list[Path] | list[Taken]:
    """The files of `path`, or why there are none."""
    try:
        return find_files([path])
    except UnacceptableFile as error:
        return [Taken(str(path), None, str(error))]


def queued(found: Path | Taken, archive: Archive, limits: ParserLimits, *, publish: bool, actor: str) -> Taken:
    """Queue a file, or say why not; what says that already is given back."""
    if isinstance(found, Taken):
        return found
    try:
        file = take_in(found, limits)
    except UnacceptableFile as error:
        return Taken(str(found), None, str(error))
    job = archive.submit(file.id, file.name, file.content, publish=publish, actor=actor)
    return Taken(str(found), job, None)


def copy_to_index(settings: Settings) -> None:
    """Let readers find what was taken in. Raises what `index_holder` raises."""
    with index_holder(settings) as holder:
        holder.catch_up()


def worked_off(settings: Settings, archive: Archive, jobs: Sequence[JobId], watch: Watch) -> Iterator[Job]:
    """Each of `jobs` when it has ended. When the server goes away meanwhile, its work is done here."""
    waiting = list(dict.fromkeys(jobs))
    total = len(waiting)

    def show(job: Job) -> None:
        hindered = f" ({job.message})" if job.message and job.state is JobState.QUEUED else ""
        doing = f"{job.stage} {job.file_name}{hindered}"
        watch(Step(doing, total - len(waiting), total, job.page, job.pages))

    server = running_server(settings)
    while waiting and server is not None and _has_worker(settings):
        for id in waiting[:_LOOKED_AT]:
            job = archive.jobs.get(id)
            if job is not None and job.ended:
                waiting.remove(id)
                yield job
            elif job is not None and (job.state is JobState.RUNNING or job.message):
                show(job)
        time.sleep(_PAUSE_SECONDS)
    if not waiting:
        return
    with open_worker(settings) as worker:
        for job in worker.work_off(tuple(waiting), show):
            waiting.remove(job.id)
            yield job


def _has_worker(settings: Settings) -> bool:
    owner = read_owner(settings.home)
    return owner is not None and owner.works


def outcome_of(taken: Taken, job: Job | None, archive: Archive) -> Outcome:
    """What became of `taken` now that its job has ended; without a job it was refused."""
    if job is None:
        return Outcome(taken.file, None, "failed", 0, taken.refusal)
    if job.state is JobState.CANCELLED:
        return Outcome(
            taken.file, job.document_id, "cancelled", 0, "It was cancelled; ingest it again if that was wrong."
        )
    if job.state is JobState.FAILED:
        return Outcome(taken.file, job.document_id, "failed", 0, job.message)
    states = {practice.state for practice in archive.practices.practices_of(job.document_id, SECRETARIAT)}
    if not states:
        return Outcome(taken.file, job.document_id, "none", 0, job.message or "No practice was found in it.")
    asked_in_vain = job.publish and job.message is not None
    state = "published" if states == {State.PUBLISHED} else "failed" if asked_in_vain else "drafts"
    alike = archive.likenesses.practices_alike(job.document_id, FLOOR)
    return Outcome(taken.file, job.document_id, state, job.practices, job.message, alike)
