"""Runs one `gckb worker` beside the server: started again when it dies, told to end when the server does."""

import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Self

COMMAND = (sys.executable, "-m", "api", "worker", "--until-input-ends")
"""The worker ends when its standard input does, hence also when the server is killed."""

_LONGEST_PAUSE = 30.0
_PATIENCE_SECONDS = 3.0
"""A job that is cut off after this is taken up again at the next start; nothing of it is kept before all of it is."""

_log = logging.getLogger(__name__)


class WorkerChild:
    """A context manager: the worker runs while the block does. `state` is `running` or `restarting`."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._stop = threading.Event()
        self._deaths = 0
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
        self._stop.set()
        self._end()
        self._thread.join()
        self._end()

    def _start(self) -> None:
        # A session of its own, so that Ctrl-C in the terminal reaches the server alone, which then ends its worker.
        self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, start_new_session=True)

    def _watch(self) -> None:
        while self._child is not None:
            code = self._child.wait()
            if self._stop.is_set():
                return
            self._deaths += 1
            pause = min(2.0**self._deaths, _LONGEST_PAUSE)
            _log.error("The worker ended with code %s; it is started again in %.0f s.", code, pause)
            if self._stop.wait(pause):
                return
            self._start()

    def _end(self) -> None:
        child = self._child
        if child is None or child.stdin is None or child.returncode is not None:
            return
        child.stdin.close()
        try:
            child.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
