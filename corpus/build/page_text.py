"""The text of each page of a built PDF, by two extractors that the product's parser has nothing to do with."""

import io
import shutil
import subprocess
import unicodedata

from pypdf import PdfReader

from corpus.build.errors import ToolMissing


def by_poppler(pdf: bytes) -> tuple[str, ...]:
    """One text a page from poppler's pdftotext. Raises ToolMissing when it is not installed."""
    if shutil.which("pdftotext") is None:
        raise ToolMissing("The program pdftotext is not installed; run `apt-get install poppler-utils`.")
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return tuple(done.stdout.decode("utf-8").split("\f")[:-1])


def by_pypdf(pdf: bytes) -> tuple[str, ...]:
    """One text a page from pypdf."""
    return tuple(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def extractions(pdf: bytes, language: str) -> tuple[tuple[str, ...], ...]:
    """The page texts by each extractor that can be trusted with `language`, poppler first.

    pypdf puts the words of a line that runs from right to left in the wrong order, so Arabic is left to poppler.
    """
    return (by_poppler(pdf),) if language == "ar" else (by_poppler(pdf), by_pypdf(pdf))


def squashed(text: str) -> str:
    """Letters and digits only, in one case and without ligatures, so that breaks and hyphens do not matter."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
