"""Each row of a filled template is judged before it is taken in."""

from pathlib import Path

import pytest

from ingest.pipeline import extract
from ingest.sheets.in_cell import parse_sheets
from ingest.sheets.lines import Line, as_table, entered_of, faults_of, lines_of
from ingest.sheets.template import Column
from kb.errors import UnacceptableFile
from kb.practice import DocumentId
from kb.vocabulary import load_vocabulary
from tests.ingest.sheets.books import LIMITS, book_of, filled_template
from tests.ingest.sheets.test_paper import ROW, TREES

VOCABULARY = load_vocabulary()
GOOD = {Column(name): value for name, value in ROW.items()}


def lines(content: bytes, country: str | None = None) -> tuple[Line, ...]:
    return lines_of(parse_sheets(content, LIMITS), "table.xlsx", VOCABULARY, country)


def faults(**values: str) -> list[str]:
    given = GOOD | {Column(name): value for name, value in values.items()}
    return [column.value for column, _ in faults_of(entered_of(given), VOCABULARY)]


def test_a_filled_row_is_accepted_and_another_names_what_to_correct(tmp_path: Path) -> None:
    content = filled_template(tmp_path / "t.xlsx", "fr", ROW, {"title": "Trees", "done": TREES, "year": "soon"})
    good, bad = lines(content)
    assert (2, True, ()) == (good.row, good.accepted, good.faults)
    assert (3, False) == (bad.row, bad.accepted)
    assert [
        (Column.ADMINISTRATION, "Administration is empty; fill it in."),
        (Column.YEAR, "Year takes a year of four digits, not “soon”."),
    ] == list(bad.faults)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("country", "Atlantis"),
        ("title", "<script>alert(1)</script>"),
        ("title", '=HYPERLINK("http://example.org")'),
        ("title", "x" * 301),
        ("done", "We did it."),
        ("year", "long ago"),
        ("gcap_items", "99"),
        ("theme_2", "no theme"),
        ("publish", "perhaps"),
    ],
)
def test_what_a_column_does_not_take_is_refused(column: str, value: str) -> None:
    assert [column] == faults(**{column: value})


def test_codes_are_taken_like_labels() -> None:
    assert [] == faults(country="KEN", theme_1="return_refill", publish="Members only")


def test_whoever_submits_for_one_country_submits_for_no_other() -> None:
    assert () == faults_of(entered_of(GOOD), VOCABULARY, "KEN")
    ((column, sentence),) = faults_of(entered_of(GOOD), VOCABULARY, "GHA")
    assert (Column.COUNTRY, "You submit for GHA; put that into Country.") == (column, sentence)


def test_the_same_row_again_is_refused(tmp_path: Path) -> None:
    first, again = lines(filled_template(tmp_path / "t.xlsx", "en", ROW, ROW))
    assert first.accepted
    assert [(Column.DONE, "This is told in row 2 already; leave one of them out.")] == list(again.faults)


def test_another_table_is_no_template() -> None:
    with pytest.raises(UnacceptableFile, match="no filled row of the template"):
        lines(book_of(["a", "b"], ["1", "2"]))


def test_rows_are_written_as_a_table_that_is_read_alike() -> None:
    content = as_table([GOOD])
    assert content == as_table([dict(reversed(GOOD.items()))])
    parsed = parse_sheets(content, LIMITS)
    (practice,) = extract(parsed, DocumentId("3f" * 32), "practice.csv", VOCABULARY).practices
    assert ("KEN", GOOD[Column.TITLE], (18, 25, 26)) == (practice.country, practice.title, practice.gcap_items)
    assert all(quote.verified for quote in practice.evidence.values())
