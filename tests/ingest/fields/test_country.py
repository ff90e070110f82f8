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
