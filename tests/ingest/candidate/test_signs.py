from ingest.candidate.signs import Sign, Signs, signs_of
from tests.ingest.hand_made import VOCABULARY, reading

MEASURE = (
    "In 2019 the Department of Meteorological Services bought refrigerant identifiers and handed 12 units over to the "
    "Botswana Unified Revenue Service, whose officers now test imported gases at the ports of entry."
)


def signs(*texts: str, language: str = "en", under: tuple[str, ...] = ()) -> Signs:
    read = reading(*texts, language=language, under=under)
    return signs_of(read, VOCABULARY, sender_known=False)


def present(found: Signs) -> set[Sign]:
    return {sign for sign, value in found.items() if value == 1}


def test_a_concrete_measure_shows_who_did_what_when_and_how_much() -> None:
    assert {Sign.DEED, Sign.NAMED_ACTOR, Sign.FIGURE, Sign.TIME, Sign.SUBJECT, Sign.TRADE} <= present(signs(MEASURE))


def test_deeds_are_told_in_french_and_spanish_too() -> None:
    french = "En 2019, la Direction générale des douanes du Sénégal a équipé 12 bureaux d'identificateurs de gaz."
    spanish = "En 2022 la aduana mexicana de Manzanillo eligió un embarque de rodillos que contenían mercurio."
    assert Sign.DEED in present(signs(french, language="fr"))
    assert Sign.DEED in present(signs(spanish, language="es"))


def test_talk_is_counted_as_a_share_of_the_sentences() -> None:
    plan = "The Service plans to buy more of them next year."
    assert 0.5 == signs(f"{MEASURE} {plan}")[Sign.INTENTION]
    assert 1.0 == signs("The Secretariat wishes to thank the Members for their contributions.")[Sign.THANKS]


def test_a_heading_says_who_did_it_and_that_it_is_only_background() -> None:
    assert Sign.ACTOR_ABOVE in present(signs("Fees were waived in 2020.", under=("Kenya Revenue Authority",)))
    assert Sign.AROUND in present(signs(MEASURE, under=("Background",)))


def test_a_title_that_runs_into_the_text_says_who_did_it_too() -> None:
    assert Sign.ACTOR_ABOVE in present(signs("Samoa. In 2024 the team gave up its two petrol boats."))
    assert Sign.ACTOR_ABOVE not in present(signs("In 2024 the team in Samoa gave up its two petrol boats."))


def test_a_heading_may_give_the_subject_or_the_item_of_the_plan() -> None:
    assert Sign.SUBJECT_ABOVE in present(signs(MEASURE, under=("Illegal trade in waste",)))
    assert Sign.SUBJECT_ABOVE in present(signs(MEASURE, under=("Part B (GCAP 3)",)))
    assert Sign.SUBJECT_ABOVE not in present(signs(MEASURE, under=("Results",)))


def test_a_story_counts_for_no_more_because_it_is_longer() -> None:
    story = signs(*[MEASURE] * 3)
    assert story[Sign.LENGTH] == signs(*[MEASURE] * 6)[Sign.LENGTH]


def test_every_sign_is_given() -> None:
    assert set(Sign) == set(signs(MEASURE))
