"""Meaning and facts together say how likely two practices are one; each fact pulls its own way."""

import numpy as np
import pytest

from kb.curation.likeness import (
    FLOOR,
    LikenessModel,
    Term,
    load_likeness,
    nearness,
    read_likeness,
    terms_of,
    traits_of,
    written,
)
from kb.practice import Passage
from tests.samples import document, practice

SOURCE = document()


def traits(text="Crates cross.", **changes):
    return traits_of(practice(SOURCE, passages=(Passage(1, text),), **changes))


def terms(one, other):
    return terms_of(one, other, 0.5, 0.6)


def test_facts_that_agree_speak_for_one_practice():
    found = terms(traits(), traits(language="fr"))
    assert (1.0, 1.0, 0.0, 1.0) == (
        found[Term.SAME_COUNTRY],
        found[Term.SAME_YEAR],
        found[Term.FAR_YEAR],
        found[Term.OTHER_LANGUAGE],
    )
    assert 1.0 == found[Term.THEMES]


def test_what_is_unknown_speaks_neither_way():
    found = terms(traits(country=None, year=None, themes=()), traits())
    assert [0.0] * 4 == [found[term] for term in (Term.SAME_COUNTRY, Term.OTHER_COUNTRY, Term.SAME_YEAR, Term.FAR_YEAR)]
    assert 0.0 == terms(traits(themes=()), traits(themes=()))[Term.THEMES]


def test_the_next_year_is_neither_the_same_nor_far():
    found = terms(traits(year=2021), traits(year=2022))
    assert (0.0, 0.0) == (found[Term.SAME_YEAR], found[Term.FAR_YEAR])
    assert 1.0 == terms(traits(year=2021), traits(year=2023))[Term.FAR_YEAR]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 12,500 crates", "Quelque 12\u202f500 caisses"),
        ("over 4.5 tonnes", "4,5 toneladas"),
        ("seized 340 kg", "\u0636\u0628\u0637\u062a \u0663\u0664\u0660 \u0643\u063a"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(one, other):
    assert traits(one).numbers == traits(other).numbers
    assert terms(traits(one), traits(other))[Term.NUMBERS] > 0


def test_years_and_single_digits_are_no_shared_numbers():
    assert frozenset() == traits("In 2021 there were 3 seizures.").numbers


def test_two_editions_of_an_operation_are_told_apart():
    eighth, ninth = traits("Operation DEMETER VIII"), traits("L'opération DEMETER IX")
    assert 1.0 == terms(eighth, ninth)[Term.OTHER_EDITION]
    assert 0.0 == terms(eighth, traits("Demeter 8 et Demeter IX"))[Term.OTHER_EDITION]
    assert 0.0 == terms(eighth, traits("Thunder 2023"))[Term.OTHER_EDITION]


def test_the_order_of_the_two_does_not_matter():
    one, other = traits("12 of 34 crates", country="FRA"), traits("34 crates", language="fr")
    assert terms(one, other) == terms(other, one)


def test_nearness_is_that_of_the_nearest_texts():
    own = np.array([[1, 0], [0, 1]], dtype=np.float32)
    others = np.array([[1, 0], [0.6, 0.8], [-1, 0]], dtype=np.float32)
    meaning, nearest = nearness(own, np.array([0]), others, np.array([0, 2]))
    # The first has points 0 and 1: own to it (1 + 0.8) / 2, it to own (1 + 0.8) / 2. The second is point 2 alone.
    assert [[pytest.approx(0.9), pytest.approx((-0.5 + 0) / 2)]] == meaning.tolist()
    assert [[1.0, 0.0]] == nearest.tolist()


def test_many_practices_are_compared_as_each_would_be_alone():
    points = np.random.default_rng(1).standard_normal((7, 3)).astype(np.float32)
    starts = np.array([0, 1, 5])
    parts = np.split(points, starts[1:])
    together = nearness(points, starts, points, starts)
    for place, own in enumerate(parts):
        for other_place, others in enumerate(parts):
            alone = nearness(own, np.array([0]), others, np.array([0]))
            assert [pytest.approx(float(one[0, 0]), abs=1e-6) for one in alone] == [
                float(whole[place, other_place]) for whole in together
            ]


def test_what_a_language_has_in_common_is_taken_away():
    centres = {"en": np.array([0.6, 0.0], dtype=np.float32), "fr": np.array([0.0, 0.6], dtype=np.float32)}
    model = LikenessModel("1", "toy", 0.0, {}, centres)
    points = np.array([[0.6, 1.0], [1.0, 0.6], [1.3, 0.3]], dtype=np.float32)
    assert [[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]] == np.round(model.centred(points, ["en", "fr", "xx"]), 6).tolist()


def test_the_shipped_model_wants_more_than_the_same_country_and_year():
    model = load_likeness()
    assert model.reads("multilingual-e5-small:auto:abc")
    assert not model.reads("other-model:auto:abc")
    same = terms_of(traits(), traits(), 0.1, 0.2)
    assert model.probability(same) < FLOOR < model.probability(same | {Term.MEANING: 0.7, Term.NEAREST: 0.8})


def test_a_model_reads_back_as_it_was_written():
    text = written(load_likeness())
    assert text == written(read_likeness(text))
