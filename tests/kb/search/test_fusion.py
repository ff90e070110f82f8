"""Raw scores of the legs become one candidate a practice, in an order that depends on ids alone."""

from dataclasses import replace

import pytest

from kb.index.passage_index import LegHit, Payload
from kb.practice import DocumentId, DocumentKind, PointId, PracticeId
from kb.search.fusion import Features, fuse
from kb.search.relevance import probability, score


def hit(practice, ordinal, value, language="en"):
    payload = Payload(PracticeId(practice), DocumentId("d"), 1, ordinal, DocumentKind.OTHER, language)
    return LegHit(PointId(f"{practice}/{ordinal}"), value, payload)


def legs(**given):
    return {"card_meaning": [], "text_meaning": [], "card_words": [], "text_words": []} | given


def test_a_practice_is_one_candidate_whichever_legs_found_it():
    found = fuse(legs(card_meaning=[hit("b", -1, 0.9), hit("a", -1, 0.8)], text_meaning=[hit("a", 2, 0.7)]), ("en",))
    assert ["a", "b"] == [candidate.practice for candidate in found]


def test_the_best_passage_speaks_for_its_practice():
    (found,) = fuse(legs(text_meaning=[hit("a", 0, 0.7), hit("a", 1, 0.9)]), ("en",))
    assert 0.9 == found.features.text_meaning
    assert (1, 0) == found.passages


def test_what_a_dense_leg_did_not_return_has_its_lowest_score():
    meanings = [hit("a", -1, 0.9), hit("b", -1, 0.6)]
    found = fuse(legs(card_meaning=meanings, text_meaning=[hit("c", 0, 0.8)]), ("en",))
    assert [0.9, 0.6, 0.6] == [candidate.features.card_meaning for candidate in found]


@pytest.mark.parametrize(("in_field", "expected"), [(0.0, 0.5), (0.2, 0.5), (0.35, 0.375), (0.5, 0.25), (1.0, 0.25)])
def test_words_count_half_at_a_score_of_ten_and_less_where_concepts_tell_the_question(in_field, expected):
    found = fuse(legs(card_words=[hit("a", -1, 10.0)], text_words=[hit("a", 0, 5.0)]), ("en",), in_field=in_field)
    assert pytest.approx(expected) == found[0].features.words


def test_words_of_another_language_do_not_count():
    (found,) = fuse(legs(card_words=[hit("a", -1, 10.0, "fr")]), ("en", "es"))
    assert (0.0, 0.0) == (found.features.words, found.features.same_language)


def test_concepts_count_whatever_the_language():
    (found,) = fuse(legs(topics=[hit("a", -1, 3.0, "fr")]), ("en",))
    assert 0.5 == found.features.concepts


def test_passages_are_ordered_by_meaning_and_words_together():
    meaning = [hit("a", 0, 0.80), hit("a", 1, 0.79)]
    (found,) = fuse(legs(text_meaning=meaning, text_words=[hit("a", 1, 10.0)]), ("en",))
    assert (1, 0) == found.passages


def test_relevance_grows_with_every_sign_but_the_languages():
    least = Features(0.8, 0.8, 0.0, 0.0, 0.0, 0.0, 0.0)
    for sign in ("card_meaning", "text_meaning", "words", "codes", "concepts"):
        assert score(replace(least, **{sign: 0.9})) > score(least)
    for against in ("same_language", "unknown"):
        assert score(replace(least, **{against: 1.0})) < score(least)


@pytest.mark.parametrize(("log_odds", "expected"), [(0.0, 0.5), (1e9, 1.0), (-1e9, 0.0)])
def test_a_score_becomes_a_probability(log_odds, expected):
    assert pytest.approx(expected) == probability(log_odds)
