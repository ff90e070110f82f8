"""Reads which environmental agreements a practice names or, by the goods it is about, plainly concerns."""

from dataclasses import replace

from ingest.candidate.reading import Reading
from ingest.fields.found import Found
from ingest.fields.named_codes import clues_of, find_codes, found_codes
from kb.vocabulary import Vocabulary

_HINT = 1.0  # ivory is CITES, a CFC the Montreal Protocol: one word of the goods is enough
_MOST = 8
_CONCERN = {"ods_hfc": "Montreal Protocol", "wildlife_cites": "CITES", "plastic_waste": "Basel"}
"""Themes whose goods one agreement covers."""


def find_meas(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The agreements' codes, most spoken of first; stated only where each of them is named."""
    themes = (clue for clue in clues_of(reading, "theme", vocabulary) if clue.named and clue.code in _CONCERN)
    concerned = [replace(clue, code=_CONCERN[clue.code], named=False) for clue in themes]
    codes, best = find_codes([*clues_of(reading, "mea", vocabulary), *concerned], hint=_HINT, most=_MOST)
    return found_codes(codes, best, stated=all(best[code].named for code in codes))
