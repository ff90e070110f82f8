"""What a question finds in another language is compared with what it found as it was first asked."""

from dataclasses import replace

import pytest

from eval.judgments import judgments
from eval.parity import Parity, parities
from eval.retrieval_run import Asked, RetrievalRun, run
from kb.practice import PracticeId
from tests.eval.made_by_hand import query, truth

TOLD_AS = {PracticeId("b"): ("P1",), PracticeId("c"): ("P2",)}
FIRST = query("Q1", P1=3, P2=2)
FRENCH = replace(FIRST, id="Q1 fr", language="fr", translation_of="Q1")


def found(asked, *hits: str) -> RetrievalRun:
    return run(judgments([asked], truth()), lambda _: Asked((), [PracticeId(hit) for hit in hits]), TOLD_AS, {})


def test_what_only_the_original_finds_is_missing_from_parity():
    half = parities(found(FIRST, "b", "c"), found(FRENCH, "b"))["fr"]
    assert (1, 0.5, 0.5, 0.0) == (half.questions, half.recall, half.parity, half.emptied)


def test_as_much_found_is_full_parity():
    assert 1.0 == parities(found(FIRST, "b"), found(FRENCH, "c"))["fr"].parity


def test_an_empty_answer_is_told():
    assert {"fr": Parity(1, 0.0, 0.0, 1.0, pytest.approx(0.0))} == parities(found(FIRST, "b"), found(FRENCH))
