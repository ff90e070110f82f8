# ruff: noqa: RUF001 - Russian signs
import pytest

from ingest.text.years import YearKind, find_years


def events(text: str) -> list[int]:
    return [year.value for year in find_years(text) if year.kind is YearKind.EVENT]


def test_a_year_in_the_story_is_an_event() -> None:
    assert [2019] == events("In 2019 the department bought refrigerant identifiers.")


@pytest.mark.parametrize(
    "text",
    [
        "under Regulation (EU) 2024/573",
        "Circular 51/2020 clarifies",
        "certified against ISO 14064-1:2018",
        "the Customs Act 1962",
        "before HS 2022",
        "la loi de 2015 sur les déchets",
        "la Ley 2012 sobre residuos",
    ],
)
def test_a_year_in_the_name_of_a_law_is_no_event(text: str) -> None:
    assert [] == events(text)


@pytest.mark.parametrize("text", ["emissions fall by 2030", "d'ici 2030", "antes de 2030", "until 2030"])
def test_a_year_that_is_a_goal_is_no_event(text: str) -> None:
    assert [] == events(text)


def test_a_span_counts_by_its_last_year_and_a_plan_by_its_first() -> None:
    assert [2016] == events("the award for 2014-2016")
    assert [2021] == events("in the years 2020 to 2021")
    assert [2022] == events("the environmental programme 2022-2025")


def test_quantities_are_no_years() -> None:
    assert [] == events("2,016 t and 2019.5 kg and 2020%")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("в 2023 г. выявлено", YearKind.EVENT),
        ("согласно постановлению правительства 2018 года", YearKind.NAME),
        ("Закон от 24 июня 1998 года № 89-ФЗ", YearKind.LAW),
        ("до конца 2030 года", YearKind.GOAL),
        ("к 2035 году", YearKind.GOAL),
    ],
)
def test_russian_years_are_told_apart(text: str, kind: YearKind) -> None:
    assert [kind] == [year.kind for year in find_years(text)]
