import pytest

from ingest.fields.figures import find_figures_of
from ingest.fields.maturity import find_maturity
from kb.practice import Maturity
from tests.ingest.hand_made import reading


@pytest.mark.parametrize(
    ("text", "stage", "stated"),
    [
        ("In 2021 Kenya Customs launched a pilot with 12 officers trained.", Maturity.PILOT, True),
        ("After a pilot in 2019, Kenya Customs rolled out to all ports its scanners.", Maturity.SCALED, True),
        ("In 2021 Kenya Customs seized 12 tonnes of waste.", Maturity.MEASURED, False),
        ("The decree of Kenya Customs entered into force in 2021 and bans waste.", Maturity.IN_FORCE, True),
        ("Kenya Customs adopted a policy for waste in 2021.", Maturity.IN_FORCE, False),
        ("The scheme of Kenya Customs, launched in 2012, was abandoned in 2020.", Maturity.DISCONTINUED, True),
    ],
)
def test_the_words_of_the_deeds_tell_the_stage_else_it_is_inferred(text: str, stage: Maturity, stated: bool) -> None:
    read = reading(text)
    found = find_maturity(read, find_figures_of(read))
    assert found is not None
    assert (stage, stated) == (found.value, found.evidence.stated)


def test_without_a_deed_there_is_no_stage() -> None:
    read = reading("Kenya Customs plans a pilot.")
    assert None is find_maturity(read, find_figures_of(read))
