"""The codes that a practice carries, from its texts, its fields and its document, for exact matching. Pure."""

import re
from collections.abc import Iterator, Sequence

from kb.index.letters import even, fold
from kb.practice import Practice, SourceDocument
from kb.search.identifiers import find_codes, widened
from kb.search.names import known_names


def practice_codes(practice: Practice, document: SourceDocument, texts: Sequence[str]) -> tuple[str, ...]:
    """All codes of `practice` as `scheme:value`, sorted. `texts` are those of its card and passages.

    The document's title says which operation "the tenth edition" is of, and its reference counts for each practice.
    """
    text = ". ".join((*texts, document.reference or ""))
    title = document.title or ""
    found = {*find_codes(text, title, practice.year), *known_names(even(text), even(title)), *_of_fields(practice)}
    if document.reference:
        found.add(reference_code(document.reference))
    return tuple(sorted(found))


def reference_code(written: str) -> str:
    """A document's number without what stands between its letters and digits: "EC-DEM-9010/E" and "ECDEM9010E"."""
    return "reference:" + re.sub(r"[\W_]", "", fold(written))


def _of_fields(practice: Practice) -> Iterator[str]:
    yield from (f"gcap:{number}" for number in practice.gcap_items)
    if practice.year:
        yield f"year:{practice.year}"
    for code in practice.hs_codes:
        yield from widened("hs:" + re.sub(r"\D", "", code))
