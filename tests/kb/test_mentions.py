"""The matcher on small vocabularies: what a written term stands for, and where it is found."""

import pytest

from kb.mentions import Matcher, Mention, Sense, Term, expand


def found(text: str, *terms: Term, decoys: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(mention.code, text[mention.start : mention.end]) for mention in Matcher(terms, decoys).find(text)]


def test_alternatives_are_written_out():
    assert [("a c", False), ("b c", False), ("c", False)] == list(expand("(a|b|) c"))
    assert [("SAO x", True), ("SAO", True)] == list(expand("=SAO (x|)"))


def test_a_mention_gives_place_and_term():
    text = "The single-window system"
    mention = Mention("sw", 4, 17, "single window", Sense.TERM)
    assert [mention] == Matcher([Term("single window", "sw")]).find(text)


@pytest.mark.parametrize(
    "text", ["emballages réutilisables", "EMBALLAGE REUTILISABLE", "emballages re\u0301utilisables"]
)
def test_case_accents_and_plural_s_do_not_count(text):
    assert [("r", text)] == found(text, Term("emballage réutilisable", "r"))


@pytest.mark.parametrize("text", ["e-waste", "e waste", "e\u2011waste", "e/waste", "e\nwaste"])
def test_hyphens_slashes_and_line_ends_count_as_spaces(text):
    assert [("w", text)] == found(text, Term("e-waste", "w"))


@pytest.mark.parametrize("text", ["single. Window", "single, window", "single (window)", "singles windowing"])
def test_a_phrase_reaches_over_no_sentence_mark_and_no_other_word(text):
    assert [] == found(text, Term("single window", "sw"))


def test_a_word_inside_a_word_is_not_found():
    assert [] == found("Nigeria", Term("Niger", "NER"))


def test_the_longest_term_wins_and_mentions_never_overlap():
    terms = Term("guinea", "GIN"), Term("papua new guinea", "PNG"), Term("new", "x")
    assert [("PNG", "Papua New Guinea"), ("GIN", "Guinea")] == found("Papua New Guinea, Guinea", *terms)


def test_the_start_of_a_longer_term_that_does_not_go_on_is_no_loss():
    terms = Term("plastic waste trade ban", "ban"), Term("plastic", "p"), Term("waste trade", "w")
    assert [("p", "plastic"), ("w", "waste trade")] == found("plastic waste trade rules", *terms)


def test_one_place_may_name_several_entries():
    terms = Term("congolese", "COG", sense=Sense.ADJECTIVE), Term("Congolese", "COD")
    assert [("COD", "Congolese"), ("COG", "Congolese")] == found("Congolese", *terms)


def test_a_prefix_stands_for_every_word_that_begins_so():
    terms = (Term("озоноразрушающ* веществ*", "ods"),)
    assert [("ods", "озоноразрушающих веществ")] == found("запрет озоноразрушающих веществ", *terms)
    assert [] == found("озоновых веществ", *terms)


def test_a_prefix_may_follow_a_hyphen():
    assert [("f", "eco-responsibility")] == found("eco-responsibility", Term("eco-responsib*", "f"))


def test_exact_terms_ask_for_their_letters():
    term = Term("SAO", "ods", exact=True)
    assert [("ods", "SAO"), ("ods", "SAOs")] == found("SAO, SAOs, sao, Sao, SÃO", term)


def test_a_decoy_hides_what_stands_in_it():
    terms = (Term("ivory", "wildlife"),)
    assert [("wildlife", "ivory")] == found("ivory from Ivory Coast", *terms, decoys=("ivory coast",))


def test_a_longer_name_may_be_asked_for_letter_by_letter():
    terms, decoys = (Term("France", "FRA"),), ("=en francés",)
    assert [("FRA", "France")] == found("un informe en francés, la aduana en France", *terms, decoys=decoys)


def test_chinese_is_found_anywhere():
    assert [("w", "洋垃圾")] == found("海关打击洋垃圾走私", Term("洋垃圾", "w"))


def test_arabic_is_found_with_and_without_its_article():
    assert [("r", "والتدريب")] == found("ورشة والتدريب", Term("تدريب", "r"))


def test_the_language_chooses_the_terms_and_common_ones_stay():
    matcher = Matcher([Term("chat", "cat", "fr"), Term("chat", "talk", "en"), Term("RILO", "rilo")])
    assert ["cat", "rilo"] == [mention.code for mention in matcher.find("chat RILO", "fr")]
    assert ["cat", "talk", "rilo"] == [mention.code for mention in matcher.find("chat RILO")]


def test_a_text_without_words_has_no_mentions():
    assert [] == found("", Term("a", "a"))
    assert [] == found(" —— !?", Term("a", "a"))
