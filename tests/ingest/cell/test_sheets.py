"""Spreadsheets go through the cell like PDFs: parsed there, refused in a sentence."""

from dataclasses import replace

import pytest

from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell
from kb.errors import UnparsablePdf
from tests.ingest.sheets.books import book_of, forged


def test_a_workbook_and_a_csv_file_are_parsed_in_the_cell(cell: ParserCell) -> None:
    expected = [["Country", "What was done?"], ["Kenya", "A pilot"]]
    for name, content in (("a.xlsx", book_of(*expected)), ("a.csv", b"Country;What was done?\nKenya;A pilot\n")):
        (sheet,) = cell.parse(content, name).sheets
        assert expected == [[one.text for one in row.cells] for row in sheet.rows]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"PK\x03\x04", "a.xlsx holds no sheet that can be read; save it again as XLSX in a spreadsheet"),
        ("a.csv", b"a\0b,c", "a.csv holds no sheet that can be read; save it again as CSV in a spreadsheet program."),
        ("a.csv", b"a,b\n" * 1_001, "a.csv has 1,001 rows on a sheet, more than the limit of 1,000; split it."),
    ],
)
def test_what_is_refused_is_said_in_a_sentence(cell: ParserCell, name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(UnparsablePdf) as refused:
        cell.parse(content, name)
    assert str(refused.value).startswith(sentence)


def test_what_unpacks_to_too_much_is_refused_with_both_figures() -> None:
    bomb = forged(book_of(["Country"]), {"xl/media/image1.png": bytes(6_000_000)})
    with ParserCell(replace(ParserLimits(), file_bytes=1_000_000)) as own, pytest.raises(UnparsablePdf) as refused:
        own.parse(bomb, "a.xlsx")
    assert "a.xlsx unpacks to 6 MB, more than the limit of 5 MB; take sheets out of it." == str(refused.value)
