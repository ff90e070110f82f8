"""Shared concepts speak for a practice as far as concepts tell what is asked; proper names always do."""

import pytest

from kb.index.passage_index import LegHit, Payload
from kb.practice import DocumentId, DocumentKind, PointId, PracticeId
from kb.search.concept_scores import concept_scores, part_told
from kb.search.legs import LIMIT, PROPER, TOPICS


def hit(practice, value):
    payload = Payload(PracticeId(practice), DocumentId("d"), 1, -1, DocumentKind.OTHER, "en")
    return LegHit(PointId(practice), value, payload)


def scores(told, practices="ab", topics=(), names=()):
    legs = {TOPICS: [hit(*one) for one in topics], PROPER: [hit(*one) for one in names]}
    return list(concept_scores(legs, [PracticeId(id) for id in practices], told).values())


@pytest.mark.parametrize(("in_field", "expected"), [(0.0, 0.0), (0.2, 0.0), (0.35, 0.5), (0.5, 1.0), (1.0, 1.0)])
def test_concepts_tell_a_question_from_half_of_its_words_on(in_field, expected):
    assert pytest.approx(expected) == part_told(in_field)


def test_a_sum_of_three_counts_half():
    assert [0.5, 0.0] == scores(1.0, topics=[("a", 2.0)], names=[("a", 1.0)])


@pytest.mark.parametrize(("told", "expected"), [(1.0, [0.5, 0.0]), (0.5, [0.5, 0.25]), (0.0, [0.5, 0.5])])
def test_topics_tell_practices_apart_as_far_as_they_tell_the_question(told, expected):
    assert expected == scores(told, topics=[("a", 3.0)])


def test_proper_names_tell_practices_apart_in_any_question():
    assert [0.5, 0.0] == scores(0.0, names=[("a", 3.0)])


def test_what_does_not_tell_the_question_lowers_nobody_below_the_best():
    assert [0.75, 0.25] == scores(0.0, topics=[("a", 6.0)], names=[("a", 3.0)])


def test_a_leg_that_was_cut_off_gives_the_others_its_lowest_score():
    topics = [(f"p{number:02}", 3.0) for number in range(LIMIT)]
    assert [0.5] == scores(1.0, practices="a", topics=topics)


def test_nothing_shared_speaks_for_nobody():
    assert [0.0, 0.0] == scores(0.5)
