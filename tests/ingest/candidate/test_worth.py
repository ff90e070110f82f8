from ingest.candidate.worth import FLOOR, Sign, weigh
from tests.ingest.hand_made import VOCABULARY, reading

MEASURE = (
    "In 2019 the Department of Meteorological Services bought refrigerant identifiers and handed 12 units over to the "
    "Botswana Unified Revenue Service, whose officers now test imported gases at the ports of entry."
)


def score(*texts: str, language: str = "en", under: tuple[str, ...] = (), about_customs: bool = True) -> float:
    read = reading(*texts, language=language, under=under)
    return weigh(read, VOCABULARY, sender_known=False, about_customs=about_customs).score


def test_a_concrete_measure_of_a_named_actor_is_a_practice() -> None:
    assert 0.9 <= score(MEASURE) <= 1.0


def test_it_is_in_french_and_spanish_too() -> None:
    assert FLOOR <= score(
        "En 2019, la Direction générale des douanes du Sénégal a équipé 12 bureaux d'identificateurs de fluides "
        "frigorigènes et a formé ses agents au contrôle des importations de gaz.",
        language="fr",
    )
    assert FLOOR <= score(
        "En 2022 la aduana mexicana de Manzanillo eligió un embarque de rodillos; el laboratorio confirmó que "
        "contenían 644 kg de mercurio y los contenedores fueron sellados.",
        language="es",
    )


def test_plans_generalities_procedure_and_thanks_are_none() -> None:
    for talk in (
        "The Service plans to buy refrigerant identifiers and intends to train its officers at all ports next year.",
        "Customs administrations play a key role in the fight against illegal trade in wildlife, which harms us all.",
        "The Committee is invited to take note of this document and to provide guidance on the work being carried out.",
        "The Secretariat wishes to thank the Members that made their published rulings available for this compilation.",
    ):
        assert score(talk) < FLOOR


def test_without_any_deed_nothing_is_worth_anything() -> None:
    assert 0.0 == score("Kenya, 2019, 41 t of timber")


def test_a_measure_in_a_paper_on_something_else_is_none() -> None:
    assert score(MEASURE, about_customs=False) < FLOOR


def test_the_signs_say_why() -> None:
    worth = weigh(reading(MEASURE, under=("Background",)), VOCABULARY, sender_known=False, about_customs=True)
    assert {Sign.DEED, Sign.NAMED_ACTOR, Sign.FIGURE, Sign.TIME, Sign.SUBJECT, Sign.TRADE, Sign.AROUND} <= set(
        worth.signs
    )
