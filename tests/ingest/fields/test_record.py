from dataclasses import fields

from ingest.evidence import PageReader, verify
from ingest.facts.paper import read_paper
from ingest.fields.found import LONGEST_QUOTE
from ingest.fields.record import Record, read_record
from ingest.text.lengths import count_words
from tests.ingest.hand_made import VOCABULARY, heading, paragraph, parsed, reading

TEXT = (
    "In 2019 the Botswana Unified Revenue Service and INTERPOL launched a pilot at all ports, in which customs "
    "officers, trained by the laboratory over many months and with much patience, tested imported refrigerant gases of "
    "HS heading 2903 under the Montreal Protocol with refrigerant identifiers and seized 340 cylinders (GCAP item 18)."
)
PAPER = read_paper(parsed(heading("Refrigerants and Customs"), paragraph(TEXT)), VOCABULARY)


def record() -> Record:
    return read_record(reading(TEXT, under=("Refrigerants and Customs",)), PAPER, own_heading=True)


def test_every_field_of_a_full_practice_has_a_short_quote_that_stands_on_its_page() -> None:
    pages = PageReader(PAPER.parsed.page_texts)
    found = record().evidence
    assert {item.name for item in fields(Record)} == set(found)
    for name, evidence in found.items():
        assert verify(evidence, pages).verified, name
        assert count_words(evidence.quote) <= LONGEST_QUOTE, name


def test_what_is_stated_is_told_from_what_is_inferred() -> None:
    inferred = {name for name, evidence in record().evidence.items() if not evidence.stated}
    assert {"region", "themes", "functions"} == inferred
