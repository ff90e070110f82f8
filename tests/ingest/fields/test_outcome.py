from ingest.fields.outcome import find_outcome
from tests.ingest.hand_made import reading


def test_the_sentences_with_most_figures_are_the_outcome() -> None:
    text = "Officers searched ports. They seized 131 consignments with 42 t of gas. Kenya charged 9 people. It was hot."
    found = find_outcome(reading(text))
    assert "They seized 131 consignments with 42 t of gas. Kenya charged 9 people." == (found.value if found else None)


def test_planned_figures_are_no_outcome() -> None:
    assert None is find_outcome(reading("The Service plans to train 400 officers."))


def test_without_figures_there_is_none() -> None:
    assert None is find_outcome(reading("Officers searched ports in 2019."))
