"""A job in a worker's hands: keeps its lease alive, and says how far it is. Decides nothing about the document."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Final, Self

from kb.errors import StoreUnavailable
from kb.store.jobs import Job, Jobs, LeaseLost

Progress = Callable[[Job], None]
"""Called with the job as it is now: its stage, and which page of how many."""

_WRITTEN_SECONDS: Final = 0.5
"""Pages may go by faster than a store likes to be written to."""


class HeldJob:
    """A context manager: the lease is renewed while the block runs, by `owner`."""

    def __init__(self, job: Job, jobs: Jobs, owner: str, lease_seconds: float, progress: Progress) -> None:
        self._job = job
        self._jobs = jobs
        self._owner = owner
        self._lease_seconds = lease_seconds
        self._progress = progress
        self._written = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="lease", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def report(self, stage: str, page: int = 0, pages: int = 0) -> None:
        """Say what is done now and how far it is. Raises `LeaseLost` and `CancelAsked`."""
        is_new = stage != self._job.stage
        self._job = replace(self._job, stage=stage, page=page, pages=pages)
        self._progress(self._job)
        if is_new or page >= pages or time.monotonic() - self._written >= _WRITTEN_SECONDS:
            self._written = time.monotonic()
            self._jobs.report(self._job.id, self._owner, stage, page, pages)

    def _beat(self) -> None:
        while not self._ended.wait(self._lease_seconds / 3):
            # What speaks against going on is told to the worker when it reports next.
            with suppress(LeaseLost, StoreUnavailable):
                self._jobs.hold(self._job.id, self._owner)
