"""Chooses the words of a text's language."""

from ingest.wording.english import ENGLISH
from ingest.wording.french import FRENCH
from ingest.wording.portuguese import PORTUGUESE
from ingest.wording.spanish import SPANISH
from ingest.wording.wording import Wording

_WORDINGS = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE}


def wording_for(language: str | None) -> Wording:
    """The words of `language` (ISO 639-1); English for those that have none here yet."""
    return _WORDINGS.get(language or "", ENGLISH)
