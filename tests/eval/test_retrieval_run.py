"""Each ranker is measured on the same candidates, and a run can be compared with one that was kept."""

from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.judgments import judgments
from eval.queries import Kind
from eval.rankers import RANKERS
from eval.retrieval_run import Asked, RetrievalRun, run
from eval.saved_run import compare_with, save_run
from kb.practice import PracticeId
from tests.eval.candidates import candidate
from tests.eval.made_by_hand import far_query, query, truth

CANDIDATES = (
    candidate("a", card_meaning=0.9, text_meaning=0.2),
    candidate("b", card_meaning=0.5, text_meaning=0.8, words=0.3),
    candidate("c", card_meaning=0.4, text_meaning=0.4, words=0.6),
)
TOLD_AS = {PracticeId("b"): ("P1",), PracticeId("c"): ("P2",)}


def made() -> RetrievalRun:
    judged = judgments([query("Q1", P1=3, P2=1), query("Q2", "fr", P1=3), query("Q3", P99=3)], truth())
    return run(judged, lambda _: Asked(CANDIDATES, [PracticeId("b")]), TOLD_AS, {"model": "toy"})


@pytest.mark.parametrize(
    ("ranker", "order"),
    [("cards by meaning", "abc"), ("passages by meaning", "bca"), ("words", "cb"), ("equal fusion", "cba")],
)
def test_rankers_order_by_their_own_legs(ranker, order):
    assert list(order) == RANKERS[ranker](CANDIDATES)


def test_the_hits_that_readers_see_are_judged_as_search():
    assert {"nDCG@10", "R@10", "RR", "P(rel=3)@1"} == made().overall()["search"].keys()
    assert 1.0 == made().overall()["search"]["RR"]
    assert 0.5 == made().overall()["cards by meaning"]["RR"]


def test_groups_tell_questions_across_languages_apart():
    groups = made().groups()
    assert {"en", "fr"} == groups["language"].keys()
    assert {"in other languages only", "in its language too"} == groups["answers"].keys()


def of_all_kinds() -> RetrievalRun:
    """Search finds "b" for Q1 and Q4 and nothing else."""
    code = query("Q2", kind=Kind.IDENTIFIER, P2=3)
    judged = judgments([query("Q1", P1=3), code, query("Q3", P2=3), far_query("Q4"), far_query("Q5")], truth())
    hits = {"question Q1": [PracticeId("b")], "question Q4": [PracticeId("b")]}
    return run(judged, lambda text: Asked(CANDIDATES, hits.get(text, [])), TOLD_AS, {"model": "toy"})


def test_each_kind_of_question_is_measured_apart():
    kinds = of_all_kinds().by_kind()
    assert {"need", "identifier"} == kinds.keys()
    assert 0.5 == kinds["need"]["search"]["P(rel=3)@1"]
    assert 1.0 == kinds["identifier"]["words"]["P(rel=3)@1"]
    assert 0.0 == kinds["identifier"]["search"]["P(rel=3)@1"]


def test_an_empty_answer_is_counted_for_all_kinds():
    shares = {"need": (2, 0.5), "identifier": (1, 1.0), "no_answer": (2, 0.5), "far_field": (2, 0.5)}
    assert shares == of_all_kinds().empty_shares()
    assert {"questions": 2, "share": 0.5} == of_all_kinds().as_json()["empty"]["no_answer"]


def test_groups_are_of_needs_only():
    assert {"en"} == of_all_kinds().groups()["language"].keys()
    assert 0.5 == of_all_kinds().groups()["language"]["en"]["RR"]


def test_a_kept_run_can_be_compared(tmp_path: Path):
    path = tmp_path / "run.json"
    save_run(made(), path)
    assert 0.0 == compare_with(made(), path)["search"].difference
    assert 2 == compare_with(made(), path)["words"].questions


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"by_question": {"search": {"Q1": 3}}}'])
def test_another_file_is_no_kept_run(tmp_path: Path, content: str):
    path = tmp_path / "run.json"
    path.write_text(content)
    with pytest.raises(CannotJudge, match="no saved retrieval run"):
        compare_with(made(), path)


def test_a_kept_run_over_other_questions_is_refused(tmp_path: Path):
    path = tmp_path / "run.json"
    path.write_text('{"by_question": {"search": {"Q9": {"nDCG@10": 1}}}}')
    with pytest.raises(CannotJudge, match="shares no question"):
        compare_with(made(), path)


def test_a_folder_cannot_be_written_to(tmp_path: Path):
    with pytest.raises(CannotJudge, match="--save"):
        save_run(made(), tmp_path)
