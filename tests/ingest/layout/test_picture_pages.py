"""Pages read from their pictures by Tesseract itself."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from ingest.layout.liteparse_pages import lay_out
from ingest.layout.picture_pages import read_pictures
from ingest.layout.reading import PageReading, PictureOrder
from ingest.ocr.tessdata import tessdata_folder
from tests.ingest.scanned import ENGLISH, scan_of

MakePdf = Callable[[list[list[str]]], bytes]


def read(content: bytes, *pages: int) -> tuple[PageReading, ...]:
    return read_pictures(content, (), PictureOrder(pages, "eng", str(tessdata_folder(None)), 200))


def test_lines_become_a_paragraph_with_its_place_and_confidence() -> None:
    (reading,) = read(scan_of(ENGLISH), 1)
    (block,) = reading.blocks
    assert ENGLISH == block.lines
    assert block.box is not None
    assert (19, 20, 270, 82) == pytest.approx((block.box.x0, block.box.y0, block.box.x1, block.box.y1), abs=3)
    assert 0.9 < reading.confidence <= 1


def test_printed_text_on_a_page_does_not_mix_with_what_is_read(make_pdf: MakePdf) -> None:
    stamped = PdfReader(io.BytesIO(make_pdf([["Wkh Vhfuhwduldw wkdqnv doo"]])))
    writer = PdfWriter(clone_from=io.BytesIO(scan_of(ENGLISH)))
    writer.pages[0].merge_page(stamped.pages[0], over=False)
    file = io.BytesIO()
    writer.write(file)
    (reading,) = read(file.getvalue(), 1)
    assert ENGLISH == reading.lines


def test_an_empty_picture_gives_no_block_and_no_confidence() -> None:
    (reading,) = read(scan_of(()), 1)
    assert ((), 0.0) == (reading.blocks, reading.confidence)


def test_a_page_of_junk_text_counts_as_one_without_usable_text(make_pdf: MakePdf) -> None:
    shifted = ["".join(chr(ord(letter) + 3) if letter.isalpha() else letter for letter in line) for line in ENGLISH]
    rough = lay_out(make_pdf([shifted, list(ENGLISH)]), (), 10)
    assert (1,) == rough.scanned
    assert {2} == {block.page for block in rough.blocks}
