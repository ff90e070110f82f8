"""Blocks with their lines and places, from real PDFs."""

# ruff: noqa: RUF001 - Arabic numbers

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ingest.layout.liteparse_pages import (
    Damaged,
    PasswordRequired,
    _all_pages,
    _Pages,
    _parse_parts,
    call_liteparse,
    lay_out,
)
from ingest.layout.page_view import PageView
from ingest.layout.rough import RoughPdf
from ingest.parsed import BlockKind
from kb.practice import Box

MakePdf = Callable[[list[list[object]]], bytes]
PARAGRAPH = ["The Customs Administration of Kenya introduced environ-", "mental risk profiles for waste in 2021."]


def rounded(box: Box | None) -> tuple[int, ...]:
    return tuple(round(value) for value in (box.x0, box.y0, box.x1, box.y1)) if box is not None else ()


def places(rough: RoughPdf) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    return [(block.lines, rounded(block.box)) for block in rough.blocks]


def turned(content: bytes, degrees: int) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(content))
    for page in writer.pages:
        page.rotate(degrees)
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()


def test_a_block_has_its_printed_lines_page_and_place(make_pdf: MakePdf) -> None:
    rough = lay_out(make_pdf([["First page."], list(PARAGRAPH)]), (), 10)
    last = rough.blocks[-1]
    assert (BlockKind.PARAGRAPH, 2, tuple(PARAGRAPH)) == (last.kind, last.page, last.lines)
    assert (72, 90) == rounded(last.box)[:2]
    assert ((595, 842), (595, 842)) == tuple((round(width), round(height)) for width, height in rough.page_sizes)
    assert 2 == rough.page_count


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_shown_turned_gives_the_boxes_of_the_unturned_page(make_pdf: MakePdf, degrees: int) -> None:
    upright = make_pdf([list(PARAGRAPH)])
    assert places(lay_out(upright, (0,), 10)) == places(lay_out(turned(upright, degrees), (degrees,), 10))


def test_the_page_size_is_that_of_the_unturned_page(make_pdf: MakePdf) -> None:
    rough = lay_out(turned(make_pdf([list(PARAGRAPH)]), 90), (90,), 10)
    assert (595, 842) == (round(rough.page_sizes[0][0]), round(rough.page_sizes[0][1]))


def test_list_markers_are_told_from_the_text(make_pdf: MakePdf) -> None:
    rough = lay_out(make_pdf([["1.  The Council notes the report;", "\u2022  seizures of waste;"]]), (), 10)
    assert [("1.", ("The Council notes the report;",)), ("\u2022", ("seizures of waste;",))] == [
        (block.marker, block.lines) for block in rough.blocks
    ]


def test_raised_numbers_become_superscripts(make_pdf: MakePdf, run: Callable[..., object]) -> None:
    line = [run("The Agenda for Sustainable Development,"), run("12", x=285, y=95, size=6), run("as adopted", x=300)]
    assert ("The Agenda for Sustainable Development,¹² as adopted",) == lay_out(make_pdf([line]), (), 10).blocks[
        0
    ].lines


def test_lowered_numbers_belong_to_their_word(make_pdf: MakePdf, run: Callable[..., object]) -> None:
    line = [run("Emissions of CO"), run("2", x=158, y=103, size=6), run("fell by a tenth.", x=170)]
    assert ("Emissions of CO2 fell by a tenth.",) == lay_out(make_pdf([line]), (), 10).blocks[0].lines


def test_a_ruled_table_has_rows_of_cells_with_boxes() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800))
    canvas.grid([72, 200, 330], [600, 620, 640])
    for index, text in enumerate(("Question", "Answer", "Country", "Kenya")):
        canvas.drawString(80 + 130 * (index % 2), 626 - 20 * (index // 2), text)
    canvas.save()
    (table,) = lay_out(file.getvalue(), (), 10).blocks
    assert BlockKind.TABLE == table.kind
    assert [[("Question",), ("Answer",)], [("Country",), ("Kenya",)]] == [[c.lines for c in row] for row in table.rows]
    assert (72, 180, 200, 200) == rounded(table.rows[1][0].box)


def test_a_picture_of_a_page_is_named_as_scanned_and_a_blank_page_is_not() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800))
    canvas.drawInlineImage(Image.new("L", (60, 80)), 0, 0, 600, 800)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    assert (1,) == lay_out(file.getvalue(), (), 10).scanned


def test_no_more_pages_are_parsed_than_asked_for(make_pdf: MakePdf) -> None:
    rough = lay_out(make_pdf([["one"], ["two"], ["three"]]), (), 2)
    assert (2, 3) == (len(rough.page_sizes), rough.page_count)


def test_a_pdf_behind_a_password_is_refused(make_pdf: MakePdf) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(make_pdf([["x"]])))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(PasswordRequired):
        lay_out(file.getvalue(), (), 10)


def test_what_is_no_document_is_damaged() -> None:
    with pytest.raises(Damaged):
        lay_out(b"%PDF-1.4\nnothing here", (), 10)


def test_parsing_in_parts_gives_the_same_pages_in_order(make_pdf: MakePdf) -> None:
    content = make_pdf([[f"Text of page {number}."] for number in range(1, 24)])
    parts = _parse_parts(content, 1, 23)
    assert list(range(1, 24)) == [page.page_num for page in parts.pages]
    assert ["Text of page 23."] == [block.text for block in parts.pages[-1].blocks]
    assert 23 == parts.count


def test_a_page_without_recognised_layout_is_one_block_of_lines(make_pdf: MakePdf) -> None:
    (page,) = call_liteparse(make_pdf([list(PARAGRAPH)])).pages
    (block,), loose = PageView(page, 0).read()
    assert (BlockKind.PARAGRAPH, tuple(PARAGRAPH), ()) == (block.kind, block.lines, loose)


def test_a_page_that_cannot_be_read_leaves_an_empty_page_in_its_place(make_pdf: MakePdf) -> None:
    first, _, last = call_liteparse(make_pdf([["one"], ["two"], ["three"]])).pages
    pages = _all_pages(_Pages([first, last], [2], 3))
    assert [(1, 1), (2, 0), (3, 1)] == [(page.page_num, len(page.text_items)) for page in pages]
    assert first.width == pages[1].width


def test_arabic_that_a_browser_stored_glyph_by_glyph_is_spelled_and_cut_as_it_is_read() -> None:
    content = (Path(__file__).parent / "arabic_by_glyph.pdf").read_bytes()
    lines = [line for block in lay_out(content, (), 10).blocks for line in block.lines]
    assert (
        "١. تعرض هذه الوثيقة على الأعضاء تجارب وطنية تمهيدا لمناقشتها في إطار البند الثالث من جدول الأعمال."
        " ٢. وأصبح النظام إلزاميا للشحن البحري منذ أكتوبر ٢٠٢١، وخلال عام 2022 أعيدت 47 حاوية (Basel Convention) إلى"
        " بلد التصدير."
    ) == " ".join(lines)
