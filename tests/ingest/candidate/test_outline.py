from dataclasses import replace

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


def test_a_box_of_short_facts_stands_beside_the_text() -> None:
    facts = table(("Country: Peru",), ("Year: 2022",))
    (section,) = sections_of(
        (heading("Case 1"), paragraph("Officers found mercury."), facts, paragraph("It was sealed."))
    )
    assert ["Officers found mercury.", "It was sealed."] == [block.text for block in section.blocks]
    assert ["Country: Peru", "Year: 2022"] == [block.text for block in section.beside]


def test_a_sentence_set_large_between_quotation_marks_is_no_heading() -> None:
    assert not is_heading(heading("« Entre les deux, il y a l'ananas. »"), None)


def test_a_few_words_read_from_a_picture_over_a_paragraph_are_a_heading() -> None:
    title = replace(paragraph("Reusable packing"), confidence=0.9)
    assert is_heading(title, paragraph("The Board did away with the number on each case. " * 5))
    assert not is_heading(title, paragraph("New Delhi"))
    assert not is_heading(paragraph("Reusable packing"), paragraph("The Board did away with the number. " * 9))
