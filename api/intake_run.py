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
from ingest.intake import find_files, take_in
from ingest.opening import open_worker, parser_limits
from kb.access import SECRETARIAT
from kb.errors import UnacceptableFile
from kb.practice import DocumentId, State
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import Job, JobId, JobState

Watch = Callable[[str, int, int], None]
"""Called with what happens now, how many files have ended and how many there are."""

_PAUSE_SECONDS: Final = 0.2
_LOOKED_AT: Final = 20
"""Jobs are worked off in the order in which they were queued, so only the oldest need to be looked at."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `state` is published, drafts, none (no practice in it) or failed."""

    file: str
    document: DocumentId | None
    state: str
    practices: int
    message: str | None

    @property
    def failed(self) -> bool:
        return self.state == "failed"


@dataclass(frozen=True, slots=True)
class _Taken:
    file: str
    job: JobId | None
    refusal: str | None


def take_in_all(settings: Settings, paths: Sequence[Path], *, publish: bool, actor: str, watch: Watch) -> list[Outcome]:
    """Take in every file of `paths`, folders with all PDFs in them, and return when readers can find them.

    A file that cannot be taken in does not stop the others. Raises what `open_archive` and `open_worker` raise.
    """
    limits = parser_limits(settings)
    with closing(open_archive(settings)) as archive:
        taken = [one for path in paths for one in _queued(path, archive, limits, publish=publish, actor=actor)]
        queued = [one.job for one in taken if one.job is not None]
        ended = {job.id: job for job in _worked_off(settings, archive, queued, watch)}
        if queued:
            watch("copying to the index", len(queued), len(queued))
            with index_holder(settings) as holder:
                holder.catch_up()
        return [_outcome(one, ended.get(one.job) if one.job else None, archive) for one in taken]


def _queued(path: Path, archive: Archive, limits: ParserLimits, *, publish: bool, actor: str) -> Iterator[_Taken]:
    try:
        files = find_files([path])
    except UnacceptableFile as error:
        yield _Taken(str(path), None, str(error))
        return
    for file in files:
        try:
            taken = take_in(file, limits)
        except UnacceptableFile as error:
            yield _Taken(str(file), None, str(error))
        else:
            job = archive.submit(taken.id, taken.name, taken.content, publish=publish, actor=actor)
            yield _Taken(str(file), job, None)


def _worked_off(settings: Settings, archive: Archive, jobs: Sequence[JobId], watch: Watch) -> Iterator[Job]:
    """Each of `jobs` when it has ended. When the server goes away meanwhile, its work is done here."""
    waiting = list(jobs)
    total = len(jobs)
    server = running_server(settings)
    while waiting and server is not None and _has_worker(settings):
        for id in waiting[:_LOOKED_AT]:
            job = archive.jobs.get(id)
            if job is not None and job.ended:
                waiting.remove(id)
                yield job
            elif job is not None and job.state is JobState.RUNNING:
                watch(f"{job.stage} {job.file_name}", total - len(waiting), total)
        time.sleep(_PAUSE_SECONDS)
    if not waiting:
        return
    with open_worker(settings) as worker:

        def show(job: Job, stage: str) -> None:
            watch(f"{stage} {job.file_name}", total - len(waiting), total)

        for job in worker.work_off(tuple(waiting), show):
            waiting.remove(job.id)
            yield job


def _has_worker(settings: Settings) -> bool:
    owner = read_owner(settings.home)
    return owner is not None and owner.works


def _outcome(taken: _Taken, job: Job | None, archive: Archive) -> Outcome:
    if job is None:
        return Outcome(taken.file, None, "failed", 0, taken.refusal)
    if job.state is JobState.FAILED:
        return Outcome(taken.file, job.document_id, "failed", 0, job.message)
    states = {practice.state for practice in archive.practices.practices_of(job.document_id, SECRETARIAT)}
    if not states:
        return Outcome(taken.file, job.document_id, "none", 0, job.message or "No practice was found in it.")
    if states == {State.PUBLISHED}:
        return Outcome(taken.file, job.document_id, "published", job.practices, job.message)
    asked_in_vain = job.publish and job.message is not None
    return Outcome(taken.file, job.document_id, "failed" if asked_in_vain else "drafts", job.practices, job.message)
