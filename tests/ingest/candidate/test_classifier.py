from math import exp

import numpy as np
import pytest

from ingest.candidate.classifier import FLOOR, Classifier, Weights, load_classifier, read_classifier, written
from ingest.candidate.signs import Sign, signs_of
from tests.ingest.hand_made import VOCABULARY, reading

MEASURE = (
    "In 2019 the Department of Meteorological Services bought refrigerant identifiers and handed 12 units over to the "
    "Botswana Unified Revenue Service, whose officers now test imported gases at the ports of entry. In the first year "
    "they found 41 mislabelled cylinders in 310 consignments."
)
TALK = (
    "The Service plans to buy refrigerant identifiers and intends to train its officers at all ports next year.",
    "Customs administrations play a key role in the fight against illegal trade in wildlife, which harms us all.",
    "The Committee is invited to take note of this document and to provide guidance on the work being carried out.",
    "The Secretariat wishes to thank the Members that made their published rulings available for this compilation.",
)
TINY = Classifier(
    "0",
    "toy",
    Weights(-1.0, {Sign.DEED: 2.0}),
    Weights(0.5, {Sign.DEED: 1.0}, (1.0, -1.0)),
    Weights(0.0, {}, (2.0, -2.0)),
    frozenset({"b.pdf", "a.pdf"}),
)


def probability(text: str) -> float:
    return load_classifier().probability(signs_of(reading(text), VOCABULARY, sender_known=False))


def test_log_odds_are_added_up_and_made_a_probability() -> None:
    signs = dict.fromkeys(Sign, 0.0) | {Sign.DEED: 1.0}
    assert pytest.approx(1 / (1 + exp(-1))) == TINY.probability(signs)
    assert pytest.approx(1 / (1 + exp(-(0.5 + 1 + 0.6 - 0.8)))) == TINY.probability(
        signs, np.array([0.6, 0.8], dtype=np.float32)
    )


def test_it_is_the_same_after_it_was_written_and_read() -> None:
    assert TINY == read_classifier(written(TINY))
    assert written(TINY) == written(read_classifier(written(TINY)))


def test_a_sentence_belongs_to_the_telling_by_its_meaning() -> None:
    assert TINY.belongs(np.array([1.0, 0.0], dtype=np.float32))
    assert not TINY.belongs(np.array([0.0, 1.0], dtype=np.float32))


def test_a_deed_that_a_paragraph_opens_with_is_not_cut_off_for_a_slight_doubt() -> None:
    doubtful = np.array([0.4, 0.6], dtype=np.float32)
    assert (False, True) == (TINY.belongs(doubtful), TINY.belongs(doubtful, opens=True))
    assert not TINY.belongs(np.array([0.0, 1.0], dtype=np.float32), opens=True)


def test_only_vectors_of_its_model_mean_something() -> None:
    assert TINY.reads("toy:f32:0a1b")
    assert not TINY.reads("toys:f32:0a1b")


def test_the_shipped_one_knows_a_measure_by_its_signs_alone() -> None:
    assert FLOOR < probability(MEASURE)
    assert all(probability(talk) < FLOOR for talk in TALK)


def test_the_shipped_one_has_a_weight_for_each_sign_and_dimension() -> None:
    shipped = load_classifier()
    assert set(Sign) == set(shipped.alone.signs) == set(shipped.together.signs)
    assert 384 == len(shipped.together.meaning) == len(shipped.sentence.meaning)
    assert () == shipped.alone.meaning
