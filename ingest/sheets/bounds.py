"""Why a spreadsheet is not read on: damaged, or over a bound. Values and counts, no parsing."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ingest.cell.limits import ParserLimits
from ingest.parsed import Sheet, SheetCell

MOST_COLUMNS = 16_384
"""Columns of a sheet in Office Open XML."""

UNPACKED = 5
"""How many times the limit of a file a workbook may have when it is unpacked: 250 MB where a file may have 50."""


class Bound(StrEnum):
    """What there is too much of."""

    ROWS = "rows"
    CHARACTERS = "characters"
    UNPACKED = "unpacked"


class DamagedSheet(ValueError):
    """Raised when bytes are no spreadsheet that can be read."""


class TooMuch(ValueError):
    """Raised when a spreadsheet goes over `bound`; `count` is the figure that went over it."""

    def __init__(self, bound: Bound, count: int) -> None:
        self.bound, self.count = bound, count
        super().__init__(bound, count)


@dataclass(slots=True)
class Meter:
    """Counts what has been read and stops what goes over a limit. A row counts as a page does in a PDF."""

    limits: ParserLimits
    characters: int = 0

    def take(self, row: int, cells: tuple[SheetCell, ...]) -> None:
        """Count the filled cells of row number `row`. Raises `TooMuch`."""
        if row > self.limits.pages:
            raise TooMuch(Bound.ROWS, row)
        self.characters += sum(len(cell.text) for cell in cells)
        self.expect(0)

    def expect(self, characters: int) -> None:
        """Raises `TooMuch` when so many characters more would be too many, before time is spent on them."""
        if self.characters + characters > self.limits.characters:
            raise TooMuch(Bound.CHARACTERS, self.characters + characters)


def is_in_order(sheet: Sheet, most_rows: int) -> bool:
    """Whether rows and columns rise from 1 and stay within their bounds."""
    rows = [0, *(row.number for row in sheet.rows)]
    columns = ([0, *(cell.column for cell in row.cells)] for row in sheet.rows)
    return rows[-1] <= most_rows and all(
        before < after for numbers in (rows, *columns) for before, after in pairwise(numbers)
    )
