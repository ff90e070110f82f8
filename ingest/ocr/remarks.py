"""What a reader of the document is told about the pages that were read from their pictures, or were not. Pure."""

from collections.abc import Collection, Iterable, Sequence

from ingest.layout.page_numbers import pages_named
from ingest.layout.reading import DOUBTFUL, PageReading
from ingest.ocr.choice import language_read
from ingest.ocr.tessdata import LANGUAGES, ReadingLanguage

_NO_TEXT = "Not read, as they have no usable text"


def switched_off(pages: Collection[int]) -> str:
    """OCR is off."""
    return f"{_NO_TEXT} and OCR is switched off: {pages_named(pages)}; set GCKB_OCR to read them."


def without_data(pages: Collection[int]) -> str:
    """There is no data to read with."""
    return (
        f"{_NO_TEXT} and no language data of Tesseract is there: {pages_named(pages)}; "
        "install tesseract-ocr-eng or name the folder in GCKB_TESSDATA."
    )


def out_of_time(pages: Collection[int]) -> str:
    """The time for OCR was over, or the page brought its process down."""
    return (
        f"{_NO_TEXT} and OCR did not end within its limits: {pages_named(pages)}; "
        "split the document, or raise GCKB_OCR_PAGE_SECONDS."
    )


def remarks(readings: Sequence[PageReading], known: Sequence[ReadingLanguage]) -> list[str]:
    """How the pages were read, which of them with doubt, and which language's data was missing."""
    told = []
    for language in LANGUAGES:
        pages = [each.page for each in readings if each.language == language.name and each.blocks]
        if pages:
            told.append(f"Read by OCR as {language.english}: {pages_named(pages)}; compare with the picture.")
    empty = [reading.page for reading in readings if not reading.blocks]
    if empty:
        told.append(f"OCR found no text in the picture: {pages_named(empty)}.")
    doubtful = [each for each in readings if each.blocks and each.confidence < DOUBTFUL]
    told += [
        f"Page {each.page} was read by OCR with a confidence of {each.confidence:.0%} only; do not rely on its text."
        for each in doubtful
    ]
    return [*told, *_missing(readings, doubtful, known)]


def _missing(
    readings: Sequence[PageReading], doubtful: Sequence[PageReading], known: Sequence[ReadingLanguage]
) -> list[str]:
    absent = [language for language in LANGUAGES if language not in known]
    told = []
    for language in absent:
        pages = [each.page for each in readings if each.confidence >= DOUBTFUL and language_read(each) == language.code]
        if pages:
            told.append(
                f"In {language.english}, whose data is not installed: {pages_named(pages)}; {_install([language])}."
            )
    scripts = {language.script for language in known}
    unread = [language for language in absent if language.script not in scripts]
    if doubtful and unread:
        told.append(
            f"They may be in a script whose data is not installed: {pages_named(each.page for each in doubtful)}; "
            f"{_install(unread)}."
        )
    return told


def _install(languages: Iterable[ReadingLanguage]) -> str:
    return f"install {', '.join(language.package for language in languages)}"
