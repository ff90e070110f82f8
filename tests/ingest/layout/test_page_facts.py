"""What the file says about itself."""

import io
from collections.abc import Callable
from datetime import date

from pypdf import PdfWriter

from ingest.layout.page_facts import read_facts
from ingest.parsed import PdfFacts

MakePdf = Callable[[list[list[str]]], bytes]


def rewritten(content: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(content))
    change(writer)
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()


def test_properties_attachments_and_rotation_are_read(make_pdf: MakePdf) -> None:
    def change(writer: PdfWriter) -> None:
        writer.add_metadata({"/Title": "Report\n2024", "/Author": "Customs", "/CreationDate": "D:20240317120000Z"})
        writer.add_metadata({"/Producer": "Office", "/Subject": "Ports", "/Keywords": "For official use"})
        writer.add_attachment("survey.xlsx", b"x")
        writer.pages[1].rotate(90)

    read = read_facts(rewritten(make_pdf([["one"], ["two"]]), change))
    remarks = ("Ports", "For official use")
    assert (
        PdfFacts("Report2024", "Customs", "Office", date(2024, 3, 17), ("survey.xlsx",), remarks=remarks) == read.facts
    )
    assert (0, 90) == read.turns
    assert () == read.warnings


def test_a_date_in_another_form_is_left_out(make_pdf: MakePdf) -> None:
    content = rewritten(make_pdf([["x"]]), lambda writer: writer.add_metadata({"/CreationDate": "March 2024"}))
    assert read_facts(content).facts.created_on is None
    assert () == read_facts(content).warnings


def test_a_file_that_only_forbids_printing_is_read(make_pdf: MakePdf) -> None:
    def change(writer: PdfWriter) -> None:
        writer.add_metadata({"/Title": "Circular"})
        writer.encrypt("", "owner", algorithm="RC4-128")

    facts = read_facts(rewritten(make_pdf([["x"]]), change)).facts
    assert ("Circular", True) == (facts.title, facts.encrypted)


def test_a_damaged_file_gives_a_warning_and_no_facts() -> None:
    read = read_facts(b"%PDF-1.4\nnothing here")
    assert PdfFacts() == read.facts
    assert ("The file's properties cannot be read (PdfStreamError).",) == read.warnings
