"""Does something again and again in a thread beside the requests. Failures show in /health and the log."""

import logging
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

_LONGEST_PAUSE = 10.0

_log = logging.getLogger(__name__)


class Repeating:
    """A context manager: the thread runs while the block does. `state` is `well` or `failing`.

    `act` is called every `pause` seconds, and after each failure after twice as long, at most ten seconds; `failure`
    is the sentence for the log.
    """

    def __init__(self, name: str, act: Callable[[], object], failure: str, *, well: str, pause: float) -> None:
        self._act = act
        self._failure = failure
        self._well = well
        self._pause = pause
        self._stop = threading.Event()
        self._failures = 0
        self._thread = threading.Thread(target=self._run, name=name)

    def state(self) -> str:
        """`failing` when the last attempt failed; the log says why."""
        return "failing" if self._failures else self._well

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(min(self._pause * 2**self._failures, max(_LONGEST_PAUSE, self._pause))):
            try:
                self._act()
            except Exception:  # noqa: BLE001 - questions are still answered, and the next attempt may pass
                _log.exception(self._failure)
                self._failures += 1  # only now: whoever is told that it fails shall find in the log why
            else:
                self._failures = 0
