import pytest

from ingest.text.figures import find_figures


def found(text: str) -> list[str]:
    return [figure.text for figure in find_figures(text)]


def test_quantities_with_units_are_figures() -> None:
    assert ["1,239 non", "19,349 kg"] == found("1,239 non-refillable cylinders with 19,349 kg of gas")
    assert ["84 %"] == found("84 % des agents")
    assert ["31 000 dólares"] == found("más de 31 000 dólares")


def test_money_is_a_figure() -> None:
    assert ["USD 1.5 million"] == found("timber worth USD 1.5 million")


@pytest.mark.parametrize(
    "text",
    [
        "on 3 March 2020",
        "in 2019 officers",
        "paragraph 12 and",
        "GCAP item 19 asks",
        "HFC-134a gas",
        "Article 5 says",
        "No. 51 was",
    ],
)
def test_dates_references_and_codes_are_no_figures(text: str) -> None:
    assert [] == found(text)
