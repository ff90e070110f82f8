"""Facts of documents are compared fact by fact; what is let out is counted apart."""

from dataclasses import replace
from datetime import date

from eval.document_scores import FACTS, fact_shares, facts_right
from kb.practice import Level
from tests.samples import document

TOLD = replace(
    document(),
    reference="NRE/9072/25",
    issuer="RILO Asia/Pacific, Seoul",
    issued_on=date(2025, 2, 10),
    languages=("en",),
)


def test_what_is_found_as_it_is_told_is_right() -> None:
    assert dict.fromkeys(FACTS, True) == facts_right(TOLD, replace(TOLD, title=(TOLD.title or "").upper() + " -"))


def test_a_part_of_the_issuers_name_will_do_but_nothing_will_not() -> None:
    assert facts_right(TOLD, replace(TOLD, issuer="RILO Asia/Pacific"))["issuer"]
    assert not facts_right(TOLD, replace(TOLD, issuer=None))["issuer"]


def test_shares_are_of_all_documents_and_what_is_let_out_is_counted() -> None:
    members = replace(TOLD, access=Level.MEMBERS)
    shares = fact_shares([(TOLD, TOLD), (members, TOLD), (TOLD, replace(TOLD, reference=None))])
    assert (2 / 3, 2 / 3, 1.0, 1) == (shares["access"], shares["reference"], shares["kind"], shares["let_out"])
