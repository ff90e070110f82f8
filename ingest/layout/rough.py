"""A PDF as the layout parser gave it, line by line, before cleaning. Frozen values, no I/O."""

from dataclasses import dataclass

from ingest.parsed import BlockKind
from kb.practice import Box


@dataclass(frozen=True, slots=True)
class RoughCell:
    """One table cell, its text in printed lines."""

    lines: tuple[str, ...]
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class RoughBlock:
    """A block with its printed lines.

    Raised note numbers stand in the lines as superscript digits (`concern,⁴`). `size` is the usual
    height of its lines in points, 0 when unknown. `marker` is what the parser took for a list marker; it is not in
    `lines`. `confidence` is that of `ingest.parsed.Block`.
    """

    kind: BlockKind
    lines: tuple[str, ...]
    page: int
    box: Box | None = None
    marker: str | None = None
    level: int | None = None
    bold: bool = False
    size: float = 0.0
    rows: tuple[tuple[RoughCell, ...], ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class RoughPdf:
    """All blocks in reading order, running heads and feet included.

    `loose` holds, for each page, the lines that belong to no block (words in figures). The last three name pages,
    counted from 1: those without usable text, those that could not be read, and those of which the lines
    are known but not the layout. `page_count` is the document's, also when fewer were parsed.
    `warnings` are sentences on what was left out.
    """

    blocks: tuple[RoughBlock, ...]
    page_sizes: tuple[tuple[float, float], ...]
    loose: tuple[tuple[str, ...], ...]
    page_count: int
    scanned: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()
    unrecognised: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
