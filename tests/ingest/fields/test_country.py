from ingest.candidate.segments import TextPart
from ingest.facts.issuer import Issuer
from ingest.fields.country import find_country
from kb.practice import DocumentKind
from tests.ingest.hand_made import NOBODY, reading

FINLAND = Issuer("Tulli", "FIN", TextPart("Tulli", 1))


def country(
    text: str, *under: str, kind: DocumentKind = DocumentKind.WORKING_PAPER, issuer: Issuer = NOBODY
) -> str | None:
    found = find_country(reading(text, under=under), kind, issuer)
    return found.value if found else None


def test_the_first_body_that_acts_decides() -> None:
    assert "PER" == country("SUNAT seized stone bound for Bolivia that came from Mexico.")
    assert "POL" == country("Peruvian gas was stopped when Polish officers of the KAS searched a lorry from Ukraine.")


def test_places_on_the_goods_way_are_no_doers() -> None:
    assert None is country("Containers from Korea were returned to the Philippines.")


def test_a_heading_with_one_country_decides_first() -> None:
    assert "KOR" == country("A notice from the Philippines prompted the move.", "Korea: the exporter is made to answer")


def test_a_heading_with_several_countries_decides_nothing() -> None:
    assert "KEN" == country("In Kenya officers seized timber.", "Kenya and Uganda")


def test_what_an_international_body_did_belongs_to_no_country() -> None:
    assert None is country("The WCO Secretariat and China Customs held an operation with Kenya.")


def test_a_submission_is_its_senders() -> None:
    kind = DocumentKind.MEMBER_SUBMISSION
    assert "FIN" == country("We replaced ten vehicles made in Germany.", kind=kind, issuer=FINLAND)


def test_a_compilers_name_is_not_taken_for_a_doer() -> None:
    assert None is country("Officers seized timber.", issuer=FINLAND)


def test_who_paid_or_was_served_did_not_do_it() -> None:
    assert None is country("The project, financed by Japan, ran from 2020 to 2023.")
    assert "VUT" == country(
        "With the support of the Framework and of Australia, Vanuatu Customs built a single window."
    )


def test_an_operation_of_many_countries_belongs_to_none_of_them() -> None:
    assert None is country(
        "In 2024 the operation had 110 administrations; a review was held in Xiamen by China Customs."
    )
    assert "KEN" == country("Kenya Customs trained officers of 12 countries in 2023.")
    assert None is country("It began with Indonesia, the Philippines, Sri Lanka and Viet Nam in 2020.")


def test_a_country_that_opens_the_text_is_its_title() -> None:
    assert "EGY" == country("Egypt. The IPPC secretariat built a hub, and Egyptian Customs joined it in 2021.")


def test_a_heading_that_is_an_international_body_belongs_to_no_country() -> None:
    assert None is country("The border mechanism entered its final period.", "Australia", "European Union")


def test_a_sender_may_tell_what_a_foreign_body_did() -> None:
    kind = DocumentKind.MEMBER_SUBMISSION
    assert "GBR" == country("In 2017 Border Force seized eels at Heathrow.", kind=kind, issuer=FINLAND)


def test_a_course_of_an_international_body_belongs_to_its_host() -> None:
    text = "In 2015 the WCO and the Royal Malaysian Customs Academy held a workshop for 25 administrations."
    assert "MYS" == country(text)


def test_a_place_tells_the_country_that_nobody_names() -> None:
    assert "KEN" == country("Officers opened ten containers at Mombasa.")
    assert "MDG" == country("Les agents ont ouvert dix colis.", "Toamasina : les colis postaux")


def test_a_place_tells_nothing_of_what_several_countries_or_an_international_body_did() -> None:
    assert None is country("The WCO Secretariat held an operation and officers met at Mombasa.")


def test_where_somebody_was_trained_is_not_who_did_it() -> None:
    assert None is country("Two dogs trained in South Africa searched the parcels.")
    assert None is country("Deux chiens formés en Afrique du Sud ont fouillé les colis.")
