from ingest.fields.summary import find_summary
from tests.ingest.hand_made import reading

DEED = "In 2019 the Botswana Unified Revenue Service received twelve refrigerant identifiers."
RESULT = "Its officers tested 340 cylinders."
PLAN = "The Service plans to buy more of them."


def test_the_deeds_make_the_summary_in_their_order() -> None:
    assert f"{DEED} {RESULT}" == find_summary(reading(f"{DEED} {PLAN} {RESULT}")).value


def test_it_is_not_the_whole_text() -> None:
    assert len(find_summary(reading(f"{DEED} " * 30)).value.split()) <= 75


def test_there_always_is_one() -> None:
    assert "Nothing but a phrase" == find_summary(reading("Nothing but a phrase")).value
