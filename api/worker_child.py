"""Runs one `gckb worker` beside the server: started again when it dies, told to end when the server does."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

COMMAND = ("nice", "-n", "19", sys.executable, "-m", "api", "worker", "--until-input-ends")
"""At the lowest priority from its first import on, which falls into the server's start. The worker ends when its
standard input does, hence also when the server is killed."""

_LONGEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


class WorkerChild:
    """A context manager: the worker runs while the block does. `state` is `running` or `restarting`.

    It is started again after `pause` seconds, twice as many after each further death, and gets `patience` seconds to
    end. A job that is cut off then is taken up again later; nothing of it is kept before all of it is.
    """

    def __init__(self, command: Sequence[str] = COMMAND, *, pause: float = 1.0, patience: float = 3.0) -> None:
        self._command = command
        self._pause = pause
        self._patience = patience
        self._stop = threading.Event()
        self._deaths = 0
        self._deadline = 0.0
        self._child: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._watch, name="worker watch")

    def state(self) -> str:
        """`restarting` while no worker runs."""
        child = self._child
        return "running" if child is not None and child.poll() is None else "restarting"

    def __enter__(self) -> Self:
        self._start()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.let_go()
        self._end()
        self._thread.join()
        self._end()

    def let_go(self) -> None:
        """Tell the worker to end, without waiting for that: several then end in the time of one."""
        if not self._stop.is_set():
            self._stop.set()
            self._deadline = time.monotonic() + self._patience
        if self._child is not None:
            _close_input(self._child)

    def _start(self) -> None:
        # A session of its own, so that Ctrl-C in the terminal reaches the server alone, which then ends its worker.
        self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, start_new_session=True)

    def _watch(self) -> None:
        while self._child is not None:
            code = self._child.wait()
            _close_input(self._child)
            if self._stop.is_set():
                return
            self._deaths += 1
            pause = min(self._pause * 2**self._deaths, _LONGEST_PAUSE)
            _log.error("The worker ended with code %s; it is started again in %.0f s.", code, pause)
            if self._stop.wait(pause):
                return
            self._start()

    def _end(self) -> None:
        if self._child is None:
            return
        _close_input(self._child)
        try:
            self._child.wait(max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


def _close_input(child: "subprocess.Popen[bytes]") -> None:
    if child.stdin is not None:
        child.stdin.close()
