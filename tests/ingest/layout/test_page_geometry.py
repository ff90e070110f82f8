"""Boxes on pages."""

import pytest

from ingest.layout.page_geometry import is_page_size, is_sound, unturned, unturned_size
from kb.practice import Box


@pytest.mark.parametrize(
    ("turn", "view", "seen"),
    [
        (0, (600, 800), Box(10, 20, 110, 50)),
        (90, (800, 600), Box(750, 10, 780, 110)),
        (180, (600, 800), Box(490, 750, 590, 780)),
        (270, (800, 600), Box(20, 490, 50, 590)),
        (-90, (800, 600), Box(20, 490, 50, 590)),
    ],
)
def test_a_box_seen_on_a_turned_page_is_brought_back(turn: int, view: tuple[float, float], seen: Box) -> None:
    assert Box(10, 20, 110, 50) == unturned(seen, turn, *view)
    assert (600, 800) == unturned_size(turn, *view)


@pytest.mark.parametrize(
    "box",
    [Box(2, 0, 1, 1), Box(0, 2, 1, 1), Box(0, 0, float("nan"), 1), Box(0, 0, float("inf"), 1), Box(-1e9, 0, 1, 1)],
)
def test_a_box_inside_out_or_out_of_reach_is_not_sound(box: Box) -> None:
    assert not is_sound(box)
    assert is_sound(Box(-5, 0, 1, 1))


def test_a_page_has_a_possible_size() -> None:
    assert is_page_size(595, 842)
    assert not is_page_size(0, 842)
    assert not is_page_size(595, 2**31)
