"""Boxes drawn beside running text."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.frames import asides_of, with_aside
from ingest.layout.repair.page import laid_out_anew
from ingest.layout.rough import RoughBlock
from ingest.layout.rulings import Rulings, Stroke
from ingest.parsed import BlockKind
from kb.practice import Box

MakeItem = Callable[..., Item]
FACTS = Rulings((Stroke(110, 366, 541), Stroke(180, 366, 541)), (Stroke(366, 110, 180), Stroke(541, 110, 180)))


def sheet(item: MakeItem) -> list[Item]:
    story = [
        item(f"s{n} the customs officers of the port checked cargo", 54, 106 + 13 * n, width=290) for n in range(7)
    ]
    facts = [item("Facts", 375, 116), item("Country Peru", 378, 130), item("Year 2022", 378, 144)]
    return [*story, *facts, item("Case 2. Waste in a lorry", 66, 230, width=260, size=14)]


def test_a_box_that_text_runs_past_is_an_aside(item: MakeItem) -> None:
    (aside,) = asides_of(sheet(item), FACTS)
    assert ["Facts", "Country Peru", "Year 2022"] == [run.text for run in aside.items]


def test_a_box_with_lines_of_its_column_above_and_below_is_none(item: MakeItem) -> None:
    column = [item("the ozone unit of the ministry", 368, top, width=170) for top in (95, 184)]
    assert [] == asides_of([*sheet(item), *column], FACTS)


def test_a_box_as_wide_as_the_text_is_none(item: MakeItem) -> None:
    banner = Rulings((Stroke(90, 50, 560), Stroke(250, 50, 560)), (Stroke(50, 90, 250), Stroke(560, 90, 250)))
    assert [] == asides_of(sheet(item), banner)


def test_a_page_without_text_has_no_asides() -> None:
    assert [] == asides_of([], FACTS)


def test_an_aside_tears_no_paragraph_and_is_told_before_the_next_heading(item: MakeItem) -> None:
    story, facts, heading = laid_out_anew(sheet(item), FACTS, 1, ())
    assert (7, BlockKind.HEADING) == (len(story.lines), heading.kind)
    assert [("Facts", "Country Peru", "Year 2022")] == [row[0].lines for row in facts.rows]


def test_a_table_in_an_aside_has_a_row_of_its_own_for_each_row() -> None:
    cells = laid_out_anew([], Rulings(), 1, ())
    assert [] == with_aside(cells, Box(0, 0, 1, 1), [])
    told = RoughBlock(BlockKind.PARAGRAPH, ("Facts",), 1, Box(370, 110, 400, 120))
    (aside,) = with_aside([], Box(366, 100, 541, 180), [told])
    assert (BlockKind.TABLE, [("Facts",)]) == (aside.kind, [row[0].lines for row in aside.rows])
