"""Finds tables without rulings in one column of text: lines whose parts stand under each other over wide gaps."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.fitting import Item
from ingest.layout.repair.lines import Line, around
from ingest.layout.repair.tables import Row, Table

_GAP = 1.5  # of the line height: a wider gap parts columns, words it does not
_ALIGNED = 3.0  # points by which edges that stand under each other may differ
_STEP = 2.5  # of the line height: the widest step down to the next row
_LEAST_ROWS = 2


def parted(lines: Sequence[Line]) -> list[list[Line] | Table]:
    """`lines` from top to bottom, those that make up a table as such, and what stands between them."""
    parts: list[list[Line] | Table] = []
    at = 0
    for start, end in _runs(lines):
        parts += [list(lines[at:start])] if start > at else []
        parts.append(_table(lines[start:end]))
        at = end
    return [*parts, list(lines[at:])] if at < len(lines) else parts


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where tables start and end among `lines`."""
    runs: list[tuple[int, int]] = []
    start = 0
    while start < len(lines):
        end = start
        if len(_parts(lines[start])) > 1:
            end = start + 1
            while end < len(lines) and _goes_on(lines[start:end], lines[end]):
                end += 1
        if sum(len(_parts(line)) > 1 for line in lines[start:end]) >= _LEAST_ROWS:
            runs.append((start, end))
        start = max(end, start + 1)
    return runs


def _parts(line: Line) -> list[list[Item]]:
    """The runs of a line, those together that no wide gap parts; a number that hangs belongs to what follows it."""
    groups = [[line.items[0]]]
    for index, (before, item) in enumerate(pairwise(line.items)):
        gap = abs(item.box.x0 - before.box.x1)
        if gap > _GAP * line.size and not (index == 0 and line.hangs):
            groups.append([item])
        else:
            groups[-1].append(item)
    return groups


def _goes_on(rows: Sequence[Line], line: Line) -> bool:
    """Whether `line` is another row, or the rest of a cell in the last column."""
    last = rows[-1]
    if line.box.y1 - last.box.y1 > _STEP * line.size:
        return False
    known, parts = _parts(rows[0]), _parts(line)
    if len(parts) == 1:
        return abs(parts[0][0].box.x0 - known[-1][0].box.x0) <= _ALIGNED
    if len(parts) != len(known):
        return False
    return all(_is_under(above, below) for above, below in zip(known[1:], parts[1:], strict=True))


def _is_under(above: Sequence[Item], below: Sequence[Item]) -> bool:
    starts = abs(above[0].box.x0 - below[0].box.x0)
    ends = abs(above[-1].box.x1 - below[-1].box.x1)
    return min(starts, ends) <= _ALIGNED


def _table(lines: Sequence[Line]) -> Table:
    rows: list[list[list[Item]]] = []
    for line in lines:
        parts = _parts(line)
        if len(parts) == 1 and rows:
            rows[-1][-1] += parts[0]
        else:
            rows.append(parts)
    columns = [[item.box for row in rows for item in row[index]] for index in range(len(rows[0]))]
    borders = tuple(
        (max(box.x1 for box in left) + min(box.x0 for box in right)) / 2 for left, right in pairwise(columns)
    )
    fixed: tuple[Row, ...] = tuple(tuple(map(tuple, row)) for row in rows)
    return Table(around(line.box for line in lines), fixed, borders)
