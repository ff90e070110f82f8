import pytest

from ingest.wording.ticks import is_denied, without_ticks


@pytest.mark.parametrize("ticks", ["Yes [X] No [ ]", "Oui ☒ Non ☐", "Sí [x] No [ ]", "Да [X] Нет [ ]"])
def test_boxes_before_an_answer_are_taken_off(ticks: str) -> None:
    assert "Stoves were replaced." == without_ticks(f"{ticks} Stoves were replaced.")


def test_a_ticked_no_denies_the_answer() -> None:
    assert is_denied("Yes [ ] No [X] A draft is being written.")
    assert not is_denied("Yes [X] No [ ] A draft was written.")
    assert not is_denied("No stoves are left.")
