"""Blocks that cannot be right, and blocks that can."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.doubts import is_doubtful
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings, Stroke
from ingest.parsed import BlockKind
from kb.practice import Box

MakeItem = Callable[..., Item]


def paragraph(box: Box, *lines: str) -> RoughBlock:
    return RoughBlock(BlockKind.PARAGRAPH, lines or ("Customs seized waste.",), 1, box)


def table(*rows: tuple[float, ...]) -> RoughBlock:
    cells = tuple(
        tuple(RoughCell(("x",), Box(x, 100 + 15 * n, x + 20, 110 + 15 * n)) for x in row) for n, row in enumerate(rows)
    )
    return RoughBlock(BlockKind.TABLE, (), 1, Box(70, 100, 500, 200), rows=cells)


def test_paragraphs_under_each_other_are_believed(item: MakeItem) -> None:
    blocks = [paragraph(Box(70, 100, 500, 130)), paragraph(Box(70, 140, 500, 170))]
    assert not is_doubtful(blocks, [item("Customs seized waste.", 70, 100)], Rulings())


def test_a_table_whose_cells_cut_lines_of_text_is_doubted(item: MakeItem) -> None:
    lines = [item("In October customs checked consignments", 70, 100 + 15 * n) for n in range(3)]
    assert is_doubtful([table((70, 90), (70, 90), (70, 90))], lines, Rulings())


def test_a_row_that_cuts_two_lines_is_enough(item: MakeItem) -> None:
    rows = table((70, 200), (70, 200), (70, 200), (70, 90))
    lines = [item("This document is a reconstruction", 70, 145 + 2 * n, size=4, width=300) for n in range(2)]
    assert is_doubtful([rows], [item("Year", 70, 100), *lines], Rulings())


def test_a_table_whose_runs_keep_to_their_cells_is_believed(item: MakeItem) -> None:
    cells = [item("Year", x, 100 + 15 * n) for n in range(3) for x in (70, 200)]
    assert not is_doubtful([table((70, 200), (70, 200), (70, 200))], cells, Rulings())


def test_a_paragraph_inside_a_table_is_doubted(item: MakeItem) -> None:
    assert is_doubtful([table((70, 200)), paragraph(Box(100, 120, 200, 150))], [item("x y z", 70, 100)], Rulings())


def test_blocks_that_lie_over_each_other_are_doubted(item: MakeItem) -> None:
    blocks = [paragraph(Box(70, 100, 500, 300)), paragraph(Box(310, 120, 500, 200))]
    assert is_doubtful(blocks, [item("Customs seized waste.", 70, 100)], Rulings())


def test_a_heading_whose_wrapped_line_was_taken_twice_is_believed(item: MakeItem) -> None:
    blocks = [paragraph(Box(70, 100, 500, 125)), paragraph(Box(70, 114, 480, 125))]
    assert not is_doubtful(blocks, [item("Customs seized waste.", 70, 100)], Rulings())


def test_a_number_in_a_block_of_its_own_is_doubted(item: MakeItem) -> None:
    blocks = [paragraph(Box(70, 100, 84, 110), "12."), paragraph(Box(102, 100, 500, 300))]
    assert is_doubtful(blocks, [item("12.", 70, 100)], Rulings())


def test_a_paragraph_with_a_ruling_through_it_is_doubted_and_an_underlined_one_is_not(item: MakeItem) -> None:
    blocks, runs = [paragraph(Box(220, 100, 500, 200))], [item("Customs seized waste.", 220, 100)]
    assert is_doubtful(blocks, runs, Rulings(level=(Stroke(150, 60, 500),)))
    assert not is_doubtful(blocks, runs, Rulings(level=(Stroke(150, 220, 500),)))


def test_a_line_put_together_over_the_gap_between_columns_is_doubted(item: MakeItem) -> None:
    column = [paragraph(Box(308, y, 545, y + 60), "a", "b", "c") for y in (100, 300)]
    heading = RoughBlock(BlockKind.HEADING, ("10,201 5. The checklist",), 1, Box(258, 200, 390, 212))
    runs = [item("10,201", 258, 200), item("5. The checklist", 308, 200)]
    assert is_doubtful([*column, heading], runs, Rulings())


def test_a_page_whose_font_states_impossible_heights_is_left_alone(item: MakeItem) -> None:
    blocks = [paragraph(Box(70, 100, 500, 300)), paragraph(Box(310, 120, 500, 200))]
    assert not is_doubtful(blocks, [item("Oceans", 70, 100, size=67, width=36)], Rulings())


def text_in_two_cells(step: float) -> tuple[RoughBlock, list[tuple[float, float]]]:
    cells = (RoughCell(("x",), Box(50, 90, 300, 200)), RoughCell(("y",), Box(310, 90, 560, 200)))
    places = [(x, 100 + n * (13.0 if x < 100 else step)) for x in (52.0, 312.0) for n in range(6)]
    return RoughBlock(BlockKind.TABLE, (), 1, Box(50, 90, 560, 200), rows=(cells,)), places


def test_two_long_cells_whose_lines_are_not_level_are_doubted_as_columns_of_text(item: MakeItem) -> None:
    rows, places = text_in_two_cells(15.0)
    assert is_doubtful([rows], [item("officers checked", x, y) for x, y in places], Rulings())


def test_two_long_cells_are_believed_where_lines_part_their_row(item: MakeItem) -> None:
    rows, places = text_in_two_cells(15.0)
    rulings = Rulings((Stroke(88, 50, 560), Stroke(202, 50, 560)))
    assert not is_doubtful([rows], [item("officers checked", x, y) for x, y in places], rulings)


def test_two_long_cells_with_level_lines_are_believed(item: MakeItem) -> None:
    rows, places = text_in_two_cells(13.0)
    assert not is_doubtful([rows], [item("officers checked", x, y) for x, y in places], Rulings())
