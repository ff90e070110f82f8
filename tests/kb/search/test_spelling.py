"""A mistyped rare word is put right by visible words; right words of any language are left alone."""

from collections import Counter

import pytest

from kb.search.spelling import corrected_text, corrections
from kb.search.word_book import WordBook

BOOK = WordBook(
    Counter({"demeter": 3, "pangolin": 2, "oriental": 1, "portal": 2, "waste": 90, "refrigerant": 4, "asycuda": 2}),
    acronyms=Counter({"demeter": 3, "asycuda": 2}),
    titles={str(number): ("title", "en") for number in range(100)},
)


def correct(text, languages=("en",), is_right=frozenset().__contains__):
    return corrections(text, BOOK, languages, is_right)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Demetar", "demeter"), ("Dmeeter", "demeter"), ("pangolyn", "pangolin"), ("ASYCDUA", "asycuda")],
)
def test_a_mistyped_word_is_put_right(written, meant):
    assert {written: meant} == correct(f"seizures {written} VIII")


@pytest.mark.parametrize("word", ["demeter", "wastes", "orientale", "R134b", "wasta", "pang", "the", "穿山甲"])
def test_known_words_other_endings_codes_common_and_short_words_are_left_alone(word):
    assert {} == correct(word)


def test_a_right_word_that_no_text_has_is_left_alone():
    assert {"postal": "portal"} == correct("postal")
    assert {} == correct("postal", is_right=lambda word: word == "postal")


def test_only_the_word_itself_is_replaced():
    assert "demeter VIII, Demetarian" == corrected_text("Demetar VIII, Demetarian", {"Demetar": "demeter"})


def test_only_the_first_words_of_a_long_question_are_looked_at():
    assert {} == correct("word " * 12 + "Demetar")
