"""Chooses the words of a text's language."""

from ingest.wording.arabic import ARABIC
from ingest.wording.chinese import CHINESE
from ingest.wording.english import ENGLISH
from ingest.wording.french import FRENCH
from ingest.wording.portuguese import PORTUGUESE
from ingest.wording.russian import RUSSIAN
from ingest.wording.spanish import SPANISH
from ingest.wording.wording import Wording

_WORDINGS = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "ru": RUSSIAN, "ar": ARABIC, "zh": CHINESE}


def wording_for(language: str | None) -> Wording:
    """The words of `language` (ISO 639-1); English for those that have none here yet."""
    return _WORDINGS.get(language or "", ENGLISH)
