"""Running heads, running feet and page numbers."""

from ingest.layout.furniture import furniture
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind
from kb.practice import Box

A4 = (595.0, 842.0)


def block(text: str, page: int, y: float, kind: BlockKind = BlockKind.PARAGRAPH) -> RoughBlock:
    return RoughBlock(kind, (text,), page, Box(72, y, 300, y + 10))


def on_pages(text: str, y: float, pages: int, kind: BlockKind = BlockKind.PARAGRAPH) -> list[RoughBlock]:
    return [block(text.replace("#", str(page)), page, y, kind) for page in range(1, pages + 1)]


def test_a_line_at_the_same_height_of_every_page_is_furniture() -> None:
    assert frozenset({0, 1, 2}) == furniture(on_pages("PC0785Ea", 30, 3), [A4] * 3)


def test_numbers_in_a_running_line_may_count_the_pages() -> None:
    assert frozenset(range(5)) == furniture(on_pages("18-16895 #/5", 800, 5), [A4] * 5)


def test_left_and_right_pages_may_set_the_words_the_other_way_round() -> None:
    blocks = [block("2/10 18-16895", 2, 800), block("18-16895 3/10", 3, 800)]
    assert frozenset({0, 1}) == furniture(blocks, [A4] * 3)


def test_a_bare_page_number_is_furniture_on_a_single_page() -> None:
    blocks = [block("2.", 1, 30), block("Page 3 of 9", 1, 810), block("xiv", 1, 760), block("- 7 -", 1, 810)]
    assert frozenset({0, 1, 2, 3}) == furniture(blocks, [A4])


def test_a_number_in_the_body_is_none() -> None:
    assert frozenset() == furniture([block("14", 1, 400)], [A4])


def test_the_same_line_in_the_body_of_every_page_is_none() -> None:
    assert frozenset() == furniture(on_pages("Country:", 120, 3), [A4] * 3)


def test_headings_that_differ_in_their_number_only_are_none() -> None:
    assert frozenset() == furniture(on_pages("Question #", 50, 6, BlockKind.HEADING), [A4] * 6)


def test_a_line_on_two_of_many_pages_is_none() -> None:
    assert frozenset() == furniture(on_pages("Case study", 50, 2), [A4] * 9)


def test_a_line_at_other_heights_is_none() -> None:
    blocks = [block("Kenya", 1, 20), block("Kenya", 2, 40), block("Kenya", 3, 58)]
    assert frozenset() == furniture(blocks, [A4] * 3)


def test_blocks_without_a_place_and_tables_are_none() -> None:
    blocks = [RoughBlock(BlockKind.PARAGRAPH, ("2",), 1), RoughBlock(BlockKind.TABLE, (), 1, Box(0, 0, 9, 9))]
    assert frozenset() == furniture(blocks, [A4])


def test_the_two_ends_of_a_running_head_may_be_one_block_or_two() -> None:
    blocks = [
        block("Poland DC5.0221", 1, 40),
        block("Poland", 2, 40),
        block("DC5.0221", 2, 40),
        block("Customs", 2, 60),
    ]
    assert frozenset({0, 1, 2}) == furniture(blocks, [A4] * 2)
