"""Chooses the language that a page is read in, from what was read so far. Pure; reads nothing itself."""

from collections.abc import Collection, Sequence

from ingest.layout.reading import DOUBTFUL, PageReading
from ingest.ocr.tessdata import LANGUAGES, ReadingLanguage
from ingest.text.language import languages_of

_ABOUT_AS_SURE = 0.05


def first_language(spoken: Sequence[str], known: Sequence[ReadingLanguage]) -> ReadingLanguage:
    """What to begin with: the language of the document's other pages (`spoken`, ISO 639-1), or the first of `known`."""
    return next((language for code in spoken for language in known if language.code == code), known[0])


def next_language(
    reading: PageReading, tried: Collection[str], known: Sequence[ReadingLanguage]
) -> ReadingLanguage | None:
    """The language (none of `tried`, Tesseract's names) to read the page in again, or None when it is well as it is.

    A page that was read with doubt is tried in the other scripts; else what was read tells its language.
    """
    if reading.confidence < DOUBTFUL:
        scripts = {language.script for language in LANGUAGES if language.name in tried}
        return next((language for language in known if language.script not in scripts), None)
    spoken = language_read(reading)
    return next((language for language in known if language.code == spoken and language.name not in tried), None)


def language_read(reading: PageReading) -> str | None:
    """The ISO 639-1 code of the language that most of what was read is in."""
    return next(iter(languages_of(" ".join(block.lines) for block in reading.blocks)), None)


def better(before: PageReading, after: PageReading) -> PageReading:
    """The one to keep of two readings of a page; after a sure one, the later is in the language that it told."""
    if before.confidence < DOUBTFUL:
        return max(before, after, key=_letters)
    return after if after.confidence >= before.confidence - _ABOUT_AS_SURE else before


def _letters(reading: PageReading) -> float:
    """How many letters were read, each as far as it is sure: in a wrong script they are fewer and less sure."""
    return reading.confidence * sum(map(len, reading.lines))
