from ingest.candidate.doers import split_at_doers
from ingest.candidate.segments import TextPart
from tests.ingest.hand_made import VOCABULARY

KENYA = (
    "Kenya Revenue Authority trained 40 dogs in 2016 for the airport of Nairobi. They search the luggage in transit on "
    "known routes for ivory and horn. "
)
CHILE = (
    "In Chile, the National Customs Service bought six scanners in 2019. Each of them looks through a box in less "
    "than a minute and finds timber that was not declared."
)


def pieces(text: str) -> list[str]:
    return [part.text for part in split_at_doers(TextPart(text, 1, marker="4."), VOCABULARY)]


def test_two_doers_with_a_dated_story_each_are_two_parts() -> None:
    assert [KENYA.strip(), CHILE] == pieces(KENYA + CHILE)


def test_the_number_stays_with_the_first() -> None:
    assert ["4.", None] == [part.marker for part in split_at_doers(TextPart(KENYA + CHILE, 1, marker="4."), VOCABULARY)]


def test_two_operations_are_two_parts() -> None:
    demeter = (
        "Operation DEMETER VIII ran in 2022 in many countries. " + "Customs found cylinders among the spare parts. " * 3
    )
    khione = "Operation Khione was directed in 2024 against a scheme. " + "Gases were reloaded and mixed at night. " * 3
    assert 2 == len(pieces(demeter + khione))


def test_what_partners_gave_to_one_measure_stays_together() -> None:
    partner = (
        "Uganda sent two officers, who helped with the choice of the dogs and of the men that were to lead them there."
    )
    assert 1 == len(pieces(KENYA + partner))


def test_a_doer_named_before_is_nothing_new() -> None:
    assert 1 == len(pieces(KENYA + KENYA.replace("2016", "2018")))


def test_agencies_of_two_countries_that_act_for_themselves_are_two_parts() -> None:
    moroccan = (
        "L'administration marocaine admet en suspension, sur simple engagement, les palettes et les bacs en plastique "
        "de l'industrie automobile qui font la navette avec l'Espagne. "
    )
    tunisian = (
        "La Douane tunisienne, de son côté, a confié à deux recycleurs agréés les câbles et téléphones saisis au port "
        "de Radès, soit 38 tonnes, au lieu de les mettre aux enchères."
    )
    assert [moroccan.strip(), tunisian] == pieces(moroccan + tunisian)
