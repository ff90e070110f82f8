from ingest.candidate.reading import without_talk, without_talk_at_its_edges
from tests.ingest.hand_made import reading

DEED = "In 2019 the Botswana Unified Revenue Service received twelve identifiers."
PLAN = "The Service plans to buy more of them."
THANKS = "The Service thanks its partners for their generous support."


def test_parts_that_are_only_talk_are_dropped() -> None:
    kept = without_talk(reading(DEED, PLAN, THANKS))
    assert [DEED] == [part.part.text for part in kept.parts]


def test_a_part_with_a_deed_and_a_plan_is_kept_whole() -> None:
    assert 1 == len(without_talk(reading(f"{DEED} {PLAN}")).parts)


def test_a_candidate_of_talk_alone_stays_as_it_is() -> None:
    assert 2 == len(without_talk(reading(PLAN, THANKS)).parts)


def test_headings_are_read_nearest_first() -> None:
    assert ["Dogs", "Kenya"] == [part.part.text for part in reading(DEED, under=("Kenya", "Dogs")).over]


def test_a_plan_after_the_deed_and_one_before_it_are_cut_off() -> None:
    (part,) = without_talk_at_its_edges(reading(f"{PLAN} {DEED} {PLAN}")).parts
    assert DEED == part.part.text


def test_what_stands_between_deeds_stays() -> None:
    (part,) = without_talk_at_its_edges(reading(f"{DEED} {PLAN} {DEED}")).parts
    assert f"{DEED} {PLAN} {DEED}" == part.part.text


def test_places_are_those_in_the_text_that_is_left() -> None:
    (part,) = without_talk_at_its_edges(reading(f"{PLAN} {DEED}")).parts
    placed = [*part.statements[0].actors, *part.statements[0].figures]
    assert placed
    for one in placed:
        assert part.part.text[one.start : one.end] in DEED
    assert [DEED] == [part.part.text[s.sentence.start : s.sentence.end] for s in part.statements]
