"""Agreement is what a case worked out by hand gives."""

import pytest

from eval.agreement import agreement
from eval.pool import Pair


def test_one_case_by_hand():
    made = agreement([Pair("Q1", "P1", 3, 3), Pair("Q1", "P2", 2, 1), Pair("Q1", "P3", 0, 0), Pair("Q2", "P1", 1, 1)])
    assert made is not None
    assert 4 == made.pairs
    assert 0.75 == made.equal
    observed = 1 / 4
    expected = (3 + 2 + 2 + 0 + 2 + 1 + 1 + 1 + 0 + 1 + 1 + 3 + 1 + 0 + 0 + 2) / 16
    assert pytest.approx(1 - observed / expected) == made.kappa
    assert ((1, 0, 0, 0), (0, 1, 0, 0), (0, 1, 0, 0), (0, 0, 0, 1)) == made.counts


def test_pairs_that_one_judge_saw_do_not_count():
    made = agreement([Pair("Q1", "P1", 3, 3), Pair("Q1", "P2", 0, 0), Pair("Q1", "P3", 0)])
    assert made is not None
    assert 2 == made.pairs
    assert 1.0 == made.kappa


def test_nothing_judged_twice_agrees_on_nothing():
    assert agreement([Pair("Q1", "P1", 3)]) is None
