"""Runs `gckb serve` as a user would, in a process of its own, and asks it over HTTP."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
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


class ServerProcess:
    """A context manager: the server answers while the block runs. `start_seconds` is the time until /health did."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._port = _free_port()
        self._log = settings.home / "serve.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.start_seconds = 0.0

    def __enter__(self) -> Self:
        if not PROGRAM.is_file():
            raise CannotJudge(f"{PROGRAM} is not there; run `make setup`.")
        began = time.perf_counter()
        with self._log.open("wb") as log:
            environment = _environment(self._settings, self._port)
            self._process = subprocess.Popen([PROGRAM, "serve"], env=environment, stdout=log, stderr=log)
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
    def client(self) -> Iterator["SearchClient"]:
        """One kept connection, as a browser or a partner's program has."""
        connection = http.client.HTTPConnection(_HOST, self._port, timeout=_PATIENCE_SECONDS)
        try:
            yield SearchClient(connection)
        finally:
            connection.close()

    def _wait(self, process: subprocess.Popen[bytes], began: float) -> None:
        while process.poll() is None:
            if _is_healthy(self._port):
                return
            if time.perf_counter() - began > _PATIENCE_SECONDS:
                raise CannotJudge(f"gckb serve did not answer within {_PATIENCE_SECONDS:.0f} s; start it by hand.")
            time.sleep(_PAUSE_SECONDS)
        said = self._log.read_text(errors="replace").strip()
        raise CannotJudge(f"gckb serve ended at once ({said[-200:]}); start it by hand.")

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


class SearchClient:
    """Asks `/v1/search` over one connection."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection

    def search(self, text: str) -> dict[str, Any]:
        """The whole answer, read to its end. Raises `CannotJudge` for anything but an answer."""
        self._connection.request("GET", f"/v1/search?{urlencode({'q': text})}")
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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def _is_healthy(port: int) -> bool:
    try:
        with urlopen(f"http://{_HOST}:{port}/health", timeout=_PATIENCE_SECONDS) as response:
            return bool(response.status == _ANSWERED)
    except (URLError, ConnectionError):
        return False
