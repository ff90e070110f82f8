"""What a sheet hides, merges and fills, read from its XML; openpyxl tells this only when it holds whole sheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO

# defusedxml parses in Python, a million rows in a minute; entities are refused here by the same means.
from xml.parsers.expat import ExpatError, ParserCreate

from openpyxl.utils.cell import range_boundaries

from ingest.sheets.bounds import MOST_COLUMNS, DamagedSheet

_MOST_MERGES = 10_000
_NAMESPACE = " "


@dataclass(slots=True)
class SheetMarks:
    """`merges` gives for the row and column at the top of each merged cell the last row that it covers.

    `last_row` is the last row with a value, 0 without any; `unsaved` counts formulas without a saved value.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: dict[tuple[int, int], int] = field(default_factory=dict)
    last_row: int = 0
    unsaved: int = 0


def read_marks(source: IO[bytes], most_rows: int) -> SheetMarks:
    """Read the marks of the sheet whose XML is `source`; of hidden rows beyond `most_rows` none are kept.

    Raises `DamagedSheet`.
    """
    reader = _Reader(most_rows)
    parser = ParserCreate(namespace_separator=_NAMESPACE)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.ParseFile(source)
    except ExpatError as error:
        raise DamagedSheet(str(error)) from error
    return reader.marks


def _refuse(*_said: object) -> None:
    raise DamagedSheet("a document type, which no workbook has")


class _Reader:
    """Follows the elements of a sheet."""

    def __init__(self, most_rows: int) -> None:
        self.marks = SheetMarks()
        self._most_rows = most_rows
        self._row = 0
        self._inside: set[str] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag.rpartition(_NAMESPACE)[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                if _is_on(attributes) and self._row <= self._most_rows:
                    self.marks.hidden_rows.add(self._row)
            case "c":
                self._inside.clear()
            case "v" | "is" | "f" as name:
                self._inside.add(name)
            case "col" if _is_on(attributes):
                self.marks.hidden_columns.update(_span(attributes))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def end(self, tag: str) -> None:
        if tag.rpartition(_NAMESPACE)[2] != "c" or not self._inside:
            return
        if self._inside == {"f"}:
            self.marks.unsaved += 1
        else:
            self.marks.last_row = max(self.marks.last_row, self._row)

    def _merge(self, reference: str) -> None:
        left, top, _, bottom = range_boundaries(reference)
        if left and top and bottom and bottom > top and len(self.marks.merges) < _MOST_MERGES:
            self.marks.merges[top, left] = bottom


def _is_on(attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden", "0") in ("1", "true")


def _span(attributes: Mapping[str, str]) -> range:
    first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
    return range(max(first, 1), min(last, MOST_COLUMNS) + 1)
