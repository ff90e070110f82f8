"""Footnotes and their numbers."""

import pytest

from ingest.layout.footnotes import body_size, with_footnotes, without_note_numbers
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind
from kb.practice import Box

HEIGHT = 842.0


def paragraph(*lines: str, y: float, size: float = 11.0, marker: str | None = None) -> RoughBlock:
    return RoughBlock(BlockKind.PARAGRAPH, lines, 1, Box(72, y, 500, y + size * len(lines)), marker=marker, size=size)


@pytest.mark.parametrize(
    ("clean", "printed"),
    [
        ("Development, including the", "Development,¹ including the"),
        ("targets;", "targets;⁵"),
        ("drivers", "drivers¹²"),
        ("the Council and", "the Council (¹) and"),
        ("works well and so", "works well[1] and so"),
        ("220 m² of 3 km² and 40 m³", "220 m² of 3 km² and 40 m³"),
        ("CO2 and HFC134", "CO2 and HFC134"),
        ("see [12] there", "see [12] there"),
    ],
)
def test_note_numbers_are_taken_out_of_the_text(clean: str, printed: str) -> None:
    assert clean == without_note_numbers(printed)


def test_a_plain_number_at_a_word_goes_only_when_the_page_has_that_note() -> None:
    assert "a note continues" == without_note_numbers("a note12 continues", {"12"})
    assert "a note12 continues" == without_note_numbers("a note12 continues", {"13"})
    assert "and CO2 falls" == without_note_numbers("and CO2 falls", {"2"})


def test_the_body_has_the_size_of_most_characters() -> None:
    blocks = [paragraph("a long line of running text", y=100), paragraph("short", y=200, size=8)]
    assert 11.0 == body_size(blocks)
    assert 0.0 == body_size([])


def test_each_note_becomes_a_footnote_with_its_number() -> None:
    note = paragraph("¹ Resolution 70/1.", "² See the annex,", "page 4.", y=700, size=8)
    found = with_footnotes([paragraph("Body.", y=100), note], 11, HEIGHT)
    assert [
        (BlockKind.PARAGRAPH, None, ("Body.",)),
        (BlockKind.FOOTNOTE, "1", ("Resolution 70/1.",)),
        (BlockKind.FOOTNOTE, "2", ("See the annex,", "page 4.")),
    ] == [(block.kind, block.marker, block.lines) for block in found]


def test_a_small_line_low_on_the_page_with_a_plain_number_is_a_footnote() -> None:
    found = with_footnotes([paragraph("12 See the report.", y=750, size=8)], 11, HEIGHT)
    assert [(BlockKind.FOOTNOTE, "12")] == [(block.kind, block.marker) for block in found]


def test_a_number_on_a_line_of_its_own_belongs_to_the_line_below() -> None:
    found = with_footnotes([paragraph("2", "Le FTE vient", y=735, size=9)], 11, HEIGHT)
    assert [("2", ("Le FTE vient",))] == [(block.marker, block.lines) for block in found]


def test_a_note_in_two_blocks_is_two_footnotes() -> None:
    blocks = [paragraph("4 See Official Records", y=700, size=8), paragraph("(A/71/53), chap. II.", y=710, size=8)]
    found = with_footnotes(blocks, 11, HEIGHT)
    assert [BlockKind.FOOTNOTE, BlockKind.FOOTNOTE] == [block.kind for block in found]


@pytest.mark.parametrize(
    "block",
    [
        paragraph("12 See the report.", y=100, size=8),
        paragraph("12 lorries were seized.", y=700, size=11),
        paragraph("Lorries were seized.", y=700, size=8),
        paragraph("Small item", y=700, size=8, marker="3."),
    ],
)
def test_other_text_is_no_footnote(block: RoughBlock) -> None:
    assert [block] == with_footnotes([block], 11, HEIGHT)
