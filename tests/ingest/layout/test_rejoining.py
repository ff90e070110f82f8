"""Paragraphs that the layout parser cut."""

# ruff: noqa: RUF001 - papers in Russian and Chinese

import pytest

from ingest.layout.rejoining import rejoined
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind
from kb.practice import Box


def block(
    text: str, y: float, kind: BlockKind = BlockKind.PARAGRAPH, *, x: float = 72, size: float = 10, marker: str = ""
) -> RoughBlock:
    level = 5 if kind is BlockKind.HEADING else None
    return RoughBlock(kind, (text,), 1, Box(x, y, x + 400, y + size), marker or None, level, bold=True, size=size)


def test_a_first_line_taken_for_a_heading_is_joined_to_its_paragraph() -> None:
    (whole,) = rejoined([block("8. The Committee stresses the", 100, BlockKind.HEADING), block("role of law.", 112)])
    assert BlockKind.PARAGRAPH == whole.kind
    assert ("8. The Committee stresses the", "role of law.") == whole.lines
    assert Box(72, 100, 472, 122) == whole.box
    assert whole.level is None


def test_a_word_broken_between_the_blocks_joins_them() -> None:
    assert 1 == len(rejoined([block("support for the Sustain-", 100), block("able goals", 112)]))


def test_a_heading_over_two_blocks_stays_a_heading() -> None:
    blocks = [block("Conflict and the", 100, BlockKind.HEADING), block("access to justice", 112, BlockKind.HEADING)]
    (whole,) = rejoined(blocks)
    assert (BlockKind.HEADING, 5, True) == (whole.kind, whole.level, whole.bold)


def test_a_line_high_with_accents_belongs_to_the_paragraph_whose_edge_it_keeps() -> None:
    above, below = block("l'OLAF a mis", 100), block("en garde les États", 112, BlockKind.HEADING, size=12)
    assert (("l'OLAF a mis", "en garde les États"),) == tuple(whole.lines for whole in rejoined([above, below]))
    aside = block("en garde les États", 112, BlockKind.HEADING, x=80, size=12)
    assert 2 == len(rejoined([above, aside]))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (block("A finished sentence.", 100), block("another one", 112)),
        (block("Seizures in", 100), block("Kenya", 112)),
        (block("Seizures in", 100), block("the port", 160)),
        (block("Seizures in", 100), block("the port", 112, x=500)),
        (block("Seizures in", 100), block("the port", 112, size=7)),
        (block("Seizures in", 100), block("the port", 112, marker="(a)")),
        (block("Seizures in", 100), block("a) the port", 112)),
        (block("Seizures in", 100), block("the port", 112, BlockKind.TABLE)),
    ],
)
def test_what_does_not_go_on_stays_apart(above: RoughBlock, below: RoughBlock) -> None:
    assert [above, below] == rejoined([above, below])


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Case 1 - Laem Chabang. On 14 May officers of Thai", "Customs opened ten containers."),
        ("Bénin. À Cotonou, trois cent douze voitures venues d'", "Europe ont été vidées."),
        ("Азербайджан. В едином окне таможенного комитета с июля", "2024 года принимаются разрешения."),
        ("蛇口。今年五月，海关在码头用光谱仪对", "再生塑料颗粒逐袋抽测。"),
        ("WE, THE HEADS OF CUSTOMS of the countries, meeting at", "Nadi at the kind invitation of Fiji,"),
    ],
)
def test_a_paragraph_that_begins_with_bold_words_keeps_its_first_line(first: str, rest: str) -> None:
    (whole,) = rejoined([block(first, 100, BlockKind.HEADING), block(rest, 112)])
    assert ((first, rest), BlockKind.PARAGRAPH) == (whole.lines, whole.kind)


def test_a_heading_of_two_sentences_that_does_not_fill_its_line_stays_one() -> None:
    over = RoughBlock(BlockKind.HEADING, ("Part II. Seizures",), 1, Box(72, 100, 172, 110), level=2, size=10)
    assert 2 == len(rejoined([over, block("Kenya seized ten containers.", 112)]))
