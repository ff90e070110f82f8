# ruff: noqa: RUF001 - papers are written in Cyrillic too

import pytest

from ingest.facts.document_facts import read_facts
from ingest.facts.seat import seat_of
from tests.ingest.hand_made import VOCABULARY, paragraph, parsed


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Dakar, le 5 décembre 2024 DIRECTION GÉNÉRALE DES DOUANES", "SEN"),
        ("Our ref.: FRCS/INT/7-25 Suva, 14 April 2025", "FJI"),
        ("г. Астана, 17 февраля 2025 года", "KAZ"),
        ("مسقط، 23 مارس 2025", "OMN"),
        ("Administración: Dirección Nacional de Aduanas (DNA), Rambla 25 de Agosto, Montevideo", "URY"),
    ],
)
def test_a_capital_before_the_date_or_in_the_senders_address_is_the_seat(line: str, country: str) -> None:
    seat = seat_of([paragraph(line)], VOCABULARY)
    assert seat
    assert country == seat[0]


@pytest.mark.parametrize(
    "line", ["Officers met in Dakar and seized timber.", "Brussels, 3 May 2024", "The Nairobi Convention, 1985"]
)
def test_a_capital_elsewhere_and_the_house_of_the_organization_are_none(line: str) -> None:
    assert None is seat_of([paragraph(line)], VOCABULARY)


def test_a_sender_that_names_no_country_is_of_the_seat() -> None:
    head = paragraph("Dakar, le 5 décembre 2024 Direction générale des douanes")
    wood = paragraph("Le bois qui passe la Gambie et celui qui passe le fleuve")
    assert "SEN" == read_facts(parsed(head, wood), VOCABULARY).issuer.country
