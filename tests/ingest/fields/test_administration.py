from ingest.candidate.segments import TextPart
from ingest.facts.issuer import Issuer
from ingest.fields.administration import find_administration
from tests.ingest.hand_made import NOBODY, reading


def test_the_countrys_own_body_is_named() -> None:
    text = "The WCO supported it, and the Kenya Revenue Authority tracked cargo."
    found = find_administration(reading(text), "KEN", NOBODY)
    assert found is not None
    assert ("Kenya Revenue Authority", "Kenya Revenue Authority" in found.evidence.quote) == (found.value, True)


def test_the_sender_stands_in_for_its_own_country_only() -> None:
    tulli = Issuer("Tulli", "FIN", TextPart("Tulli", 1))
    ours = find_administration(reading("We replaced ten vehicles."), "FIN", tulli)
    theirs = find_administration(reading("Vehicles were replaced."), "KEN", tulli)
    assert ("Tulli", None) == (ours.value if ours else None, theirs)


def test_an_international_body_is_named_where_there_is_no_country() -> None:
    found = find_administration(reading("INTERPOL ran the operation."), None, NOBODY)
    assert "INTERPOL" == (found.value if found else None)


def test_a_country_alone_is_no_body() -> None:
    assert None is find_administration(reading("Kenya trained officers."), "KEN", NOBODY)
