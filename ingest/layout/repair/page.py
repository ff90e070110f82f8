"""A page laid out anew from its runs of text and rulings: tables first, then columns, then paragraphs."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ingest.layout.fitting import Item
from ingest.layout.repair.alignment import parted
from ingest.layout.repair.columns import columns_of
from ingest.layout.repair.frames import asides_of, with_aside
from ingest.layout.repair.lines import Line, around, lines_from
from ingest.layout.repair.paragraphs import TypeSizes, paragraphs_of
from ingest.layout.repair.tables import Table, tables_of
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings
from ingest.parsed import BlockKind
from kb.practice import Box

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and their kin


def laid_out_anew(
    items: Sequence[Item], rulings: Rulings, page: int, levels: tuple[tuple[float, int], ...]
) -> list[RoughBlock]:
    """The blocks of a page in reading order, from its `items`; `levels` are known headings' heights and levels."""
    sizes = TypeSizes(_body(items), levels)
    rightward = not _is_leftward(items)
    tables = tables_of(items, rulings)
    loose = _without(items, tables)
    asides = asides_of(loose, rulings)
    beside = {id(item) for aside in asides for item in aside.items}
    flow = [item for item in loose if id(item) not in beside]
    blocks = _blocks([*tables, *flow], page, sizes, rightward=rightward)
    for aside in asides:
        blocks = with_aside(blocks, aside.box, _blocks(aside.items, page, sizes, rightward=rightward))
    return blocks


def _without(items: Iterable[Item], tables: Iterable[Table]) -> list[Item]:
    in_tables = {id(item) for table in tables for row in table.rows for cell in row for item in cell}
    return [item for item in items if id(item) not in in_tables]


def _blocks(pieces: Sequence[Item | Table], page: int, sizes: TypeSizes, *, rightward: bool) -> list[RoughBlock]:
    blocks: list[RoughBlock] = []
    for column in columns_of(pieces, rightward=rightward):
        for part in _parts(column, rightward=rightward):
            blocks += [_table_block(part, page)] if isinstance(part, Table) else paragraphs_of(part, page, sizes)
    return blocks


def _parts(column: Sequence[Item | Table], *, rightward: bool) -> Iterable[list[Line] | Table]:
    """One column from top to bottom: tables, ruled or not, and the lines between them."""
    loose: list[Item] = []
    for piece in column:
        if isinstance(piece, Item):
            loose.append(piece)
            continue
        yield from parted(lines_from(loose, rightward=rightward))
        yield piece
        loose = []
    yield from parted(lines_from(loose, rightward=rightward))


def _body(items: Iterable[Item]) -> float:
    """The height that most letters stand in, in points."""
    weights: dict[float, int] = {}
    for item in items:
        size = round(2 * item.height) / 2
        weights[size] = weights.get(size, 0) + item.letters
    return max(weights, key=lambda size: (weights[size], -size), default=0.0)


def _is_leftward(items: Iterable[Item]) -> bool:
    """Whether most characters are of a script that runs from right to left."""
    text = "".join(item.text for item in items)
    return 2 * len(_LEFTWARD.findall(text)) > len(text)


def _table_block(table: Table, page: int) -> RoughBlock:
    edges = (table.box.x0, *table.borders, table.box.x1)
    rows = tuple(
        tuple(_cell(cell, edge) for cell, edge in zip(row, pairwise(edges), strict=True)) for row in table.rows
    )
    if _is_leftward([item for row in table.rows for cell in row for item in cell]):
        rows = tuple(row[::-1] for row in rows)
    return RoughBlock(BlockKind.TABLE, (), page, table.box, rows=rows)


def _cell(items: Sequence[Item], edges: tuple[float, float]) -> RoughCell:
    if not items:
        return RoughCell(("",))
    box = around(item.box for item in items)
    return RoughCell(
        tuple(line.text for line in lines_from(items, rightward=not _is_leftward(items))),
        Box(min(edges[0], box.x0), box.y0, max(edges[1], box.x1), box.y1),
    )
