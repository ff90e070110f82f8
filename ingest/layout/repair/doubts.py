"""Whether the blocks that the parser made of a page can be right. Pure geometry; mends nothing itself.

A page that text was wrongly put together on shows it: a line of text runs through the border of two cells, a block lies
inside a table or over another block, numbers stand in a block of their own, a ruling runs through a paragraph.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from ingest.layout.fitting import Item
from ingest.layout.markers import starts_item
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings, Stroke
from ingest.parsed import BlockKind
from kb.practice import Box

_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)]|[•●▪■◦‣\u2013\u2014-]")
_OVER = 5.0  # points by which a line of text must reach into both cells
_SHARE = 0.3  # of the smaller block: more of it must not lie under another block
_NEAR = 60.0  # points between a number and its paragraph
_BESIDE = 20.0  # points by which a table's ruling goes beyond the text of one cell; an underline does not
_CLEAR = 4.0  # points: a ruling nearer to a block's edge parts it from others
_WIDE = 12.0  # points: a gap in a line that is wider than between words
_COLUMN = 3  # lines of a block that shows where a column begins
_LEAST_CUT = 2
_LONG_CELL = 5  # lines
_MOST = 0.8  # of lines, or of a cell's length
_LEVEL = 1.0  # points by which the feet of one line's runs may differ
_TALLEST = 5.0  # times as high as wide: no font's usual letter is taller


def is_doubtful(blocks: Sequence[RoughBlock], items: Sequence[Item], rulings: Rulings) -> bool:
    """Whether any of one page's blocks contradicts the places of `items` and `rulings`; all in the same points."""
    tables = [block for block in blocks if block.kind is BlockKind.TABLE]
    texts = [(block, block.box) for block in blocks if block.kind is not BlockKind.TABLE and block.box is not None]
    boxes = [box for _, box in texts]
    return (
        any(_cuts_lines(table, items) for table in tables)
        or any(_holds(table.box, box) for table in tables if table.box is not None for box in boxes)
        or any(_is_text_in_columns(table, items, rulings) for table in tables)
        or _lie_over_each_other(boxes)
        or any(_spans_columns(block, box, texts, items) for block, box in texts)
        or any(_is_lone_number(block, box, boxes) for block, box in texts)
        or any(_runs_through(stroke, box) for box in boxes for stroke in rulings.level)
    ) and _are_measured(items)


def _are_measured(items: Sequence[Item]) -> bool:
    """Whether the runs' boxes can be trusted: some fonts state heights of many lines, which tell no place."""
    shapes = sorted(item.height * item.letters / width for item in items if (width := item.box.x1 - item.box.x0) > 0)
    return bool(shapes) and shapes[len(shapes) // 2] < _TALLEST


def _cuts_lines(table: RoughBlock, items: Sequence[Item]) -> bool:
    """Whether runs of text stand on both sides of where a cell begins: two in one row, or one in half of the rows."""
    rows = [filled for row in table.rows if len(filled := [cell for cell in row if _has_text(cell)]) > 1]
    cut = [count for row in rows if (count := _cut_runs(row, items))]
    return max(cut, default=0) >= _LEAST_CUT or (len(cut) >= _LEAST_CUT and len(cut) * 2 >= len(rows))


def _is_text_in_columns(table: RoughBlock, items: Sequence[Item], rulings: Rulings) -> bool:
    """Whether two unruled cells side by side hold many lines each, not all of them at the same heights."""
    runs = [((item.box.x0 + item.box.x1) / 2, (item.box.y0 + item.box.y1) / 2, item.box.y1) for item in items]
    for row in table.rows:
        for left, right in pairwise([cell.box for cell in row if cell.box is not None]):
            if (
                len(one := _lines_in(left, runs)) >= _LONG_CELL
                and len(other := _lines_in(right, runs)) >= _LONG_CELL
                and sum(any(abs(foot - beside) <= _LEVEL for beside in other) for foot in one)
                < _MOST * min(len(one), len(other))
                and not _is_ruled(table.box, left, right, rulings)
            ):
                return True
    return False


def _is_ruled(table: Box | None, left: Box, right: Box, rulings: Rulings) -> bool:
    """Whether lines part the two cells' row from the others, or both of its cells from what is left of them."""
    top, bottom = min(left.y0, right.y0), max(left.y1, right.y1)
    x0, x1 = (table.x0, table.x1) if table is not None else (left.x0, right.x1)
    level = [
        stroke.at
        for stroke in rulings.level
        if min(stroke.end, x1) - max(stroke.start, x0) >= _MOST * (x1 - x0)
        and top - _WIDE <= stroke.at <= bottom + _WIDE
    ]
    upright = [
        stroke.at
        for stroke in rulings.upright
        if min(stroke.end, bottom) - max(stroke.start, top) >= _MOST * (bottom - top) and stroke.at <= right.x1 - _WIDE
    ]
    between = [at for at in upright if left.x0 + _WIDE < at < right.x0 + _WIDE]
    parted = any(at <= top + _WIDE for at in level) and any(at >= bottom - _WIDE for at in level)
    return parted or (bool(between) and len(upright) > len(between))


def _lines_in(box: Box, runs: Iterable[tuple[float, float, float]]) -> set[float]:
    """The heights at which lines stand in `box`; a run is told by its middle, across and down, and its foot."""
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    return {foot for x, y, foot in runs if y0 <= y <= y1 and x0 <= x <= x1}


def _has_text(cell: RoughCell) -> bool:
    return cell.box is not None and any(line.strip() for line in cell.lines)


def _cut_runs(row: Sequence[RoughCell], items: Sequence[Item]) -> int:
    """How many runs of text in the row's height reach over the place where one of its cells begins."""
    boxes = [cell.box for cell in row if cell.box is not None]
    top, bottom = 2 * min(box.y0 for box in boxes), 2 * max(box.y1 for box in boxes)
    level = [item.box for item in items if top <= item.box.y0 + item.box.y1 <= bottom]
    starts = [box.x0 for box in boxes[1:]]
    return sum(any(run.x0 < start - _OVER and start + _OVER < run.x1 for start in starts) for run in level)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _lie_over_each_other(boxes: Sequence[Box]) -> bool:
    """Whether blocks share room: two pairs of them, or one that is no line of the same column taken twice."""
    pairs = [pair for pair in combinations(boxes, 2) if _overlap(*pair)]
    return len(pairs) > 1 or any(abs(one.x0 - other.x0) > _CLEAR for one, other in pairs)


def _overlap(one: Box, other: Box) -> bool:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width > 0 and height > 0 and width * height > _SHARE * min(_area(one), _area(other))


def _spans_columns(block: RoughBlock, box: Box, texts: Sequence[tuple[RoughBlock, Box]], items: Sequence[Item]) -> bool:
    """Whether `block` is one line put together over a gap beyond which a column of text begins."""
    if len(block.lines) != 1 or block.marker is not None:
        return False
    edges = [other.x0 for known, other in texts if len(known.lines) >= _COLUMN and box.x0 < other.x0 < box.x1]
    edges = [edge for edge in edges if sum(abs(edge - other) <= _CLEAR for other in edges) > 1]
    if not edges:
        return False
    runs = [item for item in items if _holds(box, item.box)]
    for edge in edges:
        left = [item for item in runs if item.box.x1 <= edge - _WIDE]
        right = [item for item in runs if abs(item.box.x0 - edge) <= _CLEAR]
        parted = len(left) + sum(item.box.x0 >= edge - _CLEAR for item in runs) == len(runs)
        if left and right and parted and not starts_item(f"{left[0].text} x"):
            return True
    return False


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _is_lone_number(block: RoughBlock, box: Box, boxes: Iterable[Box]) -> bool:
    text = " ".join(filter(None, (block.marker, *block.lines)))
    if not _MARKER.fullmatch(text.strip()):
        return False
    middle = (box.y0 + box.y1) / 2
    return any(box.x1 <= other.x0 <= box.x1 + _NEAR and other.y0 <= middle <= other.y1 for other in boxes)


def _runs_through(stroke: Stroke, box: Box) -> bool:
    inside = box.y0 + _CLEAR < stroke.at < box.y1 - _CLEAR
    across = stroke.start <= box.x0 + _CLEAR and stroke.end >= box.x1 - _CLEAR
    return inside and across and (stroke.start <= box.x0 - _BESIDE or stroke.end >= box.x1 + _BESIDE)
