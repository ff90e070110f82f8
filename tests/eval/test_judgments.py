"""Only what the corpus tells is asked for, and a stored practice stands for what its page says."""

from eval.judgments import as_told, judgments, matched
from kb.practice import Passage, PracticeId
from tests.eval.made_by_hand import CRATES, SEALS, crates, far_query, query, seals, truth


def test_judgments_of_untold_practices_are_dropped():
    judged = judgments([query("Q1", P1=3, P77=3, P2=1)], truth())
    assert {"P1": 3, "P2": 1} == judged.queries[0].grades
    assert 1 == judged.dropped


def test_a_question_whose_best_answers_are_untold_is_left_out():
    judged = judgments([query("Q1", P77=3, P1=2), query("Q2", P1=3)], truth())
    assert ["Q2"] == [one.id for one in judged.queries]
    assert 1 == judged.left_out
    assert 0 == judged.dropped


def test_questions_without_an_answer_are_kept_apart_and_not_left_out():
    judged = judgments([query("Q1", P1=3), far_query("Q2")], truth())
    assert ["Q1"] == [one.id for one in judged.queries]
    assert ["Q2"] == [one.id for one in judged.no_answer]
    assert 0 == judged.left_out


def test_a_question_is_cross_lingual_when_no_answer_is_told_in_its_language():
    asked = [query("Q1", "fr", P1=3), query("Q2", "fr", P1=3, P3=1), query("Q3", "en", P1=3)]
    assert frozenset({"Q1"}) == judgments(asked, truth()).cross_lingual


def test_a_practice_stands_for_the_telling_whose_quote_its_page_holds():
    assert (CRATES,) == matched((CRATES, SEALS), crates().passages)
    assert (SEALS,) == matched((CRATES, SEALS), seals().passages)


def test_the_right_words_on_another_page_stand_for_nothing():
    moved = crates(passages=(Passage(2, "Kenya Customs waives the written declaration for returnable crates."),))
    assert () == matched((CRATES, SEALS), moved.passages)


def test_a_telling_counts_at_its_first_place_and_strangers_keep_theirs():
    told_as = {PracticeId("a"): ("P1",), PracticeId("b"): ("P1",), PracticeId("c"): ("P2", "P3")}
    ranked = [PracticeId(id) for id in ("a", "x", "b", "c")]
    assert ("P1", "x", "P2", "P3") == as_told(ranked, told_as)
