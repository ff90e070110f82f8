"""Plain text out of PDFs by pypdf, as the peer that reading PDFs is measured against."""

import io

from pypdf import PdfReader


def plain_texts(content: bytes) -> list[str]:
    """The text of each page of a PDF given as bytes, as pypdf gives it without any option."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
