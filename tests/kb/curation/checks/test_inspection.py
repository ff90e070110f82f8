"""What is remarked on an entry, check by check, on small entries made by hand."""

# ruff: noqa: RUF001 - letters and signs of several scripts

from datetime import date

import pytest

from kb.curation.checks.inspection import inspect
from kb.curation.checks.remark import Entry, Gravity, Remark
from kb.practice import Evidence, Level, Passage, PracticeId
from kb.store.likenesses import LikenessKind, likeness
from tests.samples import document, practice

SOURCE = document()
TODAY = date(2024, 6, 1)


def remarks(**changes: object) -> list[Remark]:
    return list(inspect(Entry(practice(SOURCE, **changes), SOURCE, TODAY)))


def told(code: str, found: list[Remark]) -> list[tuple[Gravity, str | None, str | None]]:
    return [(one.gravity, one.field, one.evidence) for one in found if one.code == code]


def test_a_sound_entry_gets_no_remark() -> None:
    assert [] == remarks()


def test_a_missing_mandatory_field_is_a_failure() -> None:
    assert [(Gravity.FAILURE, "administration", None)] == told("mandatory_missing", remarks(administration=None))


def test_a_quote_that_is_not_on_its_page_is_a_failure_with_the_page() -> None:
    found = remarks(evidence={"year": Evidence(2, "in 2021")})
    assert [(Gravity.FAILURE, "year", "in 2021")] == told("quote_missing", found)
    assert [2] == [one.page for one in found]


def test_no_country_is_a_warning() -> None:
    assert [(Gravity.WARNING, "country", None)] == told("no_country", remarks(country=None))


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        ("1,200 tonnes were returned.", "On a rendu 1 200 tonnes."),
        ("12.5 % less.", "12,5 % de moins."),
        ("45 seizures.", "أجريت ٤٥ عملية ضبط."),
    ],
)
def test_a_figure_is_known_again_however_it_is_written(outcome: str, text: str) -> None:
    assert [] == told("figure_not_in_text", remarks(outcome=outcome, passages=(Passage(1, text),)))


def test_a_figure_of_the_outcome_that_no_text_gives_is_a_warning() -> None:
    found = remarks(outcome="Crates cross in 5 minutes, not in 40.")
    assert [(Gravity.WARNING, "outcome", "40")] == told("figure_not_in_text", found)


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("en", "Customs will install scanners"),
        ("fr", "La douane envisage une formation"),
        ("es", "La aduana pretende formar a su personal"),
        ("pt", "A alfândega pretende instalar painéis"),
        ("ru", "Таможня планирует закупить приборы"),
        ("ar", "تعتزم الجمارك شراء أجهزة"),
        ("zh", "海关将于明年安装设备"),
    ],
)
def test_a_plan_is_a_warning_in_each_language(language: str, summary: str) -> None:
    found = remarks(language=language, summary=f"{summary}.")
    assert [(Gravity.WARNING, "summary", summary)] == told("future_tense", found)


def test_an_entry_for_more_readers_than_its_source_is_a_failure() -> None:
    source = document(access=Level.MEMBERS)
    found = inspect(Entry(practice(source, level=Level.PUBLIC), source, TODAY))
    assert [("more_public_than_source", Gravity.FAILURE)] == [(one.code, one.gravity) for one in found]


def test_the_marking_of_a_source_is_told_where_the_entry_keeps_to_it() -> None:
    source = document(access=Level.MEMBERS)
    found = inspect(Entry(practice(source), source, TODAY))
    assert [("source_marked", Gravity.INFO)] == [(one.code, one.gravity) for one in found]


def test_probable_duplicates_are_told_with_the_other_ones_id_likeliest_first() -> None:
    own = practice(SOURCE)
    pairs = [
        likeness(LikenessKind.RETOLD, own.id, PracticeId("zz-p1n1"), 0.12),
        likeness(LikenessKind.RETOLD, PracticeId("00-p1n1"), own.id, 0.9),
        likeness(LikenessKind.SAME_TEXT, SOURCE.id, "00ff", 1.0),
    ]
    found = list(inspect(Entry(own, SOURCE, TODAY, alike=pairs)))
    assert [(Gravity.WARNING, None, "00ff")] == told("same_text", found)
    expected = [(Gravity.WARNING, None, "00-p1n1"), (Gravity.INFO, None, "zz-p1n1")]
    assert expected == told("probable_duplicate", found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to ana.perez@aduana.example for more.", "ana.perez@aduana.example"),
        ("Call +254 20 281 7000.", "+254 20 281 7000"),
        ("Trained by Mr. John Kamau.", "Mr. John Kamau"),
        ("Contact: Marie Dupont", "Contact: Marie Dupont"),
        ("Formation par Mme Sow", "Mme Sow"),
        ("联系人：王小明", "联系人：王小明"),
    ],
)
def test_what_names_or_reaches_a_person_is_a_warning(text: str, found: str) -> None:
    assert [(Gravity.WARNING, "summary", found)] == told("personal_data", remarks(summary=text))


@pytest.mark.parametrize(
    "text", ["HS 3923.30.00.00 and 39233000", "2 500 000 000 CFA", "2019/2020/2021", "Law 116425 (2005)"]
)
def test_codes_amounts_and_years_are_no_personal_data(text: str) -> None:
    assert [] == told("personal_data", remarks(summary=text))


def test_a_practice_of_more_than_five_years_ago_is_told_as_information() -> None:
    assert [] == told("old", remarks(year=2019))
    assert [(Gravity.INFO, "year", "2018")] == told("old", remarks(year=2018))


def test_an_inferred_field_is_a_warning_until_somebody_confirms_it() -> None:
    evidence = {"themes": Evidence(1, "returnable crates", verified=True, stated=False)}
    own = practice(SOURCE, evidence=evidence)
    unseen, seen = Entry(own, SOURCE, TODAY), Entry(own, SOURCE, TODAY, confirmed=frozenset({"themes"}))
    assert [(Gravity.WARNING, "themes", "returnable crates")] == told("not_confirmed", list(inspect(unseen)))
    assert () == inspect(seen)


def test_the_gravest_remark_comes_first() -> None:
    found = remarks(year=2001, country=None, administration=None)
    assert [Gravity.FAILURE, Gravity.WARNING, Gravity.INFO] == [one.gravity for one in found]
