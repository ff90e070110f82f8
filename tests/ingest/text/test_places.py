# ruff: noqa: RUF001 - papers are set with signs of other scripts

import pytest

from ingest.text.places import place_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("KEN", "Officers at Mombasa opened ten containers."),
        ("SEN", "À Dakar, la cellule a contrôlé les envois."),
        ("PER", "En el puerto del Callao se retuvieron los envases."),
        ("BLR", "В минском терминале досмотрели груз."),
        ("JOR", "فحص الضباط الحاويات في ميناء العقبة"),
        ("CHN", "深圳关员查验了集装箱"),
    ],
)
def test_a_capital_or_port_tells_its_country(code: str, text: str) -> None:
    place = place_of(text)
    assert place is not None
    assert code == place.code


def test_places_in_several_countries_tell_none() -> None:
    assert None is place_of("The containers went from Mombasa to Antwerp, then to Durban.")


def test_a_treaty_that_is_called_after_a_place_tells_none() -> None:
    assert None is place_of("Under the Nairobi Convention and the Kigali Amendment permits were checked.")
    assert None is place_of("Conforme a la Enmienda de Kigali se revisaron los permisos.")
    assert None is place_of("Goods with which the Stockholm and Rotterdam Conventions are concerned.")
    assert None is place_of("Les conventions de Bâle, de Rotterdam et de Stockholm en traitent.")


def test_the_seats_of_international_bodies_tell_none() -> None:
    assert None is place_of("The Committee met in Brussels.")
