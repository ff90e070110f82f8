"""The cell with real processes: good PDFs, bad ones, and every way to call it."""

import io
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pypdf import PdfWriter

from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell
from kb.errors import UnacceptableFile, UnparsablePdf

MakePdf = Callable[[list[list[str]]], bytes]
PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def good(make_pdf: MakePdf) -> bytes:
    return make_pdf([["1.  Kenya introduced risk profiles for waste."], ["Seizures rose by a third."]])


def encrypted(content: bytes, user: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def refusal(limits: ParserLimits, content: bytes) -> str:
    with ParserCell(limits) as own, pytest.raises(UnparsablePdf) as caught:
        own.parse(content, "x.pdf")
    return str(caught.value)


def script(body: str, *, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", textwrap.dedent(body)],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_pdf_is_parsed(cell: ParserCell, good: bytes) -> None:
    parsed = cell.parse(good, "x.pdf")
    assert [("1.", 1), (None, 2)] == [(block.marker, block.page) for block in parsed.blocks]
    assert ("1. Kenya introduced risk profiles for waste.", "Seizures rose by a third.") == parsed.page_texts
    assert () == parsed.warnings


def test_the_same_pdf_gives_the_same_twice(cell: ParserCell, good: bytes) -> None:
    assert cell.parse(good, "x.pdf") == cell.parse(good, "x.pdf")


def test_a_pdf_that_only_forbids_printing_is_parsed(cell: ParserCell, good: bytes) -> None:
    parsed = cell.parse(encrypted(good, ""), "x.pdf")
    assert parsed.facts.encrypted
    assert cell.parse(good, "x.pdf").blocks == parsed.blocks


def test_a_pdf_behind_a_password_is_refused(cell: ParserCell, good: bytes) -> None:
    with pytest.raises(UnacceptableFile, match=r"x\.pdf needs a password; remove it"):
        cell.parse(encrypted(good, "secret"), "x.pdf")


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.4\nnothing here", b"%PDF-" + bytes(range(256)) * 40])
def test_a_damaged_pdf_is_refused(cell: ParserCell, content: bytes) -> None:
    with pytest.raises(UnparsablePdf, match=r"x\.pdf is damaged or cut off"):
        cell.parse(content, "x.pdf")


def test_a_pdf_cut_off_at_any_place_is_parsed_in_part_or_refused(cell: ParserCell, good: bytes) -> None:
    for part in range(1, 8):
        try:
            parsed = cell.parse(good[: len(good) * part // 8], "x.pdf")
        except UnparsablePdf as error:
            assert "save it again as PDF" in str(error)  # noqa: PT017 - either end is right
        else:
            assert 2 >= len(parsed.page_texts)


def test_a_document_without_text_is_parsed_with_a_warning(cell: ParserCell, make_pdf: MakePdf) -> None:
    assert ("The document has no text.",) == cell.parse(make_pdf([[]]), "x.pdf").warnings


def test_too_many_pages_are_refused_with_both_figures(good: bytes) -> None:
    assert "x.pdf has 2 pages, more than the limit of 1; split it." == refusal(ParserLimits(pages=1), good)


def test_too_many_characters_are_refused(good: bytes) -> None:
    assert "characters, more than the limit of 10; split it." in refusal(ParserLimits(characters=10), good)


def test_too_much_output_is_cut_off(good: bytes) -> None:
    assert "x.pdf gives more than 0 MB of parsed text" in refusal(ParserLimits(output_bytes=50), good)


def test_a_bomb_stops_at_the_memory_limit(make_pdf_with_stream: Callable[[bytes], bytes]) -> None:
    bomb = make_pdf_with_stream(b" " * 200_000_000)
    assert 300_000 > len(bomb)
    assert "more than 400 MB of memory, the limit" in refusal(ParserLimits(memory_bytes=400_000_000), bomb)


def test_a_document_that_takes_too_long_is_stopped_and_the_next_one_parsed(good: bytes) -> None:
    with ParserCell(ParserLimits(wall_seconds=0.001)) as own:
        with pytest.raises(UnparsablePdf, match=r"was not parsed within 0\.001 seconds, the limit"):
            own.parse(good, "x.pdf")
        own.limits = ParserLimits()
        assert 2 == len(own.parse(good, "x.pdf").page_texts)


def test_a_server_that_died_is_replaced(good: bytes) -> None:
    with ParserCell() as own:
        own.parse(good, "x.pdf")
        assert own._server is not None
        own._server.process.send_signal(signal.SIGKILL)
        own._server.process.wait()
        assert 2 == len(own.parse(good, "x.pdf").page_texts)


def test_a_closed_cell_opens_again(good: bytes) -> None:
    own = ParserCell()
    own.close()
    own.parse(good, "x.pdf")
    own.close()
    own.parse(good, "x.pdf")
    own.close()
    own.close()


def test_threads_may_share_a_cell(cell: ParserCell, good: bytes) -> None:
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda _: cell.parse(good, "x.pdf"), range(8)))
    assert [results[0]] * 8 == results


def test_the_parsers_process_has_none_of_the_callers_secrets(good: bytes) -> None:
    with ParserCell() as own:
        own.parse(good, "x.pdf")
        assert own._server is not None
        environment = Path(f"/proc/{own._server.process.pid}/environ").read_text()
    threads = {"TOKIO_WORKER_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}
    assert {"PYTHONPATH", "MALLOC_ARENA_MAX"} | threads >= {
        entry.partition("=")[0] for entry in environment.split("\0") if entry
    } - {"LD_LIBRARY_PATH"}


def test_the_parsers_process_has_one_thread_and_leaves_the_network_where_the_kernel_allows_it(good: bytes) -> None:
    may = [sys.executable, "-c", "from ingest.cell.walls import leave_network; raise SystemExit(not leave_network())"]
    allowed = subprocess.run(may, env={"PYTHONPATH": str(PROJECT)}, check=False).returncode == 0
    with ParserCell() as own:
        own.parse(good, "x.pdf")
        assert own._server is not None
        process = Path(f"/proc/{own._server.process.pid}")
        assert 1 == len(list((process / "task").iterdir()))
        assert allowed == ((process / "ns" / "net").readlink() != Path("/proc/self/ns/net").readlink())


def test_a_script_without_a_main_guard_may_use_it_and_forget_to_close_it(good: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(good)
    (tmp_path / "pypdf.py").write_text("raise SystemExit('the folder of the caller was searched')")
    ended = script(
        """
        import sys
        sys.path.remove("")
        from pathlib import Path
        from ingest.cell.parser_cell import ParserCell
        cell = ParserCell()
        print(len(cell.parse(Path("x.pdf").read_bytes(), "x.pdf").page_texts))
        """,
        cwd=tmp_path,
    )
    assert ("2\n", "", 0) == (ended.stdout, ended.stderr, ended.returncode)


def test_a_daemon_and_a_fork_of_the_caller_may_use_it(good: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(good)
    ended = script(
        """
        import multiprocessing
        from pathlib import Path
        from ingest.cell.parser_cell import ParserCell

        def pages():
            print(len(cell.parse(Path("x.pdf").read_bytes(), "x.pdf").page_texts), flush=True)
            cell.close()

        cell = ParserCell()
        cell.parse(Path("x.pdf").read_bytes(), "x.pdf")
        child = multiprocessing.get_context("fork").Process(target=pages, daemon=True)
        child.start()
        child.join()
        pages()
        """,
        cwd=tmp_path,
    )
    assert ("2\n2\n", "", 0) == (ended.stdout, ended.stderr, ended.returncode)
