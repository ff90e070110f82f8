"""Reads the visible cells of an XLSX workbook with openpyxl. Only ever called in the cell; evaluates no formula."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from ingest.cell.limits import ParserLimits
from ingest.parsed import PdfFacts, Sheet, SheetCell, SheetRow
from ingest.sheets.bounds import UNPACKED, Bound, DamagedSheet, Meter, TooMuch
from ingest.sheets.cell_text import text_of
from ingest.sheets.sheet_marks import SheetMarks, read_marks

_FORGED = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, OSError, NotImplementedError)

LISTS = "_lists"
"""The hidden sheet of our own template that holds what its cells may be chosen from."""


def read_workbook(content: bytes, limits: ParserLimits) -> tuple[tuple[Sheet, ...], PdfFacts, tuple[str, ...]]:
    """The visible sheets, what the file says of itself, and a sentence for each thing left out.

    Raises `DamagedSheet` and `TooMuch`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_size(package, limits)
            return _read(content, package, limits)
    except (DamagedSheet, TooMuch):
        raise
    # What zipfile, the XML parsers and openpyxl raise for forged workbooks; SyntaxError is that of XML.
    except (zipfile.BadZipFile, InvalidFileException, SyntaxError, *_FORGED) as error:
        raise DamagedSheet(type(error).__name__) from error


def _check_size(package: zipfile.ZipFile, limits: ParserLimits) -> None:
    """Python's zipfile gives no more of an entry than it declares, so that the declared sizes bound all reading."""
    size = sum(entry.file_size for entry in package.infolist())
    if size > UNPACKED * limits.file_bytes:
        raise TooMuch(Bound.UNPACKED, size)


def _read(
    content: bytes, package: zipfile.ZipFile, limits: ParserLimits
) -> tuple[tuple[Sheet, ...], PdfFacts, tuple[str, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which hold no text
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        meter = Meter(limits)
        sheets: list[Sheet] = []
        told: list[str] = []
        sheets_in_order: list[Any] = book.worksheets
        for sheet in sheets_in_order:
            if sheet.sheet_state != "visible":
                if sheet.title != LISTS:
                    told.append(f"The hidden sheet “{sheet.title}” was left out; show it if it is to be read.")
                continue
            with package.open(sheet._worksheet_path) as source:  # noqa: SLF001 - openpyxl reads no hidden rows here
                marks = read_marks(source, limits.pages)
            rows = tuple(_rows(sheet, marks, meter))
            sheets.append(Sheet(text_of(sheet.title), rows))
            told += _left_out(sheet.title, marks)
        return tuple(sheets), _facts(book), tuple(told)


def _rows(sheet: Any, marks: SheetMarks, meter: Meter) -> Iterator[SheetRow]:
    if marks.last_row > meter.limits.pages:
        raise TooMuch(Bound.ROWS, marks.last_row)
    sheet.reset_dimensions()  # what a sheet says of its own size is often wrong
    over: dict[int, tuple[str, int]] = {}  # by column: what a merged cell says, and its last row
    for number, values in enumerate(sheet.iter_rows(max_row=max(marks.last_row, 1), values_only=True), start=1):
        meter.expect(sum(len(value) for value in values if isinstance(value, str)))
        texts = {column: text for column, value in enumerate(values, start=1) if (text := text_of(value))}
        if texts:
            texts = {column: text for column, (text, last) in over.items() if number <= last} | texts
        for column in [column for column in texts if (number, column) in marks.merges]:
            over[column] = (texts[column], marks.merges[number, column])
        cells = tuple(SheetCell(column, texts[column]) for column in sorted(texts.keys() - marks.hidden_columns))
        if cells and number not in marks.hidden_rows:
            meter.take(number, cells)
            yield SheetRow(number, cells)


def _left_out(name: str, marks: SheetMarks) -> Iterator[str]:
    for count, what in ((len(marks.hidden_rows), "row"), (len(marks.hidden_columns), "column")):
        if count:
            yield f"Hidden {what}s of the sheet “{name}” were left out ({count:,}); show them if they are to be read."
    if marks.unsaved:
        yield (
            f"{marks.unsaved:,} formulas of the sheet “{name}” have no saved value and were left out; open the file in "
            "a spreadsheet program and save it."
        )


def _facts(book: Workbook) -> PdfFacts:
    said = book.properties
    created = said.created.date() if said.created else None
    remarks = tuple(filter(None, map(text_of, (said.subject, said.keywords, said.category, said.description))))
    return PdfFacts(text_of(said.title) or None, text_of(said.creator) or None, None, created, remarks=remarks)
