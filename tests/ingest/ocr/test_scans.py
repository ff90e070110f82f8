"""Pages without usable text, read from their pictures by real processes with the data that is installed."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from ingest.cell.answer import Answer
from ingest.cell.child import answer_for
from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell
from ingest.cell.task import Task
from ingest.evidence import PageReader
from ingest.layout.reading import PageReading
from ingest.ocr.scans import OcrTerms, with_scans_read
from ingest.ocr.tessdata import tessdata_folder
from ingest.parsed import ParsedPdf
from kb.errors import UnparsablePdf
from tests.ingest.scanned import ENGLISH, FRENCH, GERMAN, RUSSIAN, scan_of

MakePdf = Callable[[list[list[str]]], bytes]
READ_AS_ENGLISH = "Read by OCR as English: page {}; compare with the picture."


def parse(content: bytes, **terms: object) -> ParsedPdf:
    with ParserCell(ocr=OcrTerms(**terms)) as own:  # type: ignore[arg-type]
        return own.parse(content, "scan.pdf")


def files_of(*names: str, into: Path) -> Path:
    folder = tessdata_folder(None)
    assert folder is not None
    for name in names:
        shutil.copy(folder / f"{name}.traineddata", into)
    return into


def bound(*parts: bytes) -> bytes:
    writer = PdfWriter()
    for part in parts:
        writer.append(PdfReader(io.BytesIO(part)))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_each_page_is_read_in_its_own_language(cell: ParserCell) -> None:
    parsed = cell.parse(scan_of(ENGLISH, FRENCH, RUSSIAN), "scan.pdf")
    assert [" ".join(page) for page in (ENGLISH, FRENCH, RUSSIAN)] == [block.text for block in parsed.blocks]
    assert (
        "Read by OCR as English: page 1; compare with the picture.",
        "Read by OCR as French: page 2; compare with the picture.",
        "Read by OCR as Russian: page 3; compare with the picture.",
    ) == parsed.warnings
    assert () == parsed.pictures


def test_only_the_pages_without_text_are_read_and_all_in_their_place(cell: ParserCell, make_pdf: MakePdf) -> None:
    printed = make_pdf([["1.  The Secretariat thanks all Members for the replies to its survey on Green Customs."]])
    parsed = cell.parse(bound(printed, scan_of(ENGLISH), printed), "mixed.pdf")
    assert [1, 2, 3] == [block.page for block in parsed.blocks]
    assert [True, False, True] == [block.confidence is None for block in parsed.blocks]
    assert (READ_AS_ENGLISH.format(2),) == parsed.warnings


def test_a_quote_is_found_again_on_a_page_that_was_read(cell: ParserCell) -> None:
    parsed = cell.parse(scan_of(ENGLISH), "scan.pdf")
    assert PageReader(parsed.page_texts).holds(1, "introduced risk profiles for plastic waste")
    (block,) = parsed.blocks
    assert block.confidence is not None
    assert block.confidence > 0.9


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_boxes_lie_on_the_page_as_it_is_stored_however_it_was_scanned(cell: ParserCell, turned: int) -> None:
    (block,) = cell.parse(scan_of(ENGLISH, turned=turned), "scan.pdf").blocks
    assert " ".join(ENGLISH) == block.text
    assert block.box is not None
    places = {90: (129, 19, 191, 270), 180: (28, 129, 279, 191), 270: (20, 28, 82, 279)}
    found = (block.box.x0, block.box.y0, block.box.x1, block.box.y1)
    assert places[turned] == pytest.approx(found, abs=3)


def test_a_page_that_says_it_is_turned_has_its_boxes_on_the_unturned_page(cell: ParserCell) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(scan_of(ENGLISH, turned=270)))
    writer.pages[0].rotate(90)
    file = io.BytesIO()
    writer.write(file)
    parsed = cell.parse(file.getvalue(), "scan.pdf")
    assert pytest.approx((211.2, 297.6), abs=0.1) == parsed.page_sizes[0]
    box = parsed.blocks[0].box
    assert box is not None
    assert (20, 28, 82, 279) == pytest.approx((box.x0, box.y0, box.x1, box.y1), abs=3)


def test_a_language_whose_data_is_missing_is_named_with_its_package(tmp_path: Path) -> None:
    parsed = parse(scan_of(GERMAN), tessdata=files_of("eng", into=tmp_path))
    assert "In German, whose data is not installed: page 1; install tesseract-ocr-deu." in parsed.warnings


def test_a_script_whose_data_is_missing_leaves_a_doubtful_page(tmp_path: Path) -> None:
    doubt, advice = parse(scan_of(RUSSIAN), tessdata=files_of("eng", into=tmp_path)).warnings[-2:]
    assert doubt.startswith("Page 1 was read by OCR with a confidence of ")
    assert advice.endswith(
        "script whose data is not installed: page 1; install tesseract-ocr-rus, tesseract-ocr-ara, "
        "tesseract-ocr-chi-sim."
    )


def test_without_any_data_the_pages_are_named(tmp_path: Path) -> None:
    parsed = parse(scan_of(ENGLISH, FRENCH), tessdata=tmp_path)
    (warning,) = parsed.warnings
    assert "no language data of Tesseract is there: pages 1-2; install tesseract-ocr-eng or name" in warning
    assert (1, 2) == parsed.pictures


def test_switched_off_it_reads_nothing_and_says_so() -> None:
    parsed = parse(scan_of(ENGLISH), enabled=False)
    assert () == parsed.blocks
    assert (
        "Not read, as they have no usable text and OCR is switched off: page 1; set GCKB_OCR to read them.",
    ) == parsed.warnings


def test_pages_beyond_the_time_are_named_and_the_document_is_kept(make_pdf: MakePdf) -> None:
    content = bound(make_pdf([["Kenya Customs introduced risk profiles for plastic waste in 2024."]]), scan_of(ENGLISH))
    parsed = parse(content, page_seconds=0)
    assert [1] == [block.page for block in parsed.blocks]
    (warning,) = parsed.warnings
    assert "OCR did not end within its limits: page 2; split the document, or raise GCKB_OCR_PAGE_SECONDS" in warning


def test_a_poster_is_read_in_fewer_dots(cell: ParserCell) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(scan_of(ENGLISH)))
    writer.pages[0].scale_by(40)
    file = io.BytesIO()
    writer.write(file)
    assert (" ".join(ENGLISH),) == cell.parse(file.getvalue(), "poster.pdf").page_texts


def test_a_page_that_ends_its_process_costs_no_other_page() -> None:
    content = scan_of(ENGLISH, ENGLISH, FRENCH)

    def ask(task: Task, readings: tuple[PageReading, ...]) -> Answer:
        if task.pictures is not None and 2 in task.pictures.pages:
            raise UnparsablePdf("The parser crashed.")
        return answer_for(content, task, readings)

    limits = ParserLimits()
    first = ask(Task(limits), ()).parsed
    assert first is not None
    assert (1, 2, 3) == first.pictures
    parsed = with_scans_read(first, ask, limits, OcrTerms())
    assert [1, 3] == [block.page for block in parsed.blocks]
    assert "did not end within its limits: page 2;" in parsed.warnings[-1]


def test_how_many_pages_are_read_is_told_and_whoever_is_told_may_end_it(cell: ParserCell) -> None:
    told: list[tuple[int, int]] = []
    content = scan_of(ENGLISH, FRENCH)
    cell.parse(content, "scan.pdf", lambda page, pages: told.append((page, pages)))
    assert [(0, 2), (1, 2)] == told

    def end(_page: int, _pages: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        cell.parse(content, "scan.pdf", end)
