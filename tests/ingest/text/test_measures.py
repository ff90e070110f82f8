# ruff: noqa: RUF001 - figures are written with the digits and signs of other scripts

import pytest

from ingest.text.measures import find_measures, number_value
from kb.practice import Quantity

Shown = tuple[float, Quantity, str | None, bool]


def measures(text: str, language: str | None = "en") -> list[Shown]:
    found = (measure.figure for measure in find_measures(text, language))
    return [(figure.value, figure.unit, figure.currency, figure.least) for figure in found]


@pytest.mark.parametrize(
    ("printed", "language", "value"),
    [
        ("1,239", "en", 1239),
        ("1,239", "es", 1239),
        ("1,239", "ru", 1.239),
        ("1.239", "es", 1239),
        ("1.239", "en", 1.239),
        ("12,5", "fr", 12.5),
        ("3 500", "fr", 3500),
        ("1.234.567,8", "pt", 1234567.8),
        ("3,00,000", "en", 300000),
        ("0.125", "es", 0.125),
    ],
)
def test_decimal_signs_and_thousands_are_told_by_form_and_language(printed: str, language: str, value: float) -> None:
    assert value == number_value(printed, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("19,349 kg of refrigerant", "en", (19.349, Quantity.TONNES, None, False)),
        ("más de 1.200 toneladas", "es", (1200, Quantity.TONNES, None, True)),
        ("7 lakh documents", "en", (700_000, Quantity.DOCUMENTS, None, False)),
        ("не менее 1,5 тыс. тонн", "ru", (1500, Quantity.TONNES, None, True)),
        ("查证废物42.5万吨", "zh", (425_000, Quantity.TONNES, None, False)),
        ("500余件", "zh", (500, Quantity.PIECES, None, True)),
        ("抓获犯罪嫌疑人61名", "zh", (61, Quantity.ARRESTS, None, False)),
        ("أكثر من ٥٠ طنا", "ar", (50, Quantity.TONNES, None, True)),
        ("450 waste seizures", "en", (450, Quantity.SEIZURES, None, False)),
        ("15 tonnes of CO2", "en", (15, Quantity.TONNES_CO2, None, False)),
        ("2 MWh a month", "en", (2000, Quantity.KILOWATT_HOURS, None, False)),
        ("in 3 days", "en", (72, Quantity.HOURS, None, False)),
        ("45 %", "fr", (45, Quantity.PERCENT, None, False)),
        ("500+ officers trained", "en", (500, Quantity.PARTICIPANTS, None, True)),
    ],
)
def test_values_come_in_normalised_units(text: str, language: str, expected: Shown) -> None:
    assert [expected] == measures(text, language)


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("Rs 3 crore", "en", 3e7, "INR"),
        ("3,4 millones de dólares", "es", 3.4e6, "USD"),
        ("R$ 4,6 milhões", "pt", 4.6e6, "BRL"),
        ("PLN 10,000", "en", 1e4, "PLN"),
        ("12 млн руб.", "ru", 1.2e7, "RUB"),
        ("3.2亿元", "zh", 3.2e8, "CNY"),
        ("3 milliards de francs CFA", "fr", 3e9, None),
    ],
)
def test_money_has_the_currency_that_its_sign_tells(
    text: str, language: str, value: float, currency: str | None
) -> None:
    assert [(value, Quantity.MONEY, currency, False)] == measures(text, language)


def test_the_words_are_those_of_the_text() -> None:
    assert ["5万吨", "69起"] == [found.figure.text for found in find_measures("固体废物约5万吨，立案69起", "zh")]


@pytest.mark.parametrize("text", ["In 2022 cases rose.", "HS 3923.30", "on 3 March", "see 12/2019 pages", "GCAP-18"])
def test_years_dates_and_codes_measure_nothing(text: str) -> None:
    assert [] == measures(text)
