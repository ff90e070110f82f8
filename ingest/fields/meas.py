"""Reads which environmental agreements a practice names."""

from ingest.fields.found import Found
from ingest.fields.named_codes import find_codes
from ingest.reading import Reading
from kb.mentions import Mention, Sense
from kb.vocabulary import Vocabulary

_MOST = 8


def find_meas(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The agreements' codes, most named first."""
    return find_codes(reading, "mea", vocabulary, _weight, least=1.0, most=_MOST)


def _weight(mention: Mention) -> float:
    return 0.5 if mention.sense is Sense.HINT else 1.0
