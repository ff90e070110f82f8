"""Ingests files while the programs that do it are killed at random moments, drawn by a seed.

A moment lies in a program's start, or a little after it changed the jobs for the n-th time.
"""

import os
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select

from kb.store.archive import Archive
from kb.store.jobs import OPEN, JobState
from kb.store.tables import audit, documents, jobs, practices, vectors

_GCKB = (sys.executable, "-m", "api")
_START_SECONDS = 3.0
_AFTER_SECONDS = 0.4
_CHANGES = (0, 1, 1, 2, 3, 4, 6)
_TICKS = 6000  # of 10 ms

Row = tuple[Any, ...]


class KillRun:
    """One ingest of `files` into `home`, where the model lies; `archive` is opened on it. `kills` counts by stage."""

    def __init__(self, home: Path, archive: Archive, files: Sequence[Path], moments: random.Random) -> None:
        self._environment = {**os.environ, "GCKB_HOME": str(home)}
        self._archive = archive
        self._ingest = ("ingest", *map(str, files), "--publish")
        self._files = len(files)
        self._moments = moments
        self.kills: Counter[str] = Counter()

    def kill(self, most: int) -> None:
        """Start programs and kill them, until all files are in or `most` were killed."""
        while self.kills.total() < most and not self._all_done():
            is_sent = len(self._jobs()) >= self._files
            command = self._moments.choice([self._ingest, ("worker",)]) if is_sent else self._ingest
            self._live_and_die(command)
            stages = [stage for _, state, stage, *_ in self._jobs() if state == JobState.RUNNING]
            self.kills[stages[0] if stages else f"{command[0]} between jobs"] += 1

    def _live_and_die(self, command: Sequence[str]) -> None:
        changes = self._moments.choice(_CHANGES)
        after = self._moments.uniform(0, _AFTER_SECONDS if changes else _START_SECONDS)
        quiet = subprocess.DEVNULL
        with subprocess.Popen([*_GCKB, *command], env=self._environment, stdout=quiet, stderr=quiet) as program:
            self._see(changes, program)
            try:
                program.wait(after)
            except subprocess.TimeoutExpired:
                program.kill()

    def _see(self, changes: int, program: "subprocess.Popen[bytes]") -> None:
        """Wait until the jobs have changed so often, unless the program ends or has nothing more to do."""
        tick, last = threading.Event(), self._jobs()
        for _ in range(_TICKS):
            if changes <= 0 or program.poll() is not None or self._all_done():
                return
            tick.wait(0.01)
            now = self._jobs()
            changes -= now != last
            last = now

    def _all_done(self) -> bool:
        found = self._jobs()
        return len(found) >= self._files and all(state not in OPEN for _, state, *_ in found)

    def _jobs(self) -> list[Row]:
        return rows(self._archive, select(jobs.c.id, jobs.c.state, jobs.c.stage, jobs.c.page).order_by(jobs.c.id))


def stored(archive: Archive) -> dict[str, list[Row]]:
    """What comes out the same however often a program was killed: each document and practice once, published once."""
    return {
        "documents": rows(archive, select(documents.c.id, documents.c.file_name).order_by(documents.c.id)),
        "practices": rows(
            archive,
            select(practices.c.id, practices.c.state, practices.c.revision, func.count(vectors.c.point_id))
            .outerjoin(vectors, vectors.c.practice_id == practices.c.id)
            .group_by(practices.c.id)
            .order_by(practices.c.id),
        ),
        "audit": rows(archive, select(audit.c.subject, audit.c.action, audit.c.detail).order_by(audit.c.subject)),
    }


def rows(archive: Archive, query: Select[Any]) -> list[Row]:
    with archive.database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]
