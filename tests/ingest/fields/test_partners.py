from ingest.fields.partners import find_partners
from tests.ingest.hand_made import reading

TEXT = "Kenya Customs and the Kenya Wildlife Service, with INTERPOL, searched 40 containers in 2023."


def test_the_other_bodies_of_a_deed_are_partners_as_named() -> None:
    found = find_partners(reading(TEXT), "Kenya Customs")
    assert found is not None
    assert ("Kenya Wildlife Service", "INTERPOL") == found.value
    assert "Kenya Wildlife Service" in found.evidence.quote


def test_without_a_known_doer_nobody_is_a_partner() -> None:
    assert None is find_partners(reading(TEXT), None)


def test_initials_of_the_doer_are_no_partner() -> None:
    text = "The Canada Border Services Agency opened 40 containers. In 2023 the CBSA seized 3 tonnes."
    assert None is find_partners(reading(text), "Canada Border Services Agency")
