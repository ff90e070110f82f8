"""A quote is found however the page broke it, and nowhere else."""

from eval.quotes import holds
from kb.practice import Passage


def test_breaks_hyphens_ligatures_and_case_do_not_matter():
    assert holds([Passage(1, "The ﬁnal decla-\nration was WAIVED.")], {1}, "final declaration was waived")


def test_a_sentence_cut_into_two_passages_of_a_page_is_one_text():
    assert holds([Passage(4, "Seals with a chip"), Passage(4, "are read.")], {4}, "a chip are read")


def test_another_page_does_not_count():
    assert not holds([Passage(2, "Seals are read.")], {1, 3}, "Seals are read")


def test_a_quote_does_not_run_over_a_page():
    assert not holds([Passage(1, "Seals with"), Passage(2, "a chip")], {1, 2}, "Seals with a chip")


def test_an_empty_quote_is_nowhere():
    assert not holds([Passage(1, "Seals")], {1}, " - ")
