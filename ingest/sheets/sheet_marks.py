"""What a sheet hides and merges, read from its XML; openpyxl tells this only when it holds whole sheets in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import range_boundaries

from ingest.sheets.bounds import MOST_COLUMNS

_MOST_MERGES = 10_000


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """`merges` gives for the row and column at the top of each merged cell the last row that it covers.

    `unsaved` counts formulas whose value was not saved with them.
    """

    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    merges: dict[tuple[int, int], int]
    unsaved: int


def read_marks(source: IO[bytes], most_rows: int) -> SheetMarks:
    """Read the marks of the sheet whose XML is `source`; of rows beyond `most_rows` none are kept."""
    rows: set[int] = set()
    columns: set[int] = set()
    merges: dict[tuple[int, int], int] = {}
    number = unsaved = 0
    for event, element in iterparse(source, events=("start", "end")):
        name = element.tag.rpartition("}")[2]
        if event == "start":
            if name == "row":
                number = int(element.get("r", number + 1))
                if _is_on(element) and number <= most_rows:
                    rows.add(number)
            elif name == "col" and _is_on(element):
                columns.update(_span(element))
            elif name == "mergeCell" and len(merges) < _MOST_MERGES:
                merges.update(_tops(element))
        elif name == "c":
            unsaved += _lacks_value(element)
        elif name == "row":
            element.clear()
    return SheetMarks(frozenset(rows), frozenset(columns), merges, unsaved)


def _is_on(element: Element) -> bool:
    return element.get("hidden", "0") in ("1", "true")


def _span(element: Element) -> range:
    first, last = int(element.get("min", "1")), int(element.get("max", "1"))
    return range(max(first, 1), min(last, MOST_COLUMNS) + 1)


def _tops(element: Element) -> Iterator[tuple[tuple[int, int], int]]:
    left, top, _, bottom = range_boundaries(element.get("ref", ""))
    if left and top and bottom and bottom > top:
        yield (top, left), bottom


def _lacks_value(cell: Element) -> bool:
    names = {child.tag.rpartition("}")[2] for child in cell}
    return "f" in names and "v" not in names and "is" not in names
