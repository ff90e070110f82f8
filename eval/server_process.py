"""Runs `gckb serve` as a user would, or a peer of it, in a process of its own, and asks it over HTTP."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from eval.errors import CannotJudge
from kb.settings import PREFIX, Settings

PROGRAM = Path(sys.executable).with_name("gckb")
_HOST = "127.0.0.1"
_PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.02
_ANSWERED = 200


class HttpProcess:
    """A context manager: the server answers while the block runs. `start_seconds` is the time until /health did.

    `command` and `environment` are made for the port that it shall listen on.
    """

    def __init__(
        self,
        command: Callable[[int], Sequence[str | Path]],
        log: Path,
        environment: Callable[[int], Mapping[str, str]] | None = None,
    ) -> None:
        self._port = free_port()
        self._command = command(self._port)
        self._environment = environment(self._port) if environment else None
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self.start_seconds = 0.0

    def __enter__(self) -> Self:
        began = time.perf_counter()
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(self._command, env=self._environment, stdout=log, stderr=log)
        try:
            self._wait(self._process, began)
        except BaseException:
            self._end()
            raise
        self.start_seconds = time.perf_counter() - began
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    @contextmanager
    def client(self, path: str = "/v1/search") -> Iterator["SearchClient"]:
        """One kept connection, as a browser or a partner's program has."""
        connection = http.client.HTTPConnection(_HOST, self._port, timeout=_PATIENCE_SECONDS)
        try:
            yield SearchClient(connection, path)
        finally:
            connection.close()

    def _wait(self, process: subprocess.Popen[bytes], began: float) -> None:
        while process.poll() is None:
            if _is_healthy(self._port):
                return
            if time.perf_counter() - began > _PATIENCE_SECONDS:
                raise CannotJudge(f"The server did not answer within {_PATIENCE_SECONDS:.0f} s; look at {self._log}.")
            time.sleep(_PAUSE_SECONDS)
        said = self._log.read_text(errors="replace").strip()
        raise CannotJudge(f"The server ended at once ({said[-200:]}); start it by hand.")

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


class ServerProcess(HttpProcess):
    """`gckb serve` on a home of its own."""

    def __init__(self, settings: Settings) -> None:
        if not PROGRAM.is_file():
            raise CannotJudge(f"{PROGRAM} is not there; run `make setup`.")
        super().__init__(
            lambda _: [PROGRAM, "serve"], settings.home / "serve.log", lambda port: _environment(settings, port)
        )


class SearchClient:
    """Asks for answers at `path` over one connection."""

    def __init__(self, connection: http.client.HTTPConnection, path: str) -> None:
        self._connection, self._path = connection, path

    def search(self, text: str) -> dict[str, Any]:
        """The whole answer, read to its end. Raises `CannotJudge` for anything but an answer."""
        self._connection.request("GET", f"{self._path}?{urlencode({'q': text})}")
        response = self._connection.getresponse()
        body = response.read()
        if response.status != _ANSWERED:
            raise CannotJudge(f"The server answered {response.status} to {text!r}; look at its log.")
        answer: dict[str, Any] = json.loads(body)
        return answer

    def timed_search(self, text: str) -> float:
        """Seconds until the whole answer was read."""
        began = time.perf_counter()
        self.search(text)
        return time.perf_counter() - began


def _environment(settings: Settings, port: int) -> dict[str, str]:
    """That of this process, but of the settings only those that the measurement is about."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    own = {"HOME": str(settings.home), "PORT": str(port), "HOST": _HOST, "MODEL": settings.model}
    own |= {"INFERENCE_PRECISION": settings.inference_precision}
    return kept | {f"{PREFIX}{name}": value for name, value in own.items()}


def free_port() -> int:
    """A port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def _is_healthy(port: int) -> bool:
    try:
        with urlopen(f"http://{_HOST}:{port}/health", timeout=_PATIENCE_SECONDS) as response:
            return bool(response.status == _ANSWERED)
    except (URLError, ConnectionError):
        return False
