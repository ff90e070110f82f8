"""Terms are features and their products, by name."""

import pytest

from eval.model_terms import PLAIN, TERM_SETS, design
from kb.search.fusion import Features
from tests.eval.candidates import features


def test_a_product_is_the_product_of_its_features():
    rows = design([features(card_meaning=0.5, words=0.4)], ("card_meaning", "card_meaning * words"))
    assert [[0.5, pytest.approx(0.2)]] == rows.tolist()


def test_every_term_is_made_of_features_that_there_are():
    assert set(Features.__slots__) == set(PLAIN)
    for terms in TERM_SETS.values():
        assert (1, len(terms)) == design([features()], terms).shape


def test_no_candidates_give_no_rows():
    assert (0, len(PLAIN)) == design([], PLAIN).shape
