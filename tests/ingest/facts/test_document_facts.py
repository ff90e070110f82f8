from datetime import date

import pytest

from ingest.facts.document_facts import read_facts
from ingest.parsed import PdfFacts
from kb.practice import Level
from tests.ingest.hand_made import VOCABULARY, heading, paragraph, parsed

LETTER = (
    paragraph("Direction générale des douanes Bureau des relations internationales Montreuil, le 27 novembre 2024"),
    paragraph("Note 24-009107"),
    paragraph("À l'attention du Secrétariat de l'Organisation mondiale des douanes"),
    heading("La douane verte : France"),
    paragraph(
        "Longtemps, la protection de l'environnement n'a été pour la douane qu'une réglementation parmi d'autres."
    ),
)


def test_the_head_of_a_letter_tells_title_reference_sender_and_date() -> None:
    facts = read_facts(parsed(*LETTER), VOCABULARY)
    assert "La douane verte : France" == facts.title
    assert "Note 24-009107" == facts.reference
    assert date(2024, 11, 27) == facts.issued_on
    assert ("Direction générale des douanes", "FRA") == (facts.issuer.name, facts.issuer.country)
    assert ("fr",) == facts.languages


def test_the_addressee_is_not_the_issuer() -> None:
    facts = read_facts(parsed(paragraph("To: Kenya Revenue Authority"), paragraph("From: Tulli")), VOCABULARY)
    assert ("Tulli", "FIN") == (facts.issuer.name, facts.issuer.country)


def test_committee_numbers_and_symbols_are_references() -> None:
    for text, reference in (
        ("PC0785Ea", "PC0785Ea"),
        ("SC65 Doc. 12", "SC65 Doc. 12"),
        ("UNEP/CBD/BS/1", "UNEP/CBD/BS/1"),
    ):
        assert reference == read_facts(parsed(paragraph(f"{text} Original: English")), VOCABULARY).reference


def test_a_subject_line_is_the_title() -> None:
    facts = read_facts(parsed(heading("Regional Office"), paragraph("Subject: Wildlife at airports")), VOCABULARY)
    assert "Wildlife at airports" == facts.title


def test_the_files_own_title_counts_only_when_it_is_printed() -> None:
    page = (heading("Green Customs in"), heading("Practice"))
    assert (
        "Green Customs in Practice"
        == read_facts(parsed(*page, facts=PdfFacts(title="Green Customs in Practice")), VOCABULARY).title
    )
    assert (
        "Green Customs in"
        == read_facts(parsed(*page, facts=PdfFacts(title="Microsoft Word - draft3.doc")), VOCABULARY).title
    )


def test_a_month_alone_gives_the_year_but_no_day() -> None:
    facts = read_facts(parsed(paragraph("Baku, November 2024")), VOCABULARY)
    assert (None, 2024) == (facts.issued_on, facts.year)


def test_a_mark_raises_the_access_and_says_so() -> None:
    facts = read_facts(parsed(paragraph("Members only")), VOCABULARY)
    assert Level.MEMBERS is facts.access
    assert ("Page 1 is marked “Members only”; its practices are for members readers.",) == facts.warnings


def test_an_empty_document_tells_nothing() -> None:
    facts = read_facts(parsed(), VOCABULARY)
    assert (None, None, None, (), Level.PUBLIC) == (
        facts.title,
        facts.reference,
        facts.issuer.name,
        facts.languages,
        facts.access,
    )


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Correspondence Group NRE/9072/25", "NRE/9072/25"),
        ("Working Group WG-ENV(25)9164 Page 1", "WG-ENV(25)9164"),
        ("Office of Trade CBP-INA-9172-26", "CBP-INA-9172-26"),
        ("Refrigerants: HFC-134a and R-410A since 2019", None),
        ("Report for 2009-2012, item GCAP-18", None),
    ],
)
def test_a_papers_own_number_is_known_by_its_form(head: str, reference: str | None) -> None:
    made = parsed(paragraph(head), heading("Good practices of Customs"))
    assert reference == read_facts(made, VOCABULARY).reference


def test_whom_a_letter_goes_to_in_the_middle_of_a_line_is_not_its_issuer() -> None:
    line = "Le Directeur de la Douane malgache à Monsieur le Secrétaire général de l'Organisation mondiale des douanes"
    facts = read_facts(parsed(paragraph(line), paragraph("Les agents ont ouvert dix colis.")), VOCABULARY)
    assert "MDG" == facts.issuer.country
