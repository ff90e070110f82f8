from ingest.fields.year import find_year
from tests.ingest.hand_made import reading


def year(text: str, *under: str, latest: int | None = 2025) -> int | None:
    found = find_year(reading(text, under=under), latest)
    return found.value if found else None


def test_the_latest_year_of_the_deeds_counts() -> None:
    assert 2020 == year("Waste came in during 2018. Officers returned it between January 2019 and March 2020.")


def test_a_cited_law_counts_only_without_a_better_year() -> None:
    assert 2018 == year("Under Decree 5 of 2012 officers checked all permits in 2018.")
    assert 1972 == year("The Convention of 1972 provides for free admission.")


def test_goals_and_years_to_come_do_not_count() -> None:
    assert None is year("We record all emissions, which fall by 2030.")
    assert 2023 == year("In 2023 Customs adopted targets for the year 2040.")


def test_a_heading_tells_the_year_when_the_text_does_not() -> None:
    assert 2014 == year("Officers returned the waste.", "Award 2014")
