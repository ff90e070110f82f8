"""Keeps a served index a copy of the store, in a thread beside the requests. Failures show in /health and the log."""

import logging
import threading
from types import TracebackType
from typing import Final, Self

from kb.knowledge_base import KnowledgeBase

PAUSE_SECONDS: Final = 0.5
_LONGEST_PAUSE = 10.0

_log = logging.getLogger(__name__)


class Following:
    """A context manager: the thread runs while the block does. `state` is `following` or `failing`."""

    def __init__(self, knowledge_base: KnowledgeBase) -> None:
        self._knowledge_base = knowledge_base
        self._stop = threading.Event()
        self._failures = 0
        self._thread = threading.Thread(target=self._follow, name="follower")

    def state(self) -> str:
        """`failing` when the last attempt failed; the log says why."""
        return "failing" if self._failures else "following"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _follow(self) -> None:
        while not self._stop.wait(min(PAUSE_SECONDS * 2**self._failures, _LONGEST_PAUSE)):
            try:
                self._knowledge_base.catch_up()
            except Exception:  # noqa: BLE001 - questions are still answered, and the next attempt may pass
                _log.exception("New practices could not be copied to the index.")
                self._failures += 1  # only now: whoever is told that it fails shall find in the log why
            else:
                self._failures = 0
