"""A document as the finders see it: its sections, its kind and the words to read it by. A value, no decisions."""

from dataclasses import dataclass

from ingest.candidate.outline import Section
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Manuscript:
    """`language` is the document's main language (ISO 639-1), or None where it could not be told."""

    sections: tuple[Section, ...]
    kind: DocumentKind
    language: str | None
    vocabulary: Vocabulary
