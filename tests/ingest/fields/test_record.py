from dataclasses import fields

from ingest.evidence import PageReader, verify
from ingest.facts.paper import read_paper
from ingest.fields.found import LONGEST_QUOTE
from ingest.fields.record import Record, read_record
from ingest.parsed import Block
from ingest.text.lengths import count_words
from tests.ingest.hand_made import VOCABULARY, heading, numbered, paragraph, parsed, reading

TEXT = (
    "In 2019 the Botswana Unified Revenue Service and INTERPOL launched a pilot at all ports, in which customs "
    "officers, trained by the laboratory over many months and with much patience, tested imported refrigerant gases of "
    "HS heading 2903 under the Montreal Protocol with refrigerant identifiers and seized 340 cylinders (GCAP item 18)."
)
TOLD = "In 2019 Customs took the duty off electric cars."
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


def _items(*blocks: Block, over: str | None = None, text: str = TOLD) -> tuple[int, ...]:
    paper = read_paper(parsed(heading("Customs and the Green Customs Action Plan"), *blocks), VOCABULARY)
    found = read_record(reading(text, under=(over,) if over else ()), paper, own_heading=False).gcap_items
    return found.value if found else ()


def test_a_clause_on_the_first_page_that_names_an_item_is_not_for_all() -> None:
    request = numbered("4.", "We request the Secretariat to develop the tool under GCAP item 2.")
    assert () == _items(request)
    assert (2,) == _items(paragraph("Subject: examples under GCAP item 2"))
    assert () == _items(paragraph("Subject: examples under GCAP item 2"), numbered("1.", "See GCAP item 3 too."))


def test_of_items_in_a_heading_return_and_refill_holds_for_what_is_returned() -> None:
    over = "Greening trade (items 18 and 19)"
    assert (18,) == _items(over=over)
    assert (18, 19) == _items(over=over, text="In 2019 Customs waived the bond for reusable packaging such as crates.")
    assert (19,) == _items(over="Greening trade (item 19)")
