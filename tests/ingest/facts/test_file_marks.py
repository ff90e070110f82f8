"""What a file is called and says of itself can hold its practices back, and never lets them out."""

from dataclasses import replace

import pytest

from ingest.facts.file_marks import held_back
from ingest.facts.paper import read_paper
from ingest.parsed import PdfFacts
from kb.practice import Level
from tests.ingest.hand_made import VOCABULARY, paragraph, parsed

FACTS = (
    PdfFacts(title="Brief RESTRICTED"),
    PdfFacts(author="Secretariat (for official use)"),
    PdfFacts(remarks=("ports, customs", "confidential")),
)


def paper_of(*texts: str, facts: PdfFacts | None = None):
    made = parsed(*(paragraph(text) for text in texts))
    return read_paper(replace(made, facts=facts or PdfFacts()), VOCABULARY)


@pytest.mark.parametrize("facts", FACTS)
def test_a_property_holds_a_paper_back_and_says_so(facts: PdfFacts) -> None:
    held = held_back(paper_of("Ports", facts=facts), "ports.pdf")
    assert Level.SECRETARIAT is held.facts.access
    assert "practices are for secretariat readers" in held.facts.warnings[-1]


def test_a_name_holds_a_paper_back() -> None:
    assert Level.MEMBERS is held_back(paper_of("Ports"), "ports_members_only.pdf").facts.access


def test_a_milder_name_lets_nothing_out() -> None:
    restricted = paper_of("RESTRICTED", "Ports")
    assert restricted == held_back(restricted, "ports_members_only.pdf")
    assert Level.SECRETARIAT is restricted.facts.access


def test_an_unmarked_file_stays_as_it_is() -> None:
    plain = paper_of("Ports", facts=PdfFacts(title="Ports", remarks=("customs",)))
    assert plain == held_back(plain, "ports.pdf")
