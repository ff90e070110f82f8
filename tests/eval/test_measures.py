"""The measures agree with a case worked out by hand."""

from math import log2

import pytest

from eval.measures import means, means_by, scores_by_query
from tests.eval.made_by_hand import query


def test_one_case_by_hand():
    asked = query("Q1", P1=3, P2=2, P3=1)
    scores = scores_by_query([asked], {"Q1": ["x", "P2", "P1"]})["Q1"]
    gained = 2 / log2(3) + 3 / log2(4)
    best = 3 / log2(2) + 2 / log2(3) + 1 / log2(4)
    assert pytest.approx(gained / best) == scores["nDCG@10"]
    assert pytest.approx(2 / 3) == scores["R@10"]
    assert pytest.approx(1 / 2) == scores["RR"]
    assert 0 == scores["P(rel=3)@1"]


def test_only_a_best_answer_counts_as_first():
    queries = [query("Q1", P1=3, P2=2), query("Q2", P1=3, P2=2)]
    scores = scores_by_query(queries, {"Q1": ["P1", "P2"], "Q2": ["P2", "P1"]})
    assert {"Q1": 1, "Q2": 0} == {id: one["P(rel=3)@1"] for id, one in scores.items()}


def test_the_eleventh_place_does_not_count():
    scores = scores_by_query([query("Q1", P1=3)], {"Q1": [*"abcdefghij", "P1"]})["Q1"]
    assert 0 == scores["nDCG@10"]
    assert 0 == scores["R@10"]
    assert pytest.approx(1 / 11) == scores["RR"]


def test_a_question_without_an_answer_counts_as_nought():
    queries = [query("Q1", P1=3), query("Q2", P1=3)]
    scores = scores_by_query(queries, {"Q1": ["P1"], "Q2": []})
    assert pytest.approx(0.5) == means(scores.values())["nDCG@10"]


def test_groups_have_means_of_their_own():
    queries = [query("Q1", "en", P1=3), query("Q2", "fr", P1=3)]
    scores = scores_by_query(queries, {"Q1": ["P1"], "Q2": ["x", "P1"]})
    assert {"en": 1.0, "fr": 0.5} == {
        name: one["RR"] for name, one in means_by(queries, scores, lambda item: item.language).items()
    }
