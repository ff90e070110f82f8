"""What a tagged stretch of a document is: the telling of a practice, or a trap. Frozen values, no I/O."""

from dataclasses import dataclass
from enum import StrEnum


class Trap(StrEnum):
    """Why a stretch that reads like a practice is none."""

    INTENTION = "intention"
    GENERAL = "general"
    PROCEDURE = "procedure"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document says of one practice, in the document's own language; absent values are not told by it.

    `practice` is an id of facts.jsonl, `country` ISO 3166 alpha-3. `gcap_stated` says that the page itself names
    the GCAP items. `quote` is 8 to 20 words of the text, or None where the builder picks them.
    """

    practice: str
    title: str
    summary: str
    language: str
    administration: str | None = None
    country: str | None = None
    year: int | None = None
    themes: tuple[str, ...] = ()
    gcap_items: tuple[int, ...] = ()
    gcap_stated: bool = False
    meas: tuple[str, ...] = ()
    technologies: tuple[str, ...] = ()
    hs_codes: tuple[str, ...] = ()
    outcome: str | None = None
    quote: str | None = None
