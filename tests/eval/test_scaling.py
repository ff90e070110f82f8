"""An index of copies is asked at each size, all the legs and the parts of them."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from eval.copies import Original
from eval.scaling import endless_points, measure_growth, sizes_up_to
from kb.index.edge import EdgeIndex
from kb.index.passage_index import IndexPoint
from kb.practice import point_ids
from kb.search.legs import plan_legs
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice

VECTOR = np.eye(8, dtype=np.float32)[0]


@pytest.fixture
def points() -> Iterator[IndexPoint]:
    source = document()
    told = practice(source)
    original = Original(source, told, dict.fromkeys(point_ids(told), VECTOR))
    return endless_points([original], load_vocabulary())


@pytest.mark.parametrize(("most", "sizes"), [(100, (100,)), (50_000, (10_000, 30_000, 50_000))])
def test_sizes_grow_by_about_three_up_to_the_largest(most: int, sizes: tuple[int, ...]) -> None:
    assert sizes == sizes_up_to(most)


def test_no_two_copies_are_the_same_point_and_all_are_near_the_original(points: Iterator[IndexPoint]) -> None:
    some = list(islice(points, 30))
    assert 30 == len({point.id for point in some})
    assert 30 == len({point.dense.tobytes() for point in some})
    assert all(0.8 < point.dense @ VECTOR < 1 for point in some)


def test_a_question_is_timed_at_each_size_until_the_time_is_over(points: Iterator[IndexPoint], tmp_path: Path) -> None:
    questions = [plan_legs("returnable crates", VECTOR, ("en",))]
    with closing(EdgeIndex.open(tmp_path / "index", "toy", 8)) as index:
        made = measure_growth(index, points, questions, (10, 20), seconds=600, progress=lambda _: None)
        cut = measure_growth(index, points, questions, (30, 40), seconds=0, progress=lambda _: None)
    assert (10, 20) == made.sizes
    assert {"all legs", "meaning", "words"} == made.series.keys()
    assert all(len(times) == 2 and min(times) > 0 for times in made.series.values())
    assert (30,) == cut.sizes
