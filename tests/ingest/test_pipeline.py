from ingest.pipeline import extract
from kb.practice import DocumentKind, Level, State
from tests.ingest.hand_made import DOCUMENT, VOCABULARY, heading, numbered, paragraph, parsed, table

PAPER = parsed(
    paragraph("PERMANENT TECHNICAL COMMITTEE 249th/250th Sessions PC0785Ea"),
    heading("Refrigerants and Customs (GCAP-18)"),
    paragraph("Purpose of document"),
    heading("Background"),
    numbered("1.", "Customs administrations play a key role in the fight against illegal trade in refrigerants."),
    heading("National measures"),
    numbered(
        "2.",
        "Botswana. In 2019 the Department of Meteorological Services bought refrigerant identifiers, which tell HFCs "
        "from CFCs, and handed 12 units over to the Botswana Unified Revenue Service, whose customs officers test "
        "imported gases under the Montreal Protocol.",
        2,
    ),
    numbered("3.", "The identifiers complement the permit system. In the first year 340 cylinders were tested and", 2),
    paragraph("27 of them were seized by Customs.", 3),
    numbered("4.", "The Secretariat plans to propose a regional project on Customs laboratories.", 3),
    heading("Action required of the Committee"),
    numbered("5.", "The Committee is invited to take note of this document.", 3),
)


def test_a_measure_over_paragraphs_and_pages_is_one_practice() -> None:
    extraction = extract(PAPER, DOCUMENT, "paper.pdf", VOCABULARY)
    (practice,) = extraction.practices
    assert [2, 2, 3] == [passage.page for passage in practice.passages]
    assert f"{DOCUMENT[:20]}-p2n1" == practice.id
    assert (State.DRAFT, Level.PUBLIC) == (practice.state, practice.level)


def test_its_fields_are_read_with_verified_evidence() -> None:
    (practice,) = extract(PAPER, DOCUMENT, "paper.pdf", VOCABULARY).practices
    assert ("BWA", 2019, (18,), ("Montreal Protocol",)) == (
        practice.country,
        practice.year,
        practice.gcap_items,
        practice.meas,
    )
    assert VOCABULARY.region_of("BWA") == practice.region
    assert "ods_hfc" in practice.themes
    assert all(evidence.verified for evidence in practice.evidence.values())
    assert {"title", "summary", "country", "year", "themes", "gcap_items", "meas", "outcome"} <= set(practice.evidence)


def test_the_document_is_described() -> None:
    document = extract(PAPER, DOCUMENT, "paper.pdf", VOCABULARY).document
    assert (DocumentKind.WORKING_PAPER, "PC0785Ea", 3, ("en",)) == (
        document.kind,
        document.reference,
        document.pages,
        document.languages,
    )


def test_practices_take_the_level_of_their_document() -> None:
    marked = parsed(paragraph("RESTRICTED"), *PAPER.blocks)
    extraction = extract(marked, DOCUMENT, "paper.pdf", VOCABULARY)
    assert {Level.SECRETARIAT} == {extraction.document.access, *(p.level for p in extraction.practices)}
    assert extraction.warnings == extraction.document.warnings
    assert 1 == len(extraction.warnings)


def test_practices_on_one_page_are_numbered() -> None:
    answer = (
        "In 2021 the officers of {} seized 40 containers of plastic waste and returned them to the country of export."
    )
    paper = parsed(
        heading("Customs survey: Kenya"), table(("Q1. What was done on waste?", answer.format("Kenya Customs"))),
        heading("Customs survey: Uganda"), table(("Q1. What was done on waste?", answer.format("Uganda Customs"))),
    )  # fmt: skip
    practices = extract(paper, DOCUMENT, "survey.pdf", VOCABULARY).practices
    assert [f"{DOCUMENT[:20]}-p1n1", f"{DOCUMENT[:20]}-p1n2"] == [practice.id for practice in practices]
    assert ["KEN", "UGA"] == [practice.country for practice in practices]


def test_an_empty_document_has_no_practices() -> None:
    extraction = extract(parsed(), DOCUMENT, "empty.pdf", VOCABULARY)
    assert ((), DocumentKind.OTHER) == (extraction.practices, extraction.document.kind)


def test_a_quote_that_is_not_on_its_page_is_a_warning() -> None:
    torn = parsed(*PAPER.blocks)
    lost = type(torn)(torn.blocks, ("", "", ""), torn.page_sizes)
    extraction = extract(lost, DOCUMENT, "paper.pdf", VOCABULARY)
    assert extraction.practices == ()  # no page speaks of customs

    kept = type(torn)(torn.blocks, ("customs " * 9, "customs", ""), torn.page_sizes)
    extraction = extract(kept, DOCUMENT, "paper.pdf", VOCABULARY)
    assert not any(evidence.verified for evidence in extraction.practices[0].evidence.values())
    assert all("was not found again on page" in warning for warning in extraction.warnings)
