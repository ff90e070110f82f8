"""Found, missed, false, trapped: each is counted where it belongs."""

import pytest

from eval.extraction_scores import ExtractionScores, SetTally, score_document, total
from kb.practice import Evidence, Passage
from tests.eval.made_by_hand import CRATES, SEALS, TRAP, crates, seals


def test_all_found_and_nothing_else():
    rates = score_document((CRATES, SEALS), (TRAP,), (crates(), seals())).rates()
    assert (1.0, 1.0, 1.0, 1.0) == tuple(rates[name] for name in ("precision", "recall", "f1", "traps_kept_out"))


def test_a_missed_telling_and_a_false_practice():
    false = crates(3, passages=(Passage(1, TRAP.quote),))
    rates = score_document((CRATES, SEALS), (TRAP,), (crates(), false)).rates()
    assert (0.5, 0.5, 0.0) == tuple(rates[name] for name in ("precision", "recall", "traps_kept_out"))


def test_two_tellings_in_one_practice_are_found_and_counted_as_merged():
    both = crates(passages=(*crates().passages, *seals().passages))
    scores = score_document((CRATES, SEALS), (), (both,))
    assert 1.0 == scores.recall.share
    assert 2 == scores.merged


def test_a_practice_that_repeats_a_telling_is_counted():
    assert 1 == score_document((CRATES,), (), (crates(1), crates(2))).repeated


def test_fields_are_judged_over_what_was_found():
    wrong = crates(country="UGA", year=None, themes=("return_refill",), meas=("Basel", "CITES"), title=" ")
    rates = score_document((CRATES,), (), (wrong,)).rates()
    assert (0.0, 0.0, 0.0) == (rates["country"], rates["year"], rates["title"])
    assert pytest.approx(2 / 3) == rates["themes_f1"]
    assert pytest.approx(2 / 3) == rates["meas_f1"]


@pytest.mark.parametrize(
    ("found", "right"),
    [("Kenya Revenue Authority (KRA)", 1.0), ("Revenue Authority", 1.0), ("Uganda Customs", 0.0), (None, 0.0)],
)
def test_an_administration_is_right_when_one_name_holds_the_other(found, right):
    assert right == score_document((CRATES,), (), (crates(administration=found),)).rates()["administration"]


def test_items_count_as_stated_only_when_their_evidence_says_so():
    stated = Evidence(1, "GCAP items 18 and 19")
    inferred = Evidence(1, "crates", stated=False)
    by_stating = score_document((CRATES,), (), (crates(evidence={"gcap_items": stated}),))
    by_inference = score_document((CRATES,), (), (crates(evidence={"gcap_items": inferred}),))
    assert 1.0 == by_stating.rates()["stated_gcap_items_f1"]
    assert 0.0 == by_inference.rates()["stated_gcap_items_f1"]


def test_quotes_count_when_verified():
    evidence = {"country": Evidence(1, "Kenya", verified=True), "year": Evidence(1, "2021")}
    assert 0.5 == score_document((), (), (crates(evidence=evidence),)).rates()["quotes_on_page"]


def test_documents_add_up_and_nothing_has_no_rate():
    one = score_document((CRATES, SEALS), (), (crates(),))
    assert 0.5 == total([one, one]).recall.share
    assert 4 == total([one, one]).recall.total
    assert ExtractionScores().f1 is None
    assert 0.0 == score_document((CRATES,), (), (seals(),)).f1


def test_technologies_and_hs_codes_are_judged_as_sets() -> None:
    scores = ExtractionScores(technologies=SetTally(1, 2, 2), hs_codes=SetTally(1, 1, 1))
    assert (0.5, 1.0) == (scores.rates()["technologies_f1"], scores.rates()["hs_codes_f1"])
