from datetime import date

import pytest

from ingest.facts.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "Brussels, 26 November 2024",
        "November 26, 2024",
        "le 26 novembre 2024",
        "26 de noviembre de 2024",
        "2024-11-26",
        "26.11.2024",
    ],
)
def test_whole_dates_are_read_in_each_order_and_language(text: str) -> None:
    (found,) = find_dates(text)
    assert (date(2024, 11, 26), True) == (found.value, found.exact)


def test_the_first_of_a_month_in_french() -> None:
    assert date(2023, 3, 1) == find_dates("Paris, le 1er mars 2023")[0].value


def test_a_month_alone_is_not_exact() -> None:
    (found,) = find_dates("in October 2022")
    assert (date(2022, 10, 1), False) == (found.value, found.exact)


def test_an_impossible_date_is_no_date() -> None:
    assert [] == find_dates("2024-02-31")
