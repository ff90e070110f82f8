"""What may come in, and the sentence for what may not."""

import hashlib
import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.cell.limits import ParserLimits
from ingest.intake import accept, check_batch, find_files, take_in
from kb.errors import UnacceptableFile

LIMITS = ParserLimits()


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


@contextmanager
def unprivileged() -> Iterator[None]:
    """Run as a user whom permissions bind; root reads everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def zipped(inside: str) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(inside, "x")
    return archive.getvalue()


def test_a_pdf_is_taken_with_its_name_and_fingerprint(file: Callable[[str, bytes], Path]) -> None:
    taken = take_in(file("report.pdf", b"%PDF-1.7 x"), LIMITS)
    assert "report.pdf" == taken.name
    assert b"%PDF-1.7 x" == taken.content
    assert hashlib.sha256(b"%PDF-1.7 x").hexdigest() == taken.id


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnacceptableFile, match=r"There is no file .*gone\.pdf; check the path"):
        take_in(tmp_path / "gone.pdf", LIMITS)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnacceptableFile, match="is a directory; name the files in it"):
        take_in(tmp_path, LIMITS)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(UnacceptableFile, match="is not an ordinary file"):
        take_in(tmp_path / "pipe.pdf", LIMITS)


def test_a_file_without_permission_is_refused(file: Callable[[str, bytes], Path]) -> None:
    path = file("secret.pdf", b"%PDF-1.7")
    path.chmod(0)
    with unprivileged(), pytest.raises(UnacceptableFile, match=r"secret\.pdf may not be read; ask for permission"):
        take_in(path, LIMITS)


def test_an_impossible_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnacceptableFile, match=r"cannot be read .*; check the path"):
        take_in(tmp_path / ("x" * 300), LIMITS)


def test_an_empty_file_is_refused(file: Callable[[str, bytes], Path]) -> None:
    with pytest.raises(UnacceptableFile, match=r"void\.pdf is empty"):
        take_in(file("void.pdf", b""), LIMITS)


def test_a_large_file_is_refused_with_both_figures(file: Callable[[str, bytes], Path]) -> None:
    path = file("big.pdf", b"%PDF-" + bytes(2_500_000))
    with pytest.raises(UnacceptableFile, match=re.escape("big.pdf has 2.5 MB, more than the limit of 2 MB; split it.")):
        take_in(path, replace(LIMITS, file_bytes=2_000_000))


def test_the_default_limit_is_fifty_megabytes() -> None:
    with pytest.raises(UnacceptableFile, match="more than the limit of 50 MB"):
        accept("big.pdf", b"%PDF-" + bytes(50_000_000), LIMITS)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped("readme.txt"), "is a ZIP archive, not a PDF or spreadsheet (XLSX, CSV)"),
        (zipped("word/document.xml"), "is a Word document, not a PDF"),
        (zipped("xl/workbook.bin"), "is a binary Excel workbook, not a PDF"),
        (zipped("ppt/presentation.xml"), "is a PowerPoint presentation, not a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an older Office document or one with a password, not a PDF"),
        (b"\x89PNG\r\n", "is a PNG image, not a PDF"),
        (b"\n <!DOCTYPE HTML><html>", "is a web page, not a PDF"),
        (b"hello", "is no PDF and no spreadsheet (XLSX, CSV); save it as one of them first."),
        (b"\r\n%PDF-1.4", "has other bytes before its PDF header; save it again as PDF."),
    ],
)
def test_another_type_is_refused_by_its_name(content: bytes, words: str) -> None:
    with pytest.raises(UnacceptableFile, match=re.escape(f"x.pdf {words}")):
        accept("x.pdf", content, LIMITS)


@pytest.mark.parametrize(
    ("name", "content"), [("a.xlsx", zipped("xl/workbook.xml")), ("A.CSV", b"Country;Answer\n"), ("b.csv", b"=1+1")]
)
def test_a_spreadsheet_is_taken(name: str, content: bytes) -> None:
    assert name == accept(name, content, LIMITS).name


def test_a_workbook_with_macros_is_refused_under_any_name() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("xl/workbook.xml", "x")
        file.writestr("xl/vbaProject.bin", "x")
    for name, content in (("a.xlsx", archive.getvalue()), ("a.xlsm", zipped("xl/workbook.xml"))):
        with pytest.raises(UnacceptableFile, match=rf"{name} is a workbook with macros; save it as XLSX, without"):
            accept(name, content, LIMITS)


@pytest.mark.parametrize(
    ("name", "content", "suffix"),
    [("a.csv", b"%PDF-1.7", ".pdf"), ("a.pdf", zipped("xl/workbook.xml"), ".xlsx"), ("a.xlsx", b"%PDF-1.7", ".pdf")],
)
def test_a_name_that_tells_another_type_is_refused(name: str, content: bytes, suffix: str) -> None:
    with pytest.raises(UnacceptableFile, match=rf"whatever its name says; let its name end with \{suffix}\."):
        accept(name, content, LIMITS)


def test_a_name_is_made_printable() -> None:
    assert "a_b?.pdf" == accept("a\nb\udcff.pdf", b"%PDF-", LIMITS).name


def test_a_folder_stands_for_the_pdfs_in_it_and_below(file: Callable[[str, bytes], Path], tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    expected = [file("a.pdf", b""), file("b.PDF", b""), file("deep/c.pdf", b""), file("deep/d.xlsx", b"")]
    expected.append(file("e.csv", b""))
    file("notes.txt", b"")
    file("~$f.xlsx", b"")  # Excel has f.xlsx open
    assert expected == find_files([tmp_path])


def test_each_file_is_found_once_in_the_given_order(file: Callable[[str, bytes], Path], tmp_path: Path) -> None:
    first, second = file("a.pdf", b""), file("b.pdf", b"")
    assert [second, first] == find_files([second, tmp_path, first])


def test_a_path_that_is_not_there_is_left_for_take_in(tmp_path: Path) -> None:
    assert [tmp_path / "gone"] == find_files([tmp_path / "gone"])


def test_a_folder_without_pdfs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnacceptableFile, match="holds no PDF, XLSX or CSV; name another"):
        find_files([tmp_path])


def test_a_batch_over_the_limit_is_refused_with_both_figures() -> None:
    check_batch(100, 100)
    with pytest.raises(UnacceptableFile, match=r"The batch has 1,234 files, more than the limit of 100; hand in fewer"):
        check_batch(1234, 100)
