"""Crooked scans, laid straight."""

import pytest

from ingest.layout.crooked import levelled, slope_of, sloping
from ingest.layout.read_words import Word, runs_of
from kb.practice import Box


def page(slope: float) -> list[Word]:
    """Ten lines of ten words each, 14 points apart, that sink by `slope` points a point."""
    places = [(72 + 45 * column, 100 + 14 * row) for row in range(10) for column in range(10)]
    return [Word("play", Box(x, y - 8 + slope * x, x + 40, y + 2 + slope * x), 0.9) for x, y in places]


@pytest.mark.parametrize("slope", [0.04, -0.04, 0.0])
def test_the_slope_is_that_of_the_lines(slope: float) -> None:
    assert pytest.approx(slope, abs=0.002) == slope_of(page(slope))


def test_levelled_words_stand_in_level_lines() -> None:
    crooked = page(-0.04)
    runs = runs_of(levelled(crooked, slope_of(crooked)))
    assert 10 == len(runs)
    assert {" ".join(["play"] * 10)} == {run.item.text for run in runs}


def test_a_box_of_level_words_holds_them_where_they_stand() -> None:
    box = sloping(Box(72, 92, 517, 102), 0.04)
    assert (72, 517) == (box.x0, box.x1)
    assert (pytest.approx(94.9, abs=0.1), pytest.approx(122.7, abs=0.1)) == (box.y0, box.y1)


def test_a_few_words_do_not_tell_a_slope() -> None:
    assert 0.0 == slope_of(page(0.04)[:2])
