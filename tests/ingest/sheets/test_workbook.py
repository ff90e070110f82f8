"""Workbooks: visible values as text, and what is forged refused before it costs anything."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import docx
import pytest
from openpyxl import Workbook

from ingest.sheets.bounds import Bound, DamagedSheet, TooMuch
from ingest.sheets.workbook import read_workbook
from tests.ingest.sheets.books import LIMITS, MAIN, SHEET, book_of, forged, saved, with_strings

PLAIN = book_of(["Country", "What was done?"], ["Kenya", "A pilot"])
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%b">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
)


def texts(content: bytes) -> list[list[str]]:
    sheets, _, _ = read_workbook(content, LIMITS)
    return [[cell.text for cell in row.cells] for sheet in sheets for row in sheet.rows]


def rows_with(row: bytes) -> bytes:
    return forged(PLAIN, {SHEET: lambda xml: xml.replace(b"</sheetData>", row + b"</sheetData>")})


def test_numbers_dates_and_truth_become_the_text_that_is_seen() -> None:
    content = book_of(["x\r\n y", 2021, 2.0, 0.25, date(2021, 3, 1), True, "#N/A", None, "end"])
    assert [["x\ny", "2021", "2", "0.25", "2021-03-01", "Yes", "end"]] == texts(content)


def test_shared_strings_are_read() -> None:
    strings = b"<sst %b><si><t>%b</t></si></sst>" % (MAIN, "Côte d'Ivoire".encode())
    assert [["Côte d'Ivoire"]] == texts(with_strings(strings))


def test_a_formula_is_never_evaluated_its_saved_value_is_read() -> None:
    formula = b'<row r="3"><c r="A3"><f>1+1</f><v>7</v></c><c r="B3"><f>HYPERLINK("http://x")</f></c></row>'
    sheets, _, told = read_workbook(rows_with(formula), LIMITS)
    assert ["7"] == [cell.text for cell in sheets[0].rows[2].cells]
    assert ["1 formulas"] == [sentence[:10] for sentence in told]


def test_what_is_hidden_is_left_out_and_said() -> None:
    book = Workbook()
    seen, hidden = book.worksheets[0], book.create_sheet("Notes")
    for row in (["Country", "Answer", "Remark"], ["Kenya", "told", "secret"], ["Ghana", "secret", "secret"]):
        seen.append(row)
    hidden.append(["secret"])
    hidden.sheet_state = "hidden"
    seen.row_dimensions[3].hidden = True
    seen.column_dimensions["C"].hidden = True
    content = saved(book)
    assert [["Country", "Answer"], ["Kenya", "told"]] == texts(content)
    assert ["Hidden row", "Hidden col", "The hidden"] == [told[:10] for told in read_workbook(content, LIMITS)[2]]


def test_a_merged_cell_speaks_for_all_its_rows() -> None:
    book = Workbook()
    for row in (["Country", "Answer"], ["Kenya", "one"], [None, "two"], ["Ghana", "three"]):
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A2:A3")
    assert [["Kenya", "one"], ["Kenya", "two"], ["Ghana", "three"]] == texts(saved(book))[1:]


@pytest.mark.parametrize("size", [b"A1:A1", b"A1:XFD1048576"])
def test_what_a_sheet_says_of_its_size_is_not_believed(size: bytes) -> None:
    content = forged(PLAIN, {SHEET: lambda xml: xml.replace(b'ref="A1:B2"', b'ref="%b"' % size)})
    assert [["Country", "What was done?"], ["Kenya", "A pilot"]] == texts(content)


def test_empty_formatted_rows_count_nothing() -> None:
    rows = b"".join(b'<row r="%d" s="1"><c r="A%d" s="0"/></row>' % (number, number) for number in range(3, 50_000))
    assert 2 == len(texts(rows_with(rows)))


@pytest.mark.parametrize("number", [b"1001", b"1048576", b"99999999999"])
def test_a_row_beyond_the_limit_is_refused_without_walking_there(number: bytes) -> None:
    with pytest.raises(TooMuch) as refused:
        texts(rows_with(b'<row r="%b"><c r="A%b"><v>1</v></c></row>' % (number, number)))
    assert (Bound.ROWS, int(number)) == (refused.value.bound, refused.value.count)


def test_a_package_that_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = forged(PLAIN, {"xl/media/image1.png": bytes(6_000_000)})
    with pytest.raises(TooMuch) as refused:
        read_workbook(bomb, replace(LIMITS, file_bytes=1_000_000))
    assert Bound.UNPACKED is refused.value.bound


def test_more_characters_than_the_limit_are_refused() -> None:
    with pytest.raises(TooMuch) as refused:
        read_workbook(book_of(["a" * 60, "b" * 60]), replace(LIMITS, characters=100))
    assert (Bound.CHARACTERS, 120) == (refused.value.bound, refused.value.count)


def word_file() -> bytes:
    file = io.BytesIO()
    docx.Document().save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        lambda: PLAIN[:700],
        lambda: b"PK\x03\x04",
        word_file,
        lambda: with_strings(LAUGHS + b"]><sst %b><si><t>&j;</t></si></sst>" % MAIN),
        lambda: with_strings(b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'),
        lambda: forged(PLAIN, {SHEET: LAUGHS + b"]><worksheet %b>&j;</worksheet>" % MAIN}),
        lambda: forged(PLAIN, {"xl/workbook.xml": LAUGHS + b"]><workbook>&j;</workbook>"}),
        lambda: forged(PLAIN, {SHEET: b""}),
        lambda: rows_with(b'<row r="x"><c r="A1"><v>1</v></c></row>'),
        lambda: rows_with(b'<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'),
        lambda: rows_with(b'</sheetData><mergeCells><mergeCell ref="?"/></mergeCells><sheetData>'),
    ],
    ids=["cut off", "bare", "docx", "laughs", "outside", "laughs 2", "laughs 3", "empty", "row", "column", "merge"],
)
def test_a_forged_workbook_is_refused(make: Callable[[], bytes]) -> None:
    with pytest.raises(DamagedSheet):
        texts(make())
