"""The answers of a sheet by administration, whichever way it is laid out."""

from ingest.parsed import ParsedPdf, Sheet
from ingest.sheets.in_cell import PAGE_SIZE
from ingest.sheets.labels import Label
from ingest.sheets.survey import Survey, read_survey
from kb.vocabulary import load_vocabulary
from tests.ingest.sheets.books import sheet

HEAD = ("Country", "Customs administration", "Completion time", "What was done?")


def survey(*sheets: Sheet) -> Survey:
    parsed = ParsedPdf((), ("",) * len(sheets), (PAGE_SIZE,) * len(sheets), sheets=sheets)
    return read_survey(parsed, load_vocabulary())


def told(found: Survey) -> list[tuple[list[str], list[tuple[str, str, int]]]]:
    return [
        (
            [part.text for _, part in one.senders],
            [(answer.question.text, answer.text.text, answer.text.page) for answer in one.answers],
        )
        for one in found.respondents
    ]


def test_a_row_is_a_page_and_its_number_is_the_row() -> None:
    found = survey(
        sheet(
            ("Green Customs survey 2025",), HEAD, ("Kenya", "Kenya Revenue Authority", "2025-03-01", "A pilot"), (), ()
        )
    )
    assert [(["Kenya", "Kenya Revenue Authority"], [("What was done?", "A pilot", 3)])] == told(found)
    assert "Kenya\nKenya Revenue Authority\n2025-03-01\nA pilot" == found.parsed.page_texts[2]
    assert 2 == found.respondents[0].answers[0].question.page
    assert "Green Customs survey 2025" == found.title


def test_a_column_of_countries_needs_no_label() -> None:
    found = survey(sheet(("", "Measures"), ("Kenya", "one"), ("Ghana", "two")))
    assert [["Kenya"], ["Ghana"]] == [senders for senders, _ in told(found)]


def test_administrations_may_stand_in_columns() -> None:
    found = survey(sheet(("Question", "Kenya", "Ghana"), ("What was done?", "one", "two"), ("And then?", "", "three")))
    assert [
        (["Kenya"], [("What was done?", "one", 2)]),
        (["Ghana"], [("What was done?", "two", 2), ("And then?", "three", 3)]),
    ] == told(found)


def test_a_sheet_may_be_one_administration_s_with_a_question_a_row() -> None:
    forms = [
        sheet(("Country", country), ("1. What was done?", "told"), ("2. With whom?", ""), ("alone",), name=country)
        for country in ("Kenya", "Ghana")
    ]
    assert [
        (["Kenya"], [("1. What was done?", "told", 1), ("2. With whom?", "alone", 1)]),
        (["Ghana"], [("1. What was done?", "told", 2), ("2. With whom?", "alone", 2)]),
    ] == told(survey(*forms))


def test_a_sheet_of_rows_comes_first_and_what_is_moved_is_said() -> None:
    form = sheet(("Country", "Peru"), ("What was done?", "told"), name="Peru")
    found = survey(form, sheet(HEAD, ("Kenya", "KRA", "", "A pilot")))
    assert [["Kenya", "KRA"], ["Peru"]] == [senders for senders, _ in told(found)]
    assert ("The sheet “Peru” is counted as 3.",) == found.parsed.warnings


def test_a_sheet_without_answers_gives_none_but_its_words_are_kept() -> None:
    found = survey(sheet(("Members only",), ("Prices", "Tonnes"), ("2", "3"), name="Notes"))
    assert [] == told(found)
    assert ("Members only\nPrices\nTonnes\n2\n3",) == found.parsed.page_texts


def test_labels_tell_what_a_cell_names() -> None:
    found = survey(sheet(("Pays", "Administration", "Mesures"), ("Sénégal", "Douanes sénégalaises", "x")))
    assert [Label.COUNTRY, Label.ADMINISTRATION] == [label for label, _ in found.respondents[0].senders]
