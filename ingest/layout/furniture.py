"""Finds running heads, running feet and page numbers among a document's blocks. Pure; removes nothing itself."""

import re
from collections.abc import Sequence

from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind

_TOP = 0.1  # part of the page's height above which a block is in the head
_FOOT = 0.89  # and below which it is in the foot; a common margin of 2.5 cm ends at 0.085 and 0.915
_NUMBER_TOP, _NUMBER_FOOT = 0.12, 0.88  # the same for a page number that stands alone
_SAME_HEIGHT = 6.0  # points by which a running head's place may differ between pages
_FEW_PAGES = 4  # up to so many, two pages are enough to call a line running; above, three

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|página|pág\.|seite|стр\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|de|sur|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def furniture(blocks: Sequence[RoughBlock], page_sizes: Sequence[tuple[float, float]]) -> frozenset[int]:
    """The indexes in `blocks` of what belongs to the page, not to the text.

    That is a page number in the head or foot, and a line that stands there at the same height on several pages;
    in the foot, and in the head unless it is a heading, its numbers may differ (`Report 3/9`, but not `Question 3`).
    Words may be missing on some of the pages, as those of the other end of the line.
    """
    needed = 2 if len(page_sizes) <= _FEW_PAGES else 3
    found: set[int] = set()
    lines: dict[tuple[str, frozenset[str]], list[int]] = {}
    for index, block in enumerate(blocks):
        text = _text(block)
        if _PAGE_NUMBER.fullmatch(text) and _band(block, page_sizes, _NUMBER_TOP, _NUMBER_FOOT) is not None:
            found.add(index)
        elif text and (band := _band(block, page_sizes, _TOP, _FOOT)) is not None:
            lines.setdefault((band, _words(block, band, text)), []).append(index)
    for (band, words), indexes in lines.items():
        alike = [
            index for other, more in lines.items() if other[0] == band and _are_alike(words, other[1]) for index in more
        ]
        found.update(index for index in indexes if len(_pages_at_height(index, alike, blocks)) >= needed)
    return frozenset(found)


def _band(block: RoughBlock, page_sizes: Sequence[tuple[float, float]], top: float, foot: float) -> str | None:
    if block.box is None or block.kind is BlockKind.TABLE:
        return None
    height = page_sizes[block.page - 1][1]
    if block.box.y1 <= top * height:
        return "head"
    return "foot" if block.box.y0 >= foot * height else None


def _words(block: RoughBlock, band: str, text: str) -> frozenset[str]:
    """The words in no order, since left and right pages set them the other way round."""
    may_differ = band == "foot" or not (block.kind is BlockKind.HEADING or block.bold)
    return frozenset((_NUMBER.sub("#", text) if may_differ else text).split())


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one has all words of the other: the parser puts the two ends of a running head into one block or two."""
    return one <= other or other <= one


def _text(block: RoughBlock) -> str:
    return " ".join(f"{block.marker or ''} {' '.join(block.lines)}".lower().split())


def _pages_at_height(index: int, indexes: Sequence[int], blocks: Sequence[RoughBlock]) -> set[int]:
    box = blocks[index].box
    return {
        blocks[other].page
        for other in indexes
        if (place := blocks[other].box) is not None and box is not None and abs(place.y0 - box.y0) <= _SAME_HEIGHT
    }
