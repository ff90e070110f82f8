from dataclasses import replace

from ingest.candidate.reading import Reading, without_talk
from tests.ingest.hand_made import reading

DEED = "In 2019 the Botswana Unified Revenue Service received twelve identifiers."
PLAN = "The Service plans to buy more of them."
THANKS = "The Service thanks its partners for their generous support."


def with_markers(read: Reading, *markers: str) -> Reading:
    marked = zip(read.parts, markers, strict=True)
    return replace(read, parts=tuple(replace(one, part=replace(one.part, marker=marker)) for one, marker in marked))


def test_parts_that_are_only_talk_are_dropped() -> None:
    kept = without_talk(reading(DEED, PLAN, THANKS))
    assert [DEED] == [part.part.text for part in kept.parts]


def test_a_part_with_a_deed_and_a_plan_is_kept_whole() -> None:
    assert 1 == len(without_talk(reading(f"{DEED} {PLAN}")).parts)


def test_an_item_between_the_told_items_of_a_list_is_kept() -> None:
    listed = with_markers(reading(DEED, PLAN, DEED, PLAN), "(a)", "(b)", "(c)", "(d)")
    assert [DEED, PLAN, DEED] == [part.part.text for part in without_talk(listed).parts]


def test_a_candidate_of_talk_alone_stays_as_it_is() -> None:
    assert 2 == len(without_talk(reading(PLAN, THANKS)).parts)


def test_headings_are_read_nearest_first() -> None:
    assert ["Dogs", "Kenya"] == [part.part.text for part in reading(DEED, under=("Kenya", "Dogs")).over]
