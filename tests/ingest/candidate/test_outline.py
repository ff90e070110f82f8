from ingest.candidate.outline import is_heading, sections_of
from tests.ingest.hand_made import heading, paragraph, table


def test_sections_carry_all_headings_over_them() -> None:
    blocks = (heading("Kenya"), heading("Dogs", level=2), paragraph("One."), heading("Uganda"), paragraph("Two."))
    first, second = sections_of(blocks)
    assert ["Kenya", "Dogs"] == [block.text for block in first.headings]
    assert ["Uganda"] == [block.text for block in second.headings]


def test_a_short_bold_line_is_a_heading_and_a_bold_sentence_is_not() -> None:
    assert is_heading(paragraph("Case 2. Gas detectors", bold=True), None)
    assert not is_heading(paragraph("Figures are preliminary.", bold=True), None)
    assert not is_heading(paragraph("Plain text", bold=False), None)


def test_the_first_line_of_a_paragraph_is_no_heading() -> None:
    assert not is_heading(heading("7. The Committee notes the support for the"), paragraph("goals of the plan."))


def test_text_in_a_frame_is_paragraphs() -> None:
    (section,) = sections_of((table(("One story.",), ("Another story.",)),))
    assert ["One story.", "Another story."] == [block.text for block in section.blocks]


def test_notices_about_the_file_stand_in_no_section() -> None:
    assert () == sections_of((paragraph("Sources: Operation DEMETER VI (greencustoms.org)."),))


def test_an_empty_document_has_no_sections() -> None:
    assert () == sections_of(())
