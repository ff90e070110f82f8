"""`gckb ingest --watch`: takes in what lies in a folder and what comes into it, each file once it has come to rest."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from api.intake_run import Outcome, Step, Taken, copy_to_index, outcome_of, worked_off
from ingest.intake import IntakeFile, documents_in, take_in
from ingest.opening import parser_limits
from ingest.settling import Print, Settling
from ingest.worker import KNOWN_ALREADY
from kb.errors import KnowledgeBaseError, UnacceptableFile
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import JobId

Say = Callable[[str], None]
"""Called with one line for each file, and for what hinders the watch."""

_LOOKS: Final = 4
"""How often the folder is looked at in the time for which a file must not change."""


def watch_folder(settings: Settings, folder: Path, *, publish: bool, actor: str, say: Say) -> None:
    """Take in the files of `folder` as they come to rest, until `KeyboardInterrupt`.

    Raises `UnacceptableFile` when there is no such folder, and what `open_archive` raises.
    """
    _checked(folder)
    with closing(open_archive(settings)) as archive:
        watch = FolderWatch(settings, archive, folder, publish=publish, actor=actor, say=say)
        while True:
            watch.look(time.monotonic())
            time.sleep(settings.settle_seconds / _LOOKS)


class FolderWatch:
    """One watched folder. Files that the knowledge base knows, and files that are refused, are named and left alone.

    A failure of something else is named when it begins, and what it hindered is tried again at the next look.
    """

    def __init__(
        self, settings: Settings, archive: Archive, folder: Path, *, publish: bool, actor: str, say: Say
    ) -> None:
        self._settings = settings
        self._archive = archive
        self._folder = folder
        self._publish = publish
        self._actor = actor
        self._say = say
        self._settling = Settling(settings.settle_seconds)
        self._in_work: dict[JobId, Taken] = {}
        self._is_copied = True
        self._failure: str | None = None

    def look(self, now: float) -> None:
        """Take in what has come to rest by `now`, in seconds of one clock."""
        try:
            for path in self._settling.settled(_present(_checked(self._folder)), now):
                self._queue(path)
                self._settling.handled(path)
            self._work_off()
        except (KnowledgeBaseError, OSError) as error:
            if str(error) != self._failure:
                self._say(f"{error} It is tried again until it goes well.")
            self._failure = str(error)
        else:
            self._failure = None

    def _queue(self, path: Path) -> None:
        try:
            file = take_in(path, parser_limits(self._settings))
        except UnacceptableFile as error:
            self._tell(Outcome(str(path), None, "failed", 0, str(error)))
            return
        if self._archive.practices.knows(file.id):
            self._say(f"{path}: {KNOWN_ALREADY}")
            return
        job = self._submit(file)
        self._in_work[job] = Taken(str(path), job, None)

    def _submit(self, file: IntakeFile) -> JobId:
        return self._archive.submit(file.id, file.name, file.content, publish=self._publish, actor=self._actor)

    def _work_off(self) -> None:
        if self._in_work:
            for job in worked_off(self._settings, self._archive, tuple(self._in_work), _unseen):
                self._is_copied = False
                self._tell(outcome_of(self._in_work.pop(job.id), job, self._archive))
        if not self._is_copied:
            copy_to_index(self._settings)
            self._is_copied = True

    def _tell(self, outcome: Outcome) -> None:
        found = f", {outcome.practices} practices" if outcome.practices else ""
        why = f" ({outcome.message})" if outcome.message else ""
        self._say(f"{outcome.file}: {outcome.state}{found}{why}")


def _checked(folder: Path) -> Path:
    if not folder.is_dir():
        raise UnacceptableFile(f"There is no folder {folder}; see that it is there, or name another.")
    return folder


def _present(folder: Path) -> dict[Path, Print]:
    """What may be taken in, and how it looks; without what went away at this moment."""
    found = {}
    for path in documents_in(folder):
        try:
            status = path.stat()
        except FileNotFoundError:
            continue
        found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _unseen(_step: Step) -> None:
    """A line for each file is enough."""
