"""Tells footnotes from the text and takes the note numbers out of it. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.parsed import BlockKind
from ingest.rough import RoughBlock

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED, "0123456789")
_STARTS_RAISED = re.compile(rf"[{_RAISED}]{{1,3}}\s*\S")
_STARTS_NUMBERED = re.compile(r"\d{1,3}[.)]?\s+\S")
# Squares and cubes of units are no notes.
_UNIT_POWER = re.compile(r"(?<![^\W\d_])(?:[kcdmh]?m|ft|in)[²³](?!\w)")
_RAISED_NUMBER = re.compile(rf"(?<=\S)[{_RAISED}]{{1,3}}(?:[,\s]\s?[{_RAISED}]{{1,3}})*")
_ENCLOSED_NUMBER = re.compile(rf"\s?\(\s?[{_RAISED}]{{1,3}}\s?\)")
_BRACKETED_NUMBER = re.compile(r"(?<=[\w.,;:)\"'»])\[\d{1,3}\](?=[\s.,;:)]|$)")
_CLINGING_NUMBER = re.compile(r"(?:(?<=[^\W\d_A-Z]{3})|(?<=[^\W\d_A-Z][,;)\"”»]))\d{1,3}(?=[\s.,;:)]|$)")
_SMALLER = 0.95  # a footnote's size is below this part of the body's


def body_size(blocks: Sequence[RoughBlock]) -> float:
    """The font size in points that most characters of the running text have; 0 when unknown."""
    weights: dict[float, int] = {}
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and block.size > 0:
            size = round(2 * block.size) / 2
            weights[size] = weights.get(size, 0) + sum(map(len, block.lines))
    return max(weights, key=lambda size: (weights[size], -size), default=0.0)


def with_footnotes(blocks: Sequence[RoughBlock], body: float, page_height: float) -> list[RoughBlock]:
    """One page's blocks, its footnotes marked as such and each note a block of its own."""
    result: list[RoughBlock] = []
    for block in blocks:
        after_footnote = bool(result) and result[-1].kind is BlockKind.FOOTNOTE
        if _is_footnote(block, body, page_height, after_footnote=after_footnote):
            result += _notes(block)
        else:
            result.append(block)
    return result


def without_note_numbers(text: str, notes: Collection[str] = ()) -> str:
    """The text without raised and bracketed note numbers; `m²` and a number that stands alone stay.

    `notes` are the numbers of the footnotes on the same page: those go also where they cling to a word as plain digits.
    """
    units: list[str] = []

    def keep(match: re.Match[str]) -> str:
        units.append(match[0])
        return "\ue000"

    text = _UNIT_POWER.sub(keep, text.replace("\ue000", ""))
    for number in (_ENCLOSED_NUMBER, _RAISED_NUMBER, _BRACKETED_NUMBER):
        text = number.sub("", text)
    for unit in units:
        text = text.replace("\ue000", unit, 1)
    return _CLINGING_NUMBER.sub(lambda match: "" if match[0] in notes else match[0], text)


def _is_footnote(block: RoughBlock, body: float, page_height: float, *, after_footnote: bool) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or block.box is None or not block.lines:
        return False
    if block.box.y0 < page_height / 2 or not 0 < block.size < _SMALLER * body:
        return False
    start = f"{block.marker or ''} {block.lines[0]}".strip()
    return bool(after_footnote or _STARTS_RAISED.match(start) or _STARTS_NUMBERED.match(start))


def _notes(block: RoughBlock) -> list[RoughBlock]:
    """A block of several notes cut where a line starts with a raised number, which becomes the marker."""
    starts = [index for index, line in enumerate(block.lines) if index and _STARTS_RAISED.match(line)]
    parts = [block.lines[start:end] for start, end in zip([0, *starts], [*starts, len(block.lines)], strict=True)]
    return [
        _note(replace(block, lines=part, marker=None if index else block.marker)) for index, part in enumerate(parts)
    ]


def _note(block: RoughBlock) -> RoughBlock:
    number = re.match(rf"[{_RAISED}]{{1,3}}|\d{{1,3}}(?=[.)]?\s)", block.lines[0]) if block.marker is None else None
    if number is None:
        return replace(block, kind=BlockKind.FOOTNOTE)
    lines = (block.lines[0][number.end() :].lstrip(" .)"), *block.lines[1:])
    return replace(block, kind=BlockKind.FOOTNOTE, marker=number[0].translate(_LOWERED), lines=lines)
