"""Every way in which the parser's process can end or lie, tried with a process that does so for one document."""

import os
import socket
import subprocess
import sys
import textwrap
import weakref
from pathlib import Path

import pytest

from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell, _Server
from ingest.ocr.scans import OcrTerms
from kb.errors import IngestError, ParserFailed, UnparsablePdf
from tests.ingest.pdf_writer import document, page

PROJECT = Path(__file__).resolve().parents[3]
GOOD = document(page())
LIMITS = ParserLimits(wall_seconds=4, output_bytes=1_000_000)
FORGED = b'{"parsed":{"blocks":[],"page_texts":["a","b"],"page_sizes":[[595.0,842.0]],"facts":{},"warnings":[]}}'


def cell_with(deed: str) -> ParserCell:
    """A cell whose process does the deed with the first document, where `sink` takes the answer, and then works."""
    script = f"""
        import os, resource, signal, socket, sys
        from ingest.cell.server import DESCRIPTORS, PACKET_BYTES, STATUS, main
        control = socket.socket(fileno=int(sys.argv[1]))
        packet, descriptors, _, _ = socket.recv_fds(control, PACKET_BYTES, DESCRIPTORS)
        sink = descriptors[-1]
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            {deed}
            os._exit(0)
        for each in descriptors:
            os.close(each)
        control.send(STATUS.pack(os.waitpid(child, 0)[1]))
        main(control.detach())
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", textwrap.dedent(script), str(theirs.fileno())],
            env={"PYTHONPATH": str(PROJECT)},
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
        )
    cell = ParserCell(LIMITS, OcrTerms(enabled=False))
    cell._server = _Server(process, ours, os.getpid())
    cell._finalizer = weakref.finalize(cell, cell._server.end)
    return cell


@pytest.mark.parametrize(
    ("deed", "kind", "sentence"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", UnparsablePdf, "The parser crashed on x.pdf (SIGSEGV)"),
        ("os.abort()", UnparsablePdf, "The parser crashed on x.pdf (SIGABRT)"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", UnparsablePdf, "x.pdf needs more than 60 seconds of computing"),
        ("os._exit(71)", UnparsablePdf, "x.pdf needs more than 1500 MB of memory, the limit"),
        ("os.kill(os.getpid(), signal.SIGKILL)", ParserFailed, "The parser's process was ended (-9)"),
        ("os._exit(3)", ParserFailed, "The parser's process was ended (3)"),
        ("os.kill(os.getppid(), signal.SIGKILL)", ParserFailed, "The parser's process ended while it read x.pdf"),
        ("signal.pause()", UnparsablePdf, "x.pdf was not parsed within 4 seconds, the limit"),
        ("os.close(sink); signal.pause()", UnparsablePdf, "x.pdf was not parsed within 4 seconds, the limit"),
        ("while True: os.write(sink, bytes(65536))", UnparsablePdf, "x.pdf gives more than 1 MB of parsed text"),
        ("pass", UnparsablePdf, "The parser gave an answer on x.pdf that breaks its own form"),
        (
            "os.write(sink, b'{\"parsed\"')",
            UnparsablePdf,
            "The parser gave an answer on x.pdf that breaks its own form",
        ),
        (f"os.write(sink, {FORGED!r})", UnparsablePdf, "The parser gave an answer on x.pdf that breaks its own form"),
        ("os.write(sink, b'[' * 60000)", UnparsablePdf, "The parser gave an answer on x.pdf that breaks its own form"),
    ],
)
def test_a_death_is_told_in_one_sentence_and_the_next_file_goes_on(
    deed: str, kind: type[IngestError], sentence: str
) -> None:
    files = len(list(Path("/proc/self/fd").iterdir()))
    with cell_with(deed) as cell:
        with pytest.raises(kind) as caught:
            cell.parse(GOOD, "x.pdf")
        assert str(caught.value).startswith(sentence)
        assert ("Kenya introduced risk profiles for waste in 2021.",) == cell.parse(GOOD, "next.pdf").page_texts
    assert files == len(list(Path("/proc/self/fd").iterdir()))
