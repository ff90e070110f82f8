"""CSV files: encodings, separators, and bytes that are none."""

import pytest

from ingest.sheets.bounds import DamagedSheet, TooMuch
from ingest.sheets.comma_separated import decoded, read_csv, separator_of
from tests.ingest.sheets.books import LIMITS

FRENCH = "Pays;Mesures prises\nSénégal;La douane a équipé ses bureaux d'appareils et formé ses agents\n"
RUSSIAN = "Страна;Описание мер\nБеларусь;Таможенная служба провела операцию против незаконного ввоза отходов\n"  # noqa: RUF001
ARABIC = "البلد;التدابير المتخذة\nقطر;قامت الهيئة العامة للجمارك بعملية ضد النفايات الخطرة\n"


def texts(content: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_csv(content, "CSV", LIMITS).rows]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (ARABIC, "cp1256"),
    ],
)
def test_the_encoding_is_told_by_the_content(text: str, encoding: str) -> None:
    assert text == decoded(text.encode(encoding))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_cuts_rows_alike(separator: str) -> None:
    rows = (("Country", "a; b", "c, d"), ("Kenya", "x", "y"), ("Ghana", "x; y; z", "y"))
    text = "\n".join(separator.join(f'"{field}"' for field in row) for row in rows)
    assert separator == separator_of(text)
    assert [list(row) for row in rows] == texts(text.encode())


def test_a_first_line_that_names_the_separator_is_followed_and_left_out() -> None:
    assert [["a,b", "c"]] == texts(b"sep=;\na,b;c\n")


def test_rows_count_as_spreadsheet_programs_count_them() -> None:
    rows = read_csv(b'Country,Answer\n\n"Kenya","one\ntwo"\nGhana,x\n', "CSV", LIMITS).rows
    assert [1, 3, 4] == [row.number for row in rows]


def test_what_looks_like_a_formula_is_text() -> None:
    assert [["=1+1", "+44", "-x", "@SUM(A1)"]] == texts(b"=1+1,+44,-x,@SUM(A1)")


@pytest.mark.parametrize(
    "content",
    [b"Country,Answer\nKenya,a\0b", b"a," * 50_000, b'"' + b"x" * 600_000, bytes(range(256)) * 40, b"\xff\xfea"],
    ids=["NUL", "a line of cells", "a cell without end", "no text", "half a character"],
)
def test_bytes_that_are_no_csv_are_refused(content: bytes) -> None:
    with pytest.raises(DamagedSheet):
        texts(content)


def test_more_rows_than_the_limit_are_refused() -> None:
    with pytest.raises(TooMuch) as refused:
        texts(b"a,b\n" * 1_001)
    assert 1_001 == refused.value.count
