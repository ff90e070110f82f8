"""The codes that a practice carries, from its texts, its fields and its document, for exact matching. Pure."""

import re
from collections.abc import Iterator, Sequence

from kb.index.letters import fold
from kb.practice import Practice, SourceDocument
from kb.search.identifiers import find_codes, widened
from kb.search.names import known_names

_ACRONYM = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ0-9]{2,9}(?![^\W_])")
_CHUNK = re.compile(r"(?=[^\s/]*\d)[^\s/]{5,}")
_LONG_NUMBER = re.compile(r"\d{4,}")


def practice_codes(practice: Practice, document: SourceDocument, texts: Sequence[str]) -> tuple[str, ...]:
    """All codes of `practice` as `scheme:value`, sorted. `texts` are those of its card and passages.

    The title and file name of the document say which operation "the tenth edition" is of, and its number counts too.
    """
    text = ". ".join((*texts, document.reference or ""))
    title = f"{document.title or ''}. {_words_of(document.file_name)}"
    found = {*find_codes(text, title, practice.year), *known_names(text, title), *_of_fields(practice)}
    acronyms = (acronym_code(word) for word in acronyms_in(text))
    references = (reference_code(part) for part in _parts(document.reference or ""))
    return tuple(sorted({*found, *acronyms, *references}))


def reference_code(written: str) -> str:
    """A document's number without what stands between its letters and digits: "EC-DEM-9010/E" and "ECDEM9010E"."""
    return "reference:" + re.sub(r"[\W_]", "", fold(written))


def acronyms_in(text: str) -> set[str]:
    """The words in capitals, as they are written: SUNAT, SENT, H986; Roman numerals are none."""
    return {word for word in _ACRONYM.findall(text) if word.strip("IVX")}


def acronym_code(acronym: str) -> str:
    """The code of a word in capitals; the system SENT is not what was sent."""
    return f"acronym:{fold(acronym)}"


def _words_of(file_name: str) -> str:
    """A file's name as words: "RILO_ESA_Bulletin.pdf" is about RILO ESA."""
    return re.sub(r"[_]+", " ", file_name.rpartition(".")[0])


def _parts(reference: str) -> Iterator[str]:
    """A document's whole number, and those parts of it that have digits enough to be asked for alone."""
    if reference:
        yield reference
    yield from _CHUNK.findall(reference)
    yield from _LONG_NUMBER.findall(reference)


def _of_fields(practice: Practice) -> Iterator[str]:
    yield from (f"gcap:{number}" for number in practice.gcap_items)
    if practice.year:
        yield f"year:{practice.year}"
    for code in practice.hs_codes:
        yield from widened("hs:" + re.sub(r"\D", "", code))
