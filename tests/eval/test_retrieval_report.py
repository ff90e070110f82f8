"""The page holds the figures and the plots, and nothing from elsewhere."""

import re
from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.judgments import judgments
from eval.retrieval_report import report_page, write_report
from eval.retrieval_run import Asked, RetrievalRun, run
from eval.saved_run import gains, save_run
from kb.practice import PracticeId
from tests.eval.candidates import candidate
from tests.eval.made_by_hand import far_query, query, truth

FOUND = [PracticeId("b"), PracticeId("c")]


def made(*hits: PracticeId) -> RetrievalRun:
    judged = judgments([query("Q1", P1=3), query("Q2", "fr", P1=3), far_query("Q3")], truth())
    told_as = {FOUND[0]: ("P1",), FOUND[1]: ("P2",)}
    return run(judged, lambda _: Asked((candidate("b"),), hits, (0.9, 0.1)[: len(hits)]), told_as, {"model": "<toy>"})


def test_hits_are_held_against_the_relevance_they_were_shown_with():
    assert [(0.9, True), (0.1, False)] * 2 + [(0.9, False), (0.1, False)] == list(made(*FOUND).promises)


def test_the_page_shows_kinds_languages_calibration_and_changes(tmp_path: Path):
    save_run(made(), tmp_path / "before.json")
    after = made(*FOUND)
    page = report_page(after, gains(after, tmp_path / "before.json"))
    for words in ("nDCG@10 by kind", "by language", "Gains and losses", "what is so", "question Q1", "+1.000"):
        assert words in page
    assert "&lt;toy&gt;" in page
    assert 5 < page.count("<svg")


def test_the_page_fetches_nothing(tmp_path: Path):
    page = report_page(made(*FOUND), {})
    assert [] == re.findall(r"<(?:script|link|img|iframe)\b|@import|url\(http", page)


def test_a_page_that_cannot_be_written_says_so(tmp_path: Path):
    with pytest.raises(CannotJudge, match="--report"):
        write_report(made(*FOUND), {}, tmp_path / "none" / "report.html")
