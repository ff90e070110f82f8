"""Reads the themes of a practice from the words it uses. Always inferred: no document states our themes."""

from ingest.fields.found import Found
from ingest.fields.named_codes import find_codes
from ingest.reading import Reading
from kb.mentions import Mention, Sense
from kb.vocabulary import Vocabulary

_HINT = 0.4  # a word that only supports a theme; three of them tell it


def find_themes(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The theme codes that the text and its heading tell, strongest first, four at most."""
    return find_codes(reading, "theme", vocabulary, _weight, least=1.0, most=4, heading=1.5, stated=False)


def _weight(mention: Mention) -> float:
    return _HINT if mention.sense is Sense.HINT else 1.0
