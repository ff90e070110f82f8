from ingest.candidate.asides import asides_by_wording, opening_deeds, without_asides
from ingest.candidate.reading import Reading
from tests.ingest.hand_made import reading

DEED = "In 2019 the Botswana Unified Revenue Service received twelve identifiers."
PLAN = "The Service plans to buy more of them."


def texts(read: Reading) -> list[str]:
    return [part.part.text for part in read.parts]


def by_wording(*given: str) -> list[str]:
    read = reading(*given)
    return texts(without_asides(read, asides_by_wording(read)))


def test_a_plan_after_the_deed_and_one_before_it_are_cut_off() -> None:
    assert [DEED] == by_wording(f"{PLAN} {DEED} {PLAN}")


def test_what_stands_between_deeds_stays() -> None:
    assert [f"{DEED} {PLAN} {DEED}"] == by_wording(f"{DEED} {PLAN} {DEED}")


def test_a_part_without_a_deed_is_left_to_others_to_judge() -> None:
    assert [DEED, PLAN] == by_wording(DEED, PLAN)


def test_a_part_of_asides_alone_is_left_out_unless_nothing_else_would_be_left() -> None:
    read = reading(DEED, PLAN)
    assert [DEED] == texts(without_asides(read, [[False], [True]]))
    assert [DEED, PLAN] == texts(without_asides(read, [[True], [True]]))


def test_places_are_those_in_the_text_that_is_left() -> None:
    read = reading(f"{PLAN} {DEED}")
    (part,) = without_asides(read, asides_by_wording(read)).parts
    placed = [*part.statements[0].actors, *part.statements[0].figures]
    assert placed
    assert all(part.part.text[one.start : one.end] in DEED for one in placed)
    assert [DEED] == [part.part.text[s.sentence.start : s.sentence.end] for s in part.statements]


def test_a_treaty_told_before_the_deed_is_cut_off() -> None:
    assert [DEED] == by_wording(f"Botswana is a Party to the Montreal Protocol. {DEED}")


def test_a_part_opens_with_a_deed_unless_something_else_is_told_before() -> None:
    assert [[True, False]] == opening_deeds(reading(f"{DEED} {DEED}"))
    assert [[False, False]] == opening_deeds(reading(f"{PLAN} {DEED}"))
