# ruff: noqa: RUF001 - papers are written in Cyrillic too

import pytest

from ingest.facts.held import carried_out
from tests.ingest.hand_made import paragraph


@pytest.mark.parametrize(
    "text",
    [
        "Plans were sent on 2 May 2022. The operational phase ran from 5 to 30 June 2023 in 31 countries.",
        "L'opération s'est déroulée du 5 au 30 juin 2023.",
        "La fase operativa tuvo lugar del 5 al 30 de junio de 2023.",
        "Активная фаза прошла с 5 по 30 июня 2023 года.",
    ],
)
def test_the_year_of_the_operation_is_told_by_the_sentence_that_says_when_it_ran(text: str) -> None:
    found = carried_out([paragraph(text)], 2024)
    assert found
    assert 2023 == found[0]
    assert "2023" in found[1].text


def test_what_is_to_come_and_what_says_no_date_tells_nothing() -> None:
    assert None is carried_out([paragraph("The second operational phase will run from 5 to 30 June 2026.")], 2024)
    assert None is carried_out([paragraph("The operation took place in many ports.")], 2024)
