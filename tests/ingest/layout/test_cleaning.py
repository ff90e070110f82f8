"""From rough lines to clean blocks."""

from ingest.layout.cleaning import cleaned
from ingest.layout.rough import RoughBlock, RoughCell, RoughPdf
from ingest.parsed import Block, BlockKind, ParsedPdf, PdfFacts
from kb.practice import Box

A4 = (595.0, 842.0)


def block(*lines: str, page: int = 1, y: float = 100, kind: BlockKind = BlockKind.PARAGRAPH) -> RoughBlock:
    return RoughBlock(kind, lines, page, Box(72, y, 500, y + 11 * len(lines)), size=11)


def clean(*blocks: RoughBlock, pages: int = 1, **more: tuple[int, ...]) -> ParsedPdf:
    return cleaned(RoughPdf(blocks, (A4,) * pages, ((),) * pages, pages, **more), PdfFacts(), ())


def test_a_numbered_paragraph_becomes_a_list_item_with_its_marker() -> None:
    (found,) = clean(block("12. The Customs Co-", "operation\u00a0Council", "noted environ-", "mental crime.¹")).blocks
    assert "The Customs Co-operation Council noted environmental crime." == found.text
    assert (BlockKind.LIST_ITEM, "12.") == (found.kind, found.marker)


def test_the_page_text_holds_each_block_with_its_marker_in_one_line() -> None:
    parsed = clean(block("1. Kenya introduced", "profiles."), block("Seizures rose.", y=200))
    assert ("1. Kenya introduced profiles.\nSeizures rose.",) == parsed.page_texts


def test_running_lines_leave_the_blocks_and_stay_in_the_page_text() -> None:
    pages = [part for n in (1, 2, 3) for part in (block("PC0785Ea", page=n, y=20), block(f"Text {n} of it.", page=n))]
    parsed = clean(*pages, pages=3)
    assert ["Text 1 of it.", "Text 2 of it.", "Text 3 of it."] == [found.text for found in parsed.blocks]
    assert "Text 2 of it.\nPC0785Ea" == parsed.page_texts[1]


def test_a_paragraph_over_a_page_end_stays_two_blocks() -> None:
    parsed = clean(block("The Administration and"), block("its partners met.", page=2), pages=2)
    assert [1, 2] == [found.page for found in parsed.blocks]


def test_table_cells_are_cleaned_and_joined_to_the_tables_text() -> None:
    rows = ((RoughCell(("environ-", "mental")), RoughCell(("crime¹",))), (RoughCell(()), RoughCell(("x",))))
    (table,) = clean(RoughBlock(BlockKind.TABLE, (), 1, rows=rows)).blocks
    assert [["environmental", "crime"], ["", "x"]] == [[cell.text for cell in row] for row in table.rows]
    assert "environmental crime x" == table.text


def test_a_block_without_visible_text_is_left_out() -> None:
    assert () == clean(block("\u200b")).blocks


def test_a_private_bullet_becomes_a_marker() -> None:
    (found,) = clean(block("\uf0b7 preserve water")).blocks
    assert Block(BlockKind.LIST_ITEM, "preserve water", 1, found.box, "•") == found


def test_words_in_figures_are_in_the_page_text_only() -> None:
    rough = RoughPdf((block("Text."),), (A4,), (("Figure", "words"),), 1)
    parsed = cleaned(rough, PdfFacts(), ())
    assert ("Text.\nFigure words",) == parsed.page_texts
    assert 1 == len(parsed.blocks)


def test_a_document_without_text_says_so() -> None:
    assert ("The document has no text.",) == clean(pages=2).warnings
    assert () == clean(pages=2, scanned=(1, 2)).warnings


def test_pages_that_gave_less_are_named() -> None:
    parsed = clean(block("Text."), pages=9, scanned=(3, 4, 5, 9), unread=(2,), unrecognised=(6, 8))
    assert (
        "Not read, as they are damaged: page 2.",
        "Read as plain lines, as the layout was not recognised: pages 6, 8.",
    ) == parsed.warnings
    assert (3, 4, 5, 9) == parsed.pictures
