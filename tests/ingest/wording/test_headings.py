import pytest

from ingest.wording.headings import is_around, is_formal


@pytest.mark.parametrize(
    "text",
    [
        "Sources",
        "Public sources of this reconstruction",
        "Action required of the Committee",
        "Remerciements",
        "Orden del día",
        "Contents",
        "Annex I: Abbreviations",
        "Dates to remember",
        "Calendrier 2025",
        "Календарь мероприятий",
    ],
)
def test_formal_parts_are_known(text: str) -> None:
    assert is_formal(text)


@pytest.mark.parametrize(
    "text",
    [
        "Agenda for green goods",
        "National measures on record",
        "Sourcing of timber",
        "Contact tracing of cargo",
        "Dates and figs from Iraq",
    ],
)
def test_parts_that_tell_something_are_not_formal(text: str) -> None:
    assert not is_formal(text)


def test_background_and_outlook_lie_around() -> None:
    assert is_around("Background")
    assert is_around("Próximos pasos")
    assert is_around("Dificultades")
    assert is_around("Fiche technique")
    assert not is_around("Background checks of waste traders by the Kenya Revenue Authority")
