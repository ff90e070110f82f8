"""Paragraphs and headings out of lines."""

# ruff: noqa: RUF001 - Chinese is set with its own signs

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.lines import lines_from
from ingest.layout.repair.paragraphs import TypeSizes, paragraphs_of
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind

MakeItem = Callable[..., Item]
SIZES = TypeSizes(10, ((12.0, 1), (14.0, 2)))
FULL = "customs officers of the port checked the whole cargo and"


def blocks(*items: Item) -> list[RoughBlock]:
    return paragraphs_of(lines_from(items), 3, SIZES)


def starts(found: list[RoughBlock]) -> list[str]:
    return [block.lines[0].split()[0] for block in found]


def test_a_wider_gap_begins_a_paragraph(item: MakeItem) -> None:
    tops = (100, 113, 126, 143, 156)
    assert [3, 2] == [len(block.lines) for block in blocks(*(item(FULL, 70, top) for top in tops))]


def test_a_hanging_number_begins_a_paragraph_and_stands_before_its_text(item: MakeItem) -> None:
    lines = [item("12.", 70, 100), item(FULL, 102, 100), item("found it.", 102, 113), item("13.", 70, 126)]
    found = blocks(*lines, item(FULL, 102, 126), item("14", 102, 139))
    assert (["12.", "13."], 2) == (starts(found), len(found[1].lines))


def test_a_number_that_comes_first_in_a_line_begins_nothing(item: MakeItem) -> None:
    assert 1 == len(blocks(item(f"The fine under article {FULL}", 70, 100), item("12. was paid", 70, 113)))


def test_a_line_set_in_after_the_end_of_a_sentence_begins_a_paragraph(item: MakeItem) -> None:
    lines = [item(FULL, 70, 100), item("the officers found it in an old lorry at the gate .", 70, 113)]
    assert ["customs", "Then"] == starts(blocks(*lines, item("Then they went", 84, 126), item(FULL, 70, 139)))


def test_a_short_last_line_ends_its_paragraph(item: MakeItem) -> None:
    lines = [item(FULL, 70, 100), item("found it.", 70, 113), item("Then they went", 70, 126)]
    assert ["customs", "Then"] == starts(blocks(*lines))


def test_larger_type_is_a_heading_of_the_level_known_for_it(item: MakeItem) -> None:
    heading, text = blocks(item("The carrier", 70, 100, size=14), item(FULL, 70, 118))
    assert (BlockKind.HEADING, 2, BlockKind.PARAGRAPH, 3) == (heading.kind, heading.level, text.kind, text.page)


def test_a_bold_line_is_a_heading_and_a_bold_sentence_is_none(item: MakeItem) -> None:
    heading, text = blocks(item("The carrier", 70, 100, bold=True), item("Nobody answered.", 70, 130, bold=True))
    assert (BlockKind.HEADING, BlockKind.PARAGRAPH, True) == (heading.kind, text.kind, text.bold)


def test_no_lines_are_no_paragraphs() -> None:
    assert [] == blocks()


def test_a_short_line_at_the_edge_over_a_paragraph_that_is_set_in_is_a_heading(item: MakeItem) -> None:
    lines = [
        item("香港：会呼吸的查验大楼", 46, 100),
        item(FULL, 69, 113),
        item(FULL, 46, 126),
        item("在同一系统里办。", 46, 139),
    ]
    assert [BlockKind.HEADING, BlockKind.PARAGRAPH] == [block.kind for block in blocks(*lines)]


def test_a_line_set_in_after_a_chinese_full_stop_begins_a_paragraph(item: MakeItem) -> None:
    full = "谈到绿色海关，人们首先想到的是缉私艇和查扣的象牙，很少有人会想到一栋"
    lines = [item(full, 46, 100), item("到的恰恰是这些不起眼的细节。", 46, 113, width=150), item(full, 69, 126)]
    assert [2, 1] == [len(block.lines) for block in blocks(*lines)]
