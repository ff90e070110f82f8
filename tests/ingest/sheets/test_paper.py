"""From sheets to practices: candidates, stated fields, and who may read them."""

from pathlib import Path

from ingest.parsed import ParsedPdf
from ingest.pipeline import Extraction, extract
from ingest.sheets.in_cell import PAGE_SIZE, parse_sheets
from kb.practice import DocumentId, DocumentKind, Level, Practice
from kb.vocabulary import load_vocabulary
from tests.ingest.sheets.books import LIMITS, filled_template, sheet

CRATES = (
    "In 2021 the authority introduced a simplified temporary admission procedure for returnable crates used by flower "
    "exporters, and 14,000 crates were cleared without deposits."
)
TREES = (
    "The Customs Division has planted 2,000 trees around the Tema port in 2023 with the Forestry Commission to offset "
    "the emissions of its vehicles."
)
ROW = {
    "country": "Kenya",
    "administration": "Kenya Revenue Authority",
    "title": "Returnable crates for flowers",
    "done": CRATES,
    "year": "since 2020",
    "partners": "Kenya Flower Council; UNEP",
    "result": "14,000 crates cleared without deposits",
    "gcap_items": "18; 25-26",
    "theme_1": "Return-refill containers and reusable packaging",
    "publish": "Yes, to everybody",
}


def extracted(parsed: ParsedPdf) -> Extraction:
    return extract(parsed, DocumentId("3f" * 32), "survey.xlsx", load_vocabulary())


def practices_of(*rows: tuple[str, ...]) -> tuple[Practice, ...]:
    answers = sheet(*rows)
    return extracted(ParsedPdf((), ("",), (PAGE_SIZE,), sheets=(answers,))).practices


def template(path: Path, *rows: dict[str, str], language: str = "en") -> Extraction:
    return extracted(parse_sheets(filled_template(path / "template.xlsx", language, *rows), LIMITS))


def test_each_substantial_answer_is_a_practice_of_its_administration() -> None:
    found = practices_of(
        ("Country", "Administration", "Does your administration facilitate reuse?", "If yes, please describe", "Other"),
        ("Kenya", "Kenya Revenue Authority", "Yes", CRATES, "N/A"),
        ("Ghana", "Customs Division", "No", CRATES, TREES),
    )
    assert [("KEN", "Kenya Revenue Authority", 2), ("GHA", "Customs Division", 3)] == [
        (one.country, one.administration, one.passages[0].page) for one in found
    ]
    assert [CRATES, TREES] == [one.passages[0].text for one in found]
    assert all(evidence.verified for one in found for evidence in one.evidence.values())


def test_an_item_in_a_question_is_quoted_from_the_row_of_the_questions() -> None:
    (found,) = practices_of(("Country", "What was done under GCAP item 3?"), ("Ghana", TREES))
    assert ((3,), 1, True) == (
        found.gcap_items,
        found.evidence["gcap_items"].page,
        found.evidence["gcap_items"].verified,
    )


def test_a_date_in_an_answer_is_not_the_document_s(tmp_path: Path) -> None:
    rows = sheet(("Country", "Year", "What was done?"), ("Ghana", "12 March 2019", TREES))
    found = extracted(ParsedPdf((), ("",), (PAGE_SIZE,), sheets=(rows,)))
    assert (None, None, DocumentKind.SURVEY_ANSWERS) == (
        found.document.issued_on,
        found.document.issuer,
        found.document.kind,
    )
    assert 2023 == found.practices[0].year


def test_a_mark_in_any_cell_holds_the_document_back() -> None:
    rows = sheet(("Members only",), ("Country", "What was done?"), ("Ghana", TREES))
    assert Level.MEMBERS is extracted(ParsedPdf((), ("",), (PAGE_SIZE,), sheets=(rows,))).document.access


def test_every_column_of_the_template_is_a_stated_field(tmp_path: Path) -> None:
    found = template(tmp_path, ROW)
    (practice,) = found.practices
    assert () == found.warnings
    assert (
        "Returnable crates for flowers",
        "Kenya Revenue Authority",
        "KEN",
        2020,
        (18, 25, 26),
        ("return_refill",),
    ) == (
        practice.title,
        practice.administration,
        practice.country,
        practice.year,
        practice.gcap_items,
        practice.themes,
    )
    assert ("Kenya Flower Council", "UNEP") == practice.partners
    assert "14,000 crates cleared without deposits" == practice.outcome
    stated = ("title", "administration", "country", "year", "gcap_items", "themes", "partners", "outcome", "summary")
    assert all(practice.evidence[name].stated and practice.evidence[name].verified for name in stated)
    assert {2} == {practice.evidence[name].page for name in stated}


def test_the_french_template_is_read_like_the_english(tmp_path: Path) -> None:
    row = {**ROW, "country": "Côte d'Ivoire", "theme_1": "Déchets plastiques; ods_hfc", "publish": "Oui, à tous"}
    found = template(tmp_path, row, language="fr")
    assert "CIV" == found.practices[0].country
    assert "ods_hfc" in found.practices[0].themes
    assert Level.PUBLIC is found.document.access


def test_a_row_that_does_not_say_who_may_read_it_holds_the_file_back(tmp_path: Path) -> None:
    for publish in ("", "Members only", "perhaps"):
        (tmp_path / "template.xlsx").unlink(missing_ok=True)
        found = template(tmp_path, ROW, {**ROW, "publish": publish})
        assert Level.MEMBERS is found.document.access
        assert {Level.MEMBERS} == {practice.level for practice in found.practices}
        assert 1 == len(found.warnings)


def test_a_row_that_says_nothing_was_done_is_no_practice(tmp_path: Path) -> None:
    assert () == template(tmp_path, {**ROW, "done": "N/A"}, {**ROW, "done": ""}).practices


def test_a_choice_outside_the_list_is_told(tmp_path: Path) -> None:
    found = template(tmp_path, {**ROW, "country": "Atlantis", "theme_2": "Fog"})
    assert ("“Atlantis” in row 2 is no country of the list; choose it there.",) == found.warnings[:1]
    assert "“Fog” in row 2 is no theme of the list; choose it there." in found.warnings


def test_the_empty_template_holds_no_practice(tmp_path: Path) -> None:
    found = template(tmp_path)
    assert ((), ()) == (found.practices, found.warnings)
