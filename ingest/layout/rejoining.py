"""Joins what the layout parser cut in mid-sentence, such as a paragraph whose first line it took for a heading. Pure.

Only blocks of one page that stand directly under each other are joined, so that page and box stay true.
"""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.layout.markers import starts_item
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind
from ingest.text.sentences import split_sentences
from kb.practice import Box

_KINDS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SENTENCE_END = re.compile(r"[.!?:;…。！？：；؟؛][\"'»”)）』」]*[⁰¹²³⁴-⁹]*$")
_CONNECTS = re.compile(
    r"\b(?:and|of|the|for|in|on|at|by|to|with|et|de|des|du|la|le|les|pour|sur|en|y|del|los|las|para|e|do|da|dos|и|в|на|для|по)$",
    re.IGNORECASE,
)  # a title that ends so goes on in the next line
_SAME_SIZE = 1.0  # points by which the line heights of one paragraph's blocks may differ
_SAME_TYPE = 0.35  # of the lower height by which a line's ink may differ for its accents and tails alone
_SAME_EDGE = 1.0  # points
_LINE_GAP = 1.4  # of the line height: the widest gap between two lines of one paragraph
_FULL = 0.85  # a line that is less wide than this part of the text under it is no first line of it


def rejoined(blocks: Iterable[RoughBlock]) -> list[RoughBlock]:
    """One page's blocks in reading order, each joined to the one above when it goes on with its sentence."""
    result: list[RoughBlock] = []
    for block in blocks:
        if result and _goes_on(result[-1], block):
            result[-1] = _joined(result[-1], block)
        else:
            result.append(block)
    return result


def _goes_on(above: RoughBlock, below: RoughBlock) -> bool:
    if above.kind not in _KINDS or below.kind not in _KINDS or below.marker or not above.lines or not below.lines:
        return False
    start, end = below.lines[0], above.lines[-1]
    if starts_item(start) or _SENTENCE_END.search(end):
        return False
    if above.kind is below.kind is BlockKind.HEADING and _CONNECTS.search(end):
        return _is_under(above, below)
    if _opens_paragraph(above, below):
        return True
    if _has_no_case(start) and _has_no_case(end):
        return (
            above.kind is not BlockKind.HEADING
            and _SENTENCE_END.search(below.lines[-1]) is not None
            and _is_under(above, below)
        )
    return (start[:1].islower() or (end.endswith("-") and start[:1].isalpha())) and _is_under(above, below)


def _opens_paragraph(above: RoughBlock, below: RoughBlock) -> bool:
    """Whether `above` is the first line of `below`, set apart for the bold words that it begins with.

    It fills the line and breaks off in its second sentence, or on a word that joins: "Fiji. The speaker told that".
    """
    if len(above.lines) != 1 or below.kind is BlockKind.HEADING or not _is_under(above, below):
        return False
    if above.box is None or below.box is None or _width(above.box) < _FULL * _width(below.box):
        return False
    line, end = above.lines[0], below.lines[-1]
    return len(split_sentences(line)) > 1 or (_CONNECTS.search(line) is not None and end.endswith((".", ",", ";")))


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _has_no_case(line: str) -> bool:
    """Whether `line` begins in a script such as Arabic or Chinese, where no capital shows that something new begins."""
    first = next((letter for letter in line if letter.isalpha()), "a")
    return first.lower() == first.upper()


def _is_under(above: RoughBlock, below: RoughBlock) -> bool:
    if above.box is None or below.box is None:
        return False
    in_line = abs(above.box.x0 - below.box.x0) <= _SAME_EDGE
    alike = _SAME_TYPE * min(above.size, below.size) if in_line else _SAME_SIZE
    if abs(above.size - below.size) > alike:
        return False
    gap = below.box.y0 - above.box.y1
    overlap = min(above.box.x1, below.box.x1) - max(above.box.x0, below.box.x0)
    return -below.size / 2 <= gap <= _LINE_GAP * below.size and overlap > 0


def _joined(above: RoughBlock, below: RoughBlock) -> RoughBlock:
    both_headings = above.kind is BlockKind.HEADING and below.kind is BlockKind.HEADING
    kind = BlockKind.PARAGRAPH if above.kind is BlockKind.HEADING and not both_headings else above.kind
    return replace(
        above,
        kind=kind,
        lines=above.lines + below.lines,
        box=_around(above.box, below.box),
        level=above.level if kind is BlockKind.HEADING else None,
        bold=above.bold and below.bold,
    )


def _around(one: Box | None, other: Box | None) -> Box | None:
    if one is None or other is None:
        return one or other
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))
