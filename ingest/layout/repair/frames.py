"""Finds the boxes drawn beside running text: fact boxes, definitions, margins. Pure geometry; reads no word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.layout.fitting import Item
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings, Stroke
from ingest.parsed import BlockKind
from kb.practice import Box

_SAME = 3.0  # points by which the corners of one frame may be off
_NARROWEST, _LOWEST = 60.0, 25.0  # points: smaller frames are set around words
_WIDEST = 0.6  # of the page's text: a wider frame has the text in it, not beside it
_FEWEST = 2  # runs of text
_BEYOND = 2.0  # points by which text may stick out of its frame
_SET_IN = 12.0  # points by which the text of a column may begin beside its frames
_NEAR = 30.0  # points up or down to the next line of the same column
_COLUMN = 0.5  # of a frame's width: shorter lines tell no column


@dataclass(frozen=True, slots=True)
class Frame:
    """A box that is drawn on the page, and the runs of text in it."""

    box: Box
    items: tuple[Item, ...]


def asides_of(items: Sequence[Item], rulings: Rulings) -> list[Frame]:
    """The frames that text runs past, from top to bottom, the outermost where one lies in another.

    A frame in a column of text, with lines of that column above or below it, is none: it keeps its place there.
    """
    if not items:
        return []
    width = max(item.box.x1 for item in items) - min(item.box.x0 for item in items)
    drawn = [box for box in _rectangles(rulings) if box.x1 - box.x0 <= _WIDEST * width]
    unframed = [item for item in items if not any(_holds(box, item.box) for box in drawn)]
    asides: list[Frame] = []
    for box in drawn:
        if any(_holds(known.box, box) for known in asides):
            continue
        inside = tuple(item for item in items if _holds(box, item.box))
        if len(inside) >= _FEWEST and _has_beside(box, items) and not _is_in_column(box, unframed):
            asides.append(Frame(box, inside))
    return sorted(asides, key=lambda aside: (aside.box.y0, aside.box.x0))


def with_aside(blocks: Sequence[RoughBlock], box: Box, told: Sequence[RoughBlock]) -> list[RoughBlock]:
    """`blocks` with what the aside at `box` tells, as a table of one column.

    So no sentence is torn by it and none of its lines is taken for a heading.
    """
    if not told:
        return list(blocks)
    aside = RoughBlock(
        BlockKind.TABLE, (), told[0].page, box, rows=tuple(row for block in told for row in _rows(block))
    )
    place = _place(blocks, box)
    return [*blocks[:place], aside, *blocks[place:]]


def _rows(block: RoughBlock) -> list[tuple[RoughCell, ...]]:
    if block.kind is not BlockKind.TABLE:
        return [(RoughCell(block.lines, block.box),)]
    return [
        (RoughCell(tuple(line for cell in row for line in cell.lines), row[0].box or block.box),) for row in block.rows
    ]


def _place(blocks: Sequence[RoughBlock], box: Box) -> int:
    """Before which of `blocks` an aside at `box` is told: the next heading after what stands beside it."""
    beside = [place for place, block in enumerate(blocks) if block.box is not None and _is_level(block.box, box)]
    after = beside[-1] + 1 if beside else 0
    headings = (place for place in range(after, len(blocks)) if blocks[place].kind is BlockKind.HEADING)
    return next(headings, len(blocks))


def _is_level(other: Box, box: Box) -> bool:
    return other.y0 < box.y1 and other.y1 > box.y0


def _rectangles(rulings: Rulings) -> Iterable[Box]:
    """Every rectangle with four drawn sides and none of the same width within, the largest first."""
    boxes = []
    for place, top in enumerate(rulings.level):
        if top.end - top.start < _NARROWEST:
            continue
        for bottom in rulings.level[place + 1 :]:
            if _alike(top, bottom) and bottom.at - top.at >= _LOWEST:
                if all(_reaches(side, top.at, bottom.at, rulings.upright) for side in (top.start, top.end)):
                    boxes.append(Box(top.start, top.at, top.end, bottom.at))
                break
    return sorted(boxes, key=lambda box: ((box.x0 - box.x1) * (box.y1 - box.y0), box.y0, box.x0))


def _alike(one: Stroke, other: Stroke) -> bool:
    return abs(one.start - other.start) <= _SAME and abs(one.end - other.end) <= _SAME


def _reaches(at: float, top: float, bottom: float, upright: Sequence[Stroke]) -> bool:
    return any(
        abs(stroke.at - at) <= _SAME and stroke.start <= top + _SAME and stroke.end >= bottom - _SAME
        for stroke in upright
    )


def _has_beside(box: Box, items: Sequence[Item]) -> bool:
    """Whether text stands to the left or right of the frame at its height."""
    return any(
        box.y0 < (item.box.y0 + item.box.y1) / 2 < box.y1 and (item.box.x1 <= box.x0 or item.box.x0 >= box.x1)
        for item in items
    )


def _is_in_column(box: Box, items: Sequence[Item]) -> bool:
    """Whether lines above or below it begin where it does and are about as wide."""
    return any(
        abs(item.box.x0 - box.x0) <= _SET_IN
        and _COLUMN * (box.x1 - box.x0) <= item.box.x1 - item.box.x0
        and min(abs(item.box.y1 - box.y0), abs(item.box.y0 - box.y1)) <= _NEAR
        for item in items
    )


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - _BEYOND <= inner.x0
        and inner.x1 <= outer.x1 + _BEYOND
        and outer.y0 - _BEYOND <= inner.y0
        and inner.y1 <= outer.y1 + _BEYOND
    )
