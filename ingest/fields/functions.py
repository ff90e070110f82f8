"""Reads which functions of a customs administration a practice stands in. Always inferred, as themes are."""

from ingest.candidate.reading import Reading
from ingest.fields.found import Found
from ingest.fields.named_codes import clues_of, find_codes, found_codes
from kb.vocabulary import Vocabulary

_MOST = 4


def find_functions(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The functions' codes, most spoken of first."""
    codes, best = find_codes(clues_of(reading, "function", vocabulary), hint=1.0, most=_MOST)
    return found_codes(codes, best, stated=False)
