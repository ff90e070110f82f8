"""Each fault is named with its page."""

from eval.extraction_faults import faults
from kb.practice import Passage
from tests.eval.made_by_hand import CRATES, SEALS, TRAP, crates, seals


def test_a_clean_extraction_has_no_faults():
    bare = crates(themes=CRATES.themes, meas=("Basel",))
    plain = seals()
    found = list(faults((CRATES,), (TRAP,), (bare,)))
    assert [] == found
    assert ["missed   P1 page 1"] == [line.split(":")[0] for line in faults((CRATES,), (TRAP,), ())]
    assert ["false    page 2"] == [line.split(":")[0] for line in faults((), (), (plain,))]


def test_merged_and_trapped_and_wrong_are_named():
    passages = (*crates().passages, *seals().passages, Passage(1, TRAP.quote))
    lines = list(faults((CRATES, SEALS), (TRAP,), (crates(passages=passages, year=1999),)))
    assert "merged   page 1: P1, P2" in lines
    assert "wrong    P1 year: 2021 was read as 1999" in lines
    assert "wrong    P2 themes: lacks [], has [circular_economy, return_refill]" in lines
    assert f"trapped  page 1 intention: {TRAP.quote}" in lines
