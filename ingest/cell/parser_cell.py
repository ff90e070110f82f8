"""The cell: parses one PDF at a time in a process of its own, so that no file can harm or stall the caller.

It never loads a parser itself, and takes from the other side only JSON under a byte cap. Not `multiprocessing`: its
fork server runs the caller's main module again in every child, and its answers are pickles.
"""

import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
import weakref
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from ingest.cell.answer import Answer
from ingest.cell.limits import ParserLimits
from ingest.cell.task import Task, encoded_readings, encoded_task
from ingest.cell.verdict import Ending, Stop, judged
from ingest.layout.reading import PageReading
from ingest.ocr.scans import OcrTerms, Progress, with_scans_read
from ingest.parsed import ParsedPdf
from kb.errors import ParserFailed, UnparsablePdf

_CHUNK = 1 << 20
_THREADS = ("TOKIO_WORKER_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
_STATUS_BYTES = 4
_PROJECT = Path(__file__).resolve().parents[2]


class ParserCell:
    """Parses PDFs within limits. Its server process starts with the first document; close it, or use `with`.

    Calls from several threads wait for each other. Two cells parse side by side.
    """

    def __init__(self, limits: ParserLimits | None = None, ocr: OcrTerms | None = None) -> None:
        self.limits = limits or ParserLimits()
        self.ocr = ocr or OcrTerms()
        self._lock = threading.Lock()
        self._server: _Server | None = None
        self._finalizer: weakref.finalize[..., ParserCell] | None = None

    def parse(self, content: bytes, name: str, progress: Progress | None = None) -> ParsedPdf:
        """Parse the bytes of the PDF called `name`, which `intake` has accepted; pages without text are read by OCR.

        Raises `UnacceptableFile` when it needs a password, `UnparsablePdf` when it is damaged or goes over a limit, and
        `ParserFailed` when the process was ended from outside; only the last may go well a second time. `progress` is
        told of the pages that OCR has read, and what it raises ends the parsing.
        """

        def ask(task: Task, readings: tuple[PageReading, ...]) -> Answer:
            with self._lock:
                ending = self._run(task, content, readings, name)
            return judged(ending, name, task.limits)

        limits = self.limits
        parsed = ask(Task(limits), ()).parsed
        if parsed is None:
            raise UnparsablePdf(f"The parser gave no answer on {name} that fits; ask who sent it.", file_name=name)
        return with_scans_read(parsed, ask, limits, self.ocr, progress)

    def close(self) -> None:
        """End the server process. A later `parse` starts another."""
        with self._lock:
            self._discard()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, task: Task, content: bytes, readings: tuple[PageReading, ...], name: str) -> Ending:
        try:
            ending = self._started().run(task, content, encoded_readings(readings))
        except OSError as error:
            self._discard()
            raise ParserFailed(
                f"The parser's process cannot be reached ({error}); try again.", file_name=name
            ) from error
        except BaseException:
            self._discard()
            raise
        if ending.stop is not None:
            self._discard()
        return ending

    def _started(self) -> "_Server":
        if self._server is not None and not self._server.is_usable():
            self._discard()
        if self._server is None:
            self._server = _start()
            self._finalizer = weakref.finalize(self, self._server.end)
        return self._server

    def _discard(self) -> None:
        if self._finalizer is not None:
            self._finalizer()
        self._server = self._finalizer = None


def _start() -> "_Server":
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.cell.server", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            pass_fds=(theirs.fileno(),),
            start_new_session=True,  # Ctrl-C is the caller's; and one kill reaches server and child
        )
    return _Server(process, ours, os.getpid())


def _environment() -> dict[str, str]:
    """Nothing of the caller's but where libraries lie: a hostile PDF shall find no password there, and no programs.

    One thread and few arenas keep the address space, which the memory limit counts, the same on a large machine; and a
    process with threads could neither fork cleanly nor leave the network.
    """
    kept = {name: value for name, value in os.environ.items() if name == "LD_LIBRARY_PATH"}
    return {**kept, "PYTHONPATH": str(_PROJECT), "MALLOC_ARENA_MAX": "2", **dict.fromkeys(_THREADS, "1")}


@dataclass(frozen=True, slots=True)
class _Server:
    process: subprocess.Popen[bytes]
    control: socket.socket
    owner: int

    def is_usable(self) -> bool:
        """Whether it runs, and for this process rather than for the one that this is a fork of."""
        return self.owner == os.getpid() and self.process.poll() is None

    def run(self, task: Task, content: bytes, readings: bytes) -> Ending:
        deadline = time.monotonic() + task.limits.wall_seconds
        source, before, (answer, sink) = os.memfd_create("document"), os.memfd_create("readings"), os.pipe()
        try:
            try:
                _fill(source, content)
                _fill(before, readings)
                socket.send_fds(self.control, [encoded_task(task)], [source, before, sink])
            finally:
                for each in (source, before, sink):
                    os.close(each)
            return self._read(answer, deadline, task.limits.output_bytes)
        finally:
            os.close(answer)

    def end(self) -> None:
        """End server and child at once; in a fork of the owner, only let go of them."""
        self.control.close()
        if self.is_usable():
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _read(self, answer: int, deadline: float, most: int) -> Ending:
        output = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(answer, selectors.EVENT_READ)
            while selector.select(max(0.0, deadline - time.monotonic())):
                chunk = os.read(answer, _CHUNK)
                if not chunk:
                    return self._ended(bytes(output), deadline)
                output += chunk
                if len(output) > most:
                    return Ending(stop=Stop.OUTPUT)
        return Ending(stop=Stop.WALL)

    def _ended(self, output: bytes, deadline: float) -> Ending:
        self.control.settimeout(max(0.001, deadline - time.monotonic()))
        try:
            status = self.control.recv(_STATUS_BYTES)
        except TimeoutError:
            return Ending(stop=Stop.WALL)
        if not status:
            return Ending(stop=Stop.SERVER)
        return Ending(output, os.waitstatus_to_exitcode(int.from_bytes(status, signed=True)))


def _fill(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb", closefd=False) as file:
        file.write(content)
    os.lseek(descriptor, 0, os.SEEK_SET)
