"""Small workbooks made on the spot, whole and forged."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook

from ingest.cell.limits import ParserLimits
from ingest.parsed import Sheet, SheetCell, SheetRow
from ingest.sheets.template import Column
from ingest.sheets.template_file import TemplateLanguage, write_template
from kb.vocabulary import load_vocabulary

LIMITS = ParserLimits()
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STRINGS_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def sheet(*rows: Sequence[str], name: str = "Answers") -> Sheet:
    """A sheet as the cell gives it; empty texts are empty cells."""
    return Sheet(
        name,
        tuple(
            SheetRow(number, tuple(SheetCell(place, text) for place, text in enumerate(row, start=1) if text))
            for number, row in enumerate(rows, start=1)
            if any(row)
        ),
    )


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def book_of(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book)


def forged(content: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The workbook with some of its parts replaced, changed or added."""
    source, file = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in dict.fromkeys((*source.namelist(), *parts)):
            change = parts.get(name)
            old = source.read(name) if name in source.namelist() else b""
            target.writestr(name, old if change is None else change if isinstance(change, bytes) else change(old))
    return file.getvalue()


def with_strings(strings: bytes) -> bytes:
    """A workbook whose one cell is the first of the shared strings."""
    rows = b'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
    listed = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%b"/></Types>' % STRINGS_TYPE
    return forged(
        book_of(["x"]),
        {
            SHEET: b"<worksheet %b>%b</worksheet>" % (MAIN, rows),
            STRINGS: strings,
            "[Content_Types].xml": lambda types: types.replace(b"</Types>", listed),
        },
    )


def filled_template(path: Path, language: TemplateLanguage, *rows: Mapping[str, str]) -> bytes:
    """The template with `rows` of values by column."""
    write_template(path, language, load_vocabulary())
    book = load_workbook(path)
    for number, row in enumerate(rows, start=2):
        for name, value in row.items():
            book.worksheets[0].cell(number, list(Column).index(Column(name)) + 1).value = value
    return saved(book)
