"""Pieces of a document that belong together as one candidate practice. Values only, no reading of their meaning."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.parsed import Block
from kb.practice import Box


class Shape(StrEnum):
    """The structure a candidate was found in."""

    NUMBERED_PARAGRAPH = "numbered paragraph"
    SECTION = "section under a heading"
    ANSWER = "answer to a question"
    CLAUSE = "operative clause"


@dataclass(frozen=True, slots=True)
class TextPart:
    """A stretch of text on one page. `marker` is the printed number or bullet before it."""

    text: str
    page: int
    box: Box | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be one practice: its own text, the heading over it, and the wider headings, outermost first."""

    shape: Shape
    parts: tuple[TextPart, ...]
    heading: TextPart | None = None
    context: tuple[TextPart, ...] = ()

    @property
    def text(self) -> str:
        """The candidate's own text as one string."""
        return " ".join(part.text for part in self.parts)


def part_of(block: Block) -> TextPart:
    """The whole of `block` as a part."""
    return TextPart(block.text, block.page, block.box, block.marker)
