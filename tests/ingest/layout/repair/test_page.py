"""Pages laid out anew, from PDFs drawn here."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from ingest.layout.fitting import Item
from ingest.layout.liteparse_pages import lay_out
from ingest.layout.repair.page import laid_out_anew
from ingest.layout.rough import RoughBlock
from ingest.layout.rulings import Rulings, Stroke
from ingest.parsed import BlockKind

MakeItem = Callable[..., Item]
LINE = "customs officers of the port checked the whole cargo and"


def drawn(draw: Callable[[Canvas], None]) -> list[RoughBlock]:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800))
    draw(canvas)
    canvas.save()
    return list(lay_out(file.getvalue(), (), 1).blocks)


def test_tables_and_paragraphs_stand_in_the_order_of_the_page(item: MakeItem) -> None:
    rulings = Rulings((Stroke(140, 57, 500), Stroke(160, 57, 500), Stroke(180, 57, 500)))
    cells = [item("Q1", 63, 145), item("Yes", 223, 145), item("Q2", 63, 165), item("No", 223, 165)]
    blocks = laid_out_anew([item(LINE, 57, 200), *cells, item(LINE, 57, 120)], rulings, 1, ())
    assert [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH] == [block.kind for block in blocks]
    assert [[("Q1",), ("Yes",)], [("Q2",), ("No",)]] == [[cell.lines for cell in row] for row in blocks[1].rows]


def test_answers_stay_beside_their_questions_where_rows_are_parted_by_level_lines_only() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        top = 700.0
        for number in range(1, 5):
            canvas.line(57, top + 12, 539, top + 12)
            canvas.drawString(63, top, f"Q{number}. Measures")
            for _ in range(5):
                canvas.drawString(223, top, f"Answer {number}: {LINE}")
                top -= 13
            top -= 8

    (table,) = drawn(draw)
    assert BlockKind.TABLE == table.kind
    assert [("Q1. Measures",), ("Q2. Measures",), ("Q3. Measures",), ("Q4. Measures",)] == [
        row[0].lines for row in table.rows
    ]
    assert all(f"Answer {number}" in line for number, row in enumerate(table.rows, 1) for line in row[1].lines)


def test_hanging_numbers_stand_before_their_paragraphs() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        top = 700.0
        for number in range(12, 17):
            canvas.drawString(71, top, f"{number}.")
            for line in range(4):
                canvas.drawString(102, top, f"Line {line} of {number}: {LINE} more of it")
                top -= 15
            top -= 5

    blocks = drawn(draw)
    firsts = [f"{block.marker or ''} {block.lines[0]}".strip()[:15] for block in blocks]
    assert [f"{number}. Line 0 of {number}"[:15] for number in range(12, 17)] == firsts
