"""Tells footnotes from the text and takes the note numbers out of it. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED, "0123456789")
_STARTS_RAISED = re.compile(rf"\(?[{_RAISED}]{{1,3}}\s?\)?\s*\S")
_STARTS_NUMBERED = re.compile(r"\d{1,3}\s+\S")  # `3. Text` is rather a list
_NOTE_NUMBER = re.compile(rf"\(?\s?([{_RAISED}]{{1,3}}|\d{{1,3}}(?=\s))")
# Squares and cubes of units are no notes.
_UNIT_POWER = re.compile(r"(?<![^\W\d_])(?:[kcdmh]?m|ft|in)[²³](?!\w)")
_RAISED_NUMBER = re.compile(rf"(?<=\S)[{_RAISED}]{{1,3}}(?:[,\s]\s?[{_RAISED}]{{1,3}})*")
_NUMBER_SIGN = re.compile(rf"[{_RAISED}[\ue000]")
_ENCLOSED_NUMBER = re.compile(rf"\s?\(\s?[{_RAISED}]{{1,3}}\s?\)")
_BRACKETED_NUMBER = re.compile(r"(?<=[\w.,;:)\"'»])\[\d{1,3}\](?=[\s.,;:)]|$)")
_CLINGING_NUMBER = re.compile(r"(?:(?<=[^\W\d_A-Z]{3})|(?<=[^\W\d_A-Z][,;)\"”»]))\d{1,3}(?=[\s.,;:)]|$)")
_SMALLER = 0.95  # a footnote's size is below this part of the body's
_SAME_SIZE = 0.3  # points by which the sizes of one note's blocks may differ
_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def body_size(blocks: Sequence[RoughBlock]) -> float:
    """The height in points of the line that most characters of the running text stand in; 0 when unknown."""
    weights: dict[float, int] = {}
    for block in blocks:
        if block.kind in _TEXT_KINDS and block.size > 0:
            size = round(2 * block.size) / 2
            weights[size] = weights.get(size, 0) + sum(map(len, block.lines))
    return max(weights, key=lambda size: (weights[size], -size), default=0.0)


def with_footnotes(blocks: Sequence[RoughBlock], body: float, page_height: float) -> list[RoughBlock]:
    """One page's blocks, its footnotes marked as such and each note a block of its own.

    `body` is the size of the running text, from `body_size`; `page_height` is in points.
    """
    result: list[RoughBlock] = []
    for block in blocks:
        for part in _cut(block):
            above = result[-1] if result and result[-1].kind is BlockKind.FOOTNOTE else None
            is_note = _is_footnote(part, body, page_height) or (above is not None and _goes_on(above, part))
            result.append(_note(part) if is_note else part)
    return result


def without_note_numbers(text: str, notes: Collection[str] = ()) -> str:
    """The text without raised and bracketed note numbers; `m²` and a number that stands alone stay.

    `notes` are the numbers of the footnotes on the same page: those go also where they cling to a word as plain digits.
    """
    text = _without_raised_numbers(text) if _NUMBER_SIGN.search(text) else text
    return _CLINGING_NUMBER.sub(lambda match: "" if match[0] in notes else match[0], text) if notes else text


def _without_raised_numbers(text: str) -> str:
    units: list[str] = []

    def keep(match: re.Match[str]) -> str:
        units.append(match[0])
        return "\ue000"

    text = _UNIT_POWER.sub(keep, text.replace("\ue000", ""))
    for number in (_ENCLOSED_NUMBER, _RAISED_NUMBER, _BRACKETED_NUMBER):
        text = number.sub("", text)
    for unit in units:
        text = text.replace("\ue000", unit, 1)
    return text


def _cut(block: RoughBlock) -> list[RoughBlock]:
    """The block cut where a line starts with a raised number: a note number in the text follows its word."""
    lines = block.lines
    if len(lines) > 1 and lines[0].isdecimal():
        lines = (f"{lines[0]} {lines[1]}", *lines[2:])
    starts = [index for index, line in enumerate(lines) if index and _STARTS_RAISED.match(line)]
    if not starts:
        return [block if lines is block.lines else replace(block, lines=lines)]
    parts = [lines[start:end] for start, end in zip([0, *starts], [*starts, len(lines)], strict=True)]
    return [replace(block, lines=part, marker=None if index else block.marker) for index, part in enumerate(parts)]


def _is_footnote(block: RoughBlock, body: float, page_height: float) -> bool:
    if block.kind not in _TEXT_KINDS or block.box is None or not block.lines or block.box.y1 < page_height / 2:
        return False
    if block.marker is not None:
        return False
    start = block.lines[0]
    if _STARTS_RAISED.match(start):
        return True
    is_small = 0 < block.size < _SMALLER * body and block.box.y0 >= page_height / 2
    return is_small and _STARTS_NUMBERED.match(start) is not None


def _goes_on(note: RoughBlock, block: RoughBlock) -> bool:
    """Whether the block stands under a footnote and is set no larger."""
    if block.kind not in _TEXT_KINDS or block.marker is not None or block.box is None or note.box is None:
        return False
    return block.box.y0 >= note.box.y0 and block.size <= note.size + _SAME_SIZE


def _note(block: RoughBlock) -> RoughBlock:
    number = _NOTE_NUMBER.match(block.lines[0])
    if number is None:
        return replace(block, kind=BlockKind.FOOTNOTE)
    lines = (block.lines[0][number.end() :].lstrip(" .)"), *block.lines[1:])
    return replace(block, kind=BlockKind.FOOTNOTE, marker=number[1].translate(_LOWERED), lines=lines)
