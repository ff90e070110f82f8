import pytest

from ingest.text.actors import ActorKind, find_actors
from tests.ingest.hand_made import VOCABULARY


def named(text: str) -> list[tuple[str, str | None]]:
    return [(actor.name, actor.country) for actor in find_actors(text, VOCABULARY)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Officers of the Receita Federal turned tobacco into compost.", "Receita Federal", "BRA"),
        ("The Kenya Revenue Authority tracks cargo.", "Kenya Revenue Authority", "KEN"),
        ("The Ministry of Environment of Jamaica agreed.", "Ministry of Environment of Jamaica", "JAM"),
        (
            "La Direction générale des douanes du Sénégal forme ses agents.",
            "Direction générale des douanes du Sénégal",
            "SEN",
        ),
        ("Les douanes sénégalaises ont saisi du bois.", "douanes sénégalaises", "SEN"),
        ("La aduana mexicana halló mercurio.", "aduana mexicana", "MEX"),
    ],
)
def test_administrations_are_known_by_name_or_form(text: str, name: str, country: str) -> None:
    (actor,) = find_actors(text, VOCABULARY)
    assert (ActorKind.AGENCY, name, country) == (actor.kind, actor.name, actor.country)


def test_international_bodies_belong_to_no_country() -> None:
    assert [("WCO", None), ("INTERPOL", None)] == named("The WCO and INTERPOL ran it.")


def test_an_adjective_acts_only_with_a_body_beside_it() -> None:
    assert [("Peruvian", "PER")] == named("Peruvian officers stopped it.")
    assert [] == named("The Russian text and a Japanese company.")


def test_plans_and_conventions_are_no_actors() -> None:
    assert [] == named("The Green Customs Action Plan and the Customs Convention on Containers apply.")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Poland's National Revenue Administration hosts it.", "National Revenue Administration", "POL"),
        (
            "La Direction générale des douanes camerounaises a signé.",
            "Direction générale des douanes camerounaises",
            "CMR",
        ),
        ("Administration Customs and Excise Department Answer in English", "Customs and Excise Department", None),
    ],
)
def test_names_stand_free_of_owners_and_labels(text: str, name: str, country: str | None) -> None:
    (actor,) = (actor for actor in find_actors(text, VOCABULARY) if actor.kind is ActorKind.AGENCY)
    assert (name, country) == (actor.name, actor.country)


def test_a_name_in_capitals_is_the_international_body() -> None:
    (actor,) = find_actors("WORLD CUSTOMS ORGANIZATION Secretariat", VOCABULARY)
    assert ActorKind.ORGANISATION is actor.kind


def test_green_customs_is_no_body() -> None:
    assert [] == named("Greening of Customs and Green Customs")


def test_an_address_tells_whose_agency_it_is():
    text = "Contact: General Department of Customs, International Cooperation Division, Ulaanbaatar"
    assert ["MNG"] == [actor.country for actor in find_actors(text, VOCABULARY)]
