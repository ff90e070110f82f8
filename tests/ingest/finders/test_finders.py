from ingest.candidate.segments import Shape
from ingest.finders import find_candidates
from kb.practice import DocumentKind
from tests.ingest.hand_made import heading, manuscript, numbered, paragraph, table

ANSWER = (
    "In 2020 Customs and Biosecurity began to manage risk together through the selectivity of the clearance system at "
    "all ports of the country."
)


def test_every_structure_is_found_in_any_document_in_reading_order() -> None:
    document = manuscript(
        heading("Measures"),
        numbered("1.", "Kenya trained 40 officers.", 1),
        heading("Answers"),
        table(("Q1. What was done?", ANSWER), page=2),
        heading("Cases"),
        paragraph("Peru seized mercury.", 3),
    )
    assert [Shape.NUMBERED_PARAGRAPH, Shape.ANSWER, Shape.SECTION] == [c.shape for c in find_candidates(document)]


def test_no_text_is_in_two_candidates() -> None:
    clause = numbered("1.", "WE UNDERTAKE to establish a network;")
    document = manuscript(heading("Declaration"), clause, kind=DocumentKind.DECLARATION)
    assert [Shape.CLAUSE] == [candidate.shape for candidate in find_candidates(document)]
