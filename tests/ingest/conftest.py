"""Small PDFs made on the spot, and one parser cell that the tests of this folder share."""

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.cell.parser_cell import ParserCell


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text on a page; `x` and `y` in points from the top left, `y` being the baseline's."""

    text: str
    x: float = 72
    y: float = 100
    size: float = 11
    bold: bool = False


def pdf_of(pages: Sequence[Sequence[str | Run]]) -> bytes:
    """A PDF with a page for each item; plain strings stand under each other from 100 points below the page's top."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    for page in pages:
        for index, line in enumerate(page):
            run = line if isinstance(line, Run) else Run(line, y=100 + 14 * index)
            canvas.setFont("Helvetica-Bold" if run.bold else "Helvetica", run.size)
            canvas.drawString(run.x, A4[1] - run.y, run.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pdf_with_stream(stream: bytes) -> bytes:
    """A PDF of one page whose content, deflated here, is `stream`."""
    packed = zlib.compress(stream)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R>>",
    )
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 5\n0000000000 65535 f \n"
    return body + head + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


@pytest.fixture(scope="session")
def make_pdf() -> Callable[[Sequence[Sequence[str | Run]]], bytes]:
    return pdf_of


@pytest.fixture(scope="session")
def run() -> type[Run]:
    return Run


@pytest.fixture(scope="session")
def make_pdf_with_stream() -> Callable[[bytes], bytes]:
    return pdf_with_stream


@pytest.fixture(scope="session")
def cell() -> Iterator[ParserCell]:
    with ParserCell() as shared:
        yield shared
