import pytest

from ingest.fields.hs_codes import find_hs_codes
from tests.ingest.hand_made import reading


def codes(text: str) -> tuple[str, ...]:
    found = find_hs_codes(reading(text))
    return found.value if found else ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waste of heading 3915 was stopped.", ("3915",)),
        ("HS codes 2903.11, 3827.61 and 8418 were checked.", ("2903.11", "3827.61", "8418")),
        ("Heading 9803.00.50 HTSUS is cited.", ("9803.00.50",)),
        ("las subpartidas 2903.41 y 2903.42", ("2903.41", "2903.42")),
        ("la position 44.03 du SH", ("44.03",)),
    ],
)
def test_codes_are_read_where_they_are_called_so(text: str, expected: tuple[str, ...]) -> None:
    assert expected == codes(text)


@pytest.mark.parametrize(
    "text", ["In HS 2022 new codes came.", "3915 t were seized in 2019.", "12.50 per cent", "CN 22,000 t"]
)
def test_editions_and_quantities_are_no_codes(text: str) -> None:
    assert () == codes(text)
