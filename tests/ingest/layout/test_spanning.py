"""Rows of tables that are one line of text."""

from dataclasses import dataclass

from ingest.layout.rough import RoughCell
from ingest.layout.spanning import whole_lines, whole_row
from kb.practice import Box


@dataclass
class Word:
    x: float
    width: float


@dataclass
class Item:
    text: str
    words: list[Word]
    height: float = 10.0


NARROW = [Word(0, 40), Word(43, 40), Word(86, 40)]
WIDE = [Word(0, 40), Word(48, 40)]
LEFT, RIGHT = Box(0, 0, 60, 12), Box(60, 0, 200, 12)


def test_a_title_that_runs_over_a_border_is_one_cell_again() -> None:
    lines = whole_lines([Item("B. Footprint (GCAP-3)", NARROW)])
    row = (RoughCell(("B. Footprint",), LEFT), RoughCell(("(GCAP-3)",), RIGHT))
    assert (RoughCell(("B. Footprint (GCAP-3)",), Box(0, 0, 200, 12)), RoughCell(("",))) == whole_row(row, lines)


def test_words_with_a_gap_as_between_columns_stay_in_their_cells() -> None:
    row = (RoughCell(("Cases",), LEFT), RoughCell(("Quantity",), RIGHT))
    assert row == whole_row(row, whole_lines([Item("Cases Quantity", WIDE)]))


def test_a_row_of_other_words_than_the_line_stays_as_it_is() -> None:
    row = (RoughCell(("B. Footprint",), LEFT), RoughCell(("yes",), RIGHT))
    assert row == whole_row(row, whole_lines([Item("B. Footprint (GCAP-3)", NARROW)]))
