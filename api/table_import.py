"""A prepared table before it is taken in: what is wrong with each row, and which file is then kept. Stores nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ingest.intake import IntakeFile, accept, fingerprint
from ingest.opening import open_cell, parser_limits
from ingest.sheets.lines import Line, as_table, lines_of
from ingest.sheets.template import Column
from kb.errors import InvalidRequest, UnacceptableFile
from kb.file_format import CSV, PDF, format_of
from kb.settings import Settings
from kb.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """The file as it came, and its rows."""

    file: IntakeFile
    lines: tuple[Line, ...]

    @property
    def refused(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.accepted)

    def to_take_in(self, *, skip_refused: bool) -> IntakeFile:
        """The file to keep: itself, or a table of the rows that are accepted.

        Raises `InvalidRequest` with every fault when rows are refused and not to be skipped, or when none is left.
        """
        if not self.refused:
            return self.file
        kept = [line.entered for line in self.lines if line.accepted]
        if kept and skip_refused:
            content = as_table(kept)
            return IntakeFile(f"{PurePath(self.file.name).stem}{CSV.suffix}", content, fingerprint(content))
        other = "there is nothing to take in" if skip_refused else "correct them, or let them be skipped"
        sentence = f"{len(self.refused)} of {len(self.lines)} rows are refused and nothing was taken in; {other}."
        raise InvalidRequest("rows", sentence, _faults(self.refused))


def check_table(
    name: str, content: bytes, settings: Settings, vocabulary: Vocabulary, country: str | None = None
) -> CheckedTable:
    """Read a filled template in the cell. Raises `UnacceptableFile` and what the cell raises.

    With `country` every row must be of it.
    """
    file = accept(name, content, parser_limits(settings))
    if format_of(file.name) is PDF:
        raise UnacceptableFile(f"{name} is a PDF and no table; hand it in as a document.", file_name=name)
    with open_cell(settings) as cell:
        parsed = cell.parse(content, file.name)
    return CheckedTable(file, lines_of(parsed, file.name, vocabulary, country))


def line_view(line: Line) -> dict[str, Any]:
    """A row of the report."""
    faults = [{"field": column.value, "detail": sentence} for column, sentence in line.faults]
    return {"row": line.row, "title": line.entered.get(Column.TITLE), "accepted": line.accepted, "faults": faults}


def _faults(lines: Sequence[Line]) -> list[tuple[str, str]]:
    return [(f"row {line.row}, {column.value}", sentence) for line in lines for column, sentence in line.faults]
