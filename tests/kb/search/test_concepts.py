"""What a text speaks of has the same codes in every language."""

import pytest

from kb.search.concepts import concepts_in, speech
from kb.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    "text",
    [
        "cigarettes that were seized",
        "cigarettes saisies",
        "cigarrillos incautados",
        "cigarros apreendidos",
        "изъятые сигареты",
        "查获的香烟",
        "beschlagnahmte Zigaretten",
    ],
)
def test_goods_and_acts_have_one_code_in_all_languages(text):
    assert {"glossary:cigarettes", "glossary:seizure"} <= concepts_in(text, load_vocabulary())


def test_the_vocabularies_and_the_names_of_operations_are_among_the_concepts():
    found = concepts_in("Operación Demeter: residuos de plástico en Colombia", load_vocabulary())
    assert {"theme:plastic_waste", "name:demeter", "country:COL"} <= found


def test_a_text_about_anything_else_has_no_concepts():
    assert frozenset() == concepts_in("guitar chords of a love song", load_vocabulary())


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("the seizure of cigarettes", "en", 1.0),
        ("la saisie de cigarettes roses", "fr", 2 / 3),
        ("查获的香烟", "zh", 4 / 5),
        ("guitar chords of a love song", "en", 0.0),
        ("8517.62", "en", 0.0),
    ],
)
def test_a_question_is_as_far_in_the_field_as_its_words_name_concepts(text, language, expected):
    assert pytest.approx(expected) == speech(text, load_vocabulary()).share((language,))
