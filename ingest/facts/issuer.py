"""Who sent a document, as its first page says. A value only."""

from dataclasses import dataclass

from ingest.candidate.segments import TextPart


@dataclass(frozen=True, slots=True)
class Issuer:
    """The sender's name and country (alpha-3) where they are told, and the words that tell them."""

    name: str | None = None
    country: str | None = None
    part: TextPart | None = None
