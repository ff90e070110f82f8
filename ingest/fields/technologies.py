"""Reads which technologies a practice uses."""

from ingest.candidate.reading import Reading
from ingest.fields.found import Found
from ingest.fields.named_codes import clues_of, find_codes, found_codes
from kb.vocabulary import Vocabulary

_HINT = 0.5
_MOST = 6


def find_technologies(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The technologies' codes, most spoken of first."""
    codes, best = find_codes(clues_of(reading, "technology", vocabulary), hint=_HINT, most=_MOST)
    return found_codes(codes, best, stated=all(best[code].named for code in codes))
