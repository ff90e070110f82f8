"""Finds the tables of a page by its rulings, and what stands in their cells. Pure geometry.

Level lines of one length, with text in columns between them, make a table; upright lines may be missing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.layout.fitting import Item
from ingest.layout.repair.lines import Line, around, begins_high, is_running_text, lines_from
from ingest.layout.rulings import Rulings, Stroke
from kb.practice import Box

_SAME = 6.0  # points by which the ends of one table's lines may differ
_START = 4.0  # points by which the texts of one column may start apart
_GAP = 6.0  # points: the narrowest gap between two columns
_SHORTEST = 60.0  # points: no shorter line rules a table
_ON_LINE = 3.0  # points by which text may stick out over a ruling
_NEXT_LINE = 1.7  # of the line height: the widest step to the next line of an open row
_HEAD_STEP = 2.0  # the same from a head to the first ruling
_LARGER = 1.15  # of the table's line height: larger type is a heading under the table
_ALONG = 0.3  # of a table's height: shorter upright lines frame words, not columns
_FEW_BANDS = 2  # so many bands between rulings, and their lines are the rows
_ROW_LINES = 4  # or so many lines in a band that all begin in the first column

Row = tuple[tuple[Item, ...], ...]
"""One group of items for each column."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` from top to bottom, all with as many columns; the borders between those in points from the left."""

    box: Box
    rows: tuple[Row, ...]
    borders: tuple[float, ...]

    @property
    def letters(self) -> int:
        """How many letters stand in it."""
        return sum(item.letters for row in self.rows for cell in row for item in cell)


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two rulings, or under the last one."""

    top: float
    bottom: float
    lines: tuple[Line, ...]
    bound: bool = False  # upright lines run along it

    @property
    def items(self) -> list[Item]:
        return [item for line in self.lines for item in line.items]


def tables_of(items: Sequence[Item], rulings: Rulings) -> list[Table]:
    """The ruled tables of a page from top to bottom, each of at least two columns and two rows."""
    tables = []
    taken: set[int] = set()
    for strokes in _of_one_length(rulings.level):
        for bands in _runs(strokes, [item for item in items if id(item) not in taken], rulings.upright):
            table = _table(bands, strokes[0], rulings.upright)
            if table is not None:
                tables.append(table)
                taken |= {id(item) for row in table.rows for cell in row for item in cell}
    return sorted(tables, key=lambda table: (table.box.y0, table.box.x0))


def _of_one_length(strokes: Iterable[Stroke]) -> list[list[Stroke]]:
    groups: list[list[Stroke]] = []
    for stroke in strokes:
        if stroke.end - stroke.start < _SHORTEST:
            continue
        like = (g for g in groups if abs(g[0].start - stroke.start) <= _SAME and abs(g[0].end - stroke.end) <= _SAME)
        group = next(like, None)
        if group is None:
            groups.append([stroke])
        else:
            group.append(stroke)
    return groups


def _runs(strokes: list[Stroke], items: Sequence[Item], upright: Sequence[Stroke]) -> Iterable[list[_Band]]:
    """The bands between `strokes`, those together that have the same columns."""
    reach = (strokes[0].start - _SAME, strokes[0].end + _SAME)
    within = [item for item in items if reach[0] <= item.box.x0 and item.box.x1 <= reach[1]]
    run: list[_Band] = []
    for stroke, below in zip(strokes, [*strokes[1:], None], strict=True):
        band = _band(stroke.at, below.at if below else float("inf"), within, upright, reach)
        if below is not None and _belongs(band, run):
            run = [*(run or _head(stroke.at, band, within)), band]
            continue
        run = run or _head(stroke.at, band, within)
        rest = _open_row(band, run)
        yield [*run, rest] if rest else run
        run = []


def _band(
    top: float, bottom: float, items: Sequence[Item], upright: Sequence[Stroke], reach: tuple[float, float]
) -> _Band:
    inside = [item for item in items if top - _ON_LINE <= item.box.y0 and item.box.y1 <= bottom + _ON_LINE]
    edges = [
        stroke
        for stroke in upright
        if reach[0] <= stroke.at <= reach[1] and stroke.start <= top + _ON_LINE and stroke.end >= bottom - _ON_LINE
    ]
    return _Band(top, bottom, tuple(lines_from(inside)), bound=len(edges) > 1)


def _belongs(band: _Band, run: list[_Band]) -> bool:
    """Whether `band` goes on with the table of `run`, or may begin one."""
    starts = _starts(band.lines)
    known = _starts([line for other in run for line in other.lines])
    if band.bound and run and run[-1].bound:
        return True
    if not starts:
        return band.bound
    if len(known) > 1:
        return _fits(starts, known) and _size(band) <= _LARGER * max(map(_size, run))
    return len(starts) > 1


def _fits(starts: Sequence[float], known: Sequence[float]) -> bool:
    """Whether columns that begin at `starts` are the `known` ones; labels in the first one may be set in."""
    set_in = len(starts) > 1 and known[0] <= starts[0] < known[1]
    return (set_in or _near(starts[0], known)) and all(_near(start, known) for start in starts[1:])


def _starts(lines: Iterable[Line]) -> list[float]:
    """Where the columns begin: the left ends of what no gap parts, in points."""
    spans: list[list[float]] = []
    for box in sorted((item.box for line in lines for item in line.items), key=lambda box: box.x0):
        if spans and box.x0 - spans[-1][1] < _GAP:
            spans[-1][1] = max(spans[-1][1], box.x1)
        else:
            spans.append([box.x0, box.x1])
    return [start for start, _ in spans]


def _near(start: float, known: Iterable[float]) -> bool:
    return any(abs(start - other) <= _START for other in known)


def _size(band: _Band) -> float:
    return max((line.size for line in band.lines), default=0.0)


def _head(top: float, band: _Band, items: Sequence[Item]) -> list[_Band]:
    """The line above the first ruling, where it names the columns of `band` under it."""
    above = lines_from(item for item in items if item.box.y1 <= top + _ON_LINE)
    starts = _starts(above[-1:])
    if len(starts) < 2 or top - above[-1].box.y1 > _HEAD_STEP * above[-1].size:  # noqa: PLR2004
        return []
    if not band.lines or not all(_near(start, starts) for start in _starts(band.lines[:1])):
        return []
    return [_Band(above[-1].box.y0, top, (above[-1],))]


def _open_row(band: _Band, run: list[_Band]) -> _Band | None:
    """The row under a table's last ruling: the lines directly below that stand in its columns."""
    known = _starts([line for other in run for line in other.lines])
    if not run or run[-1].bound or len(known) < 2:  # noqa: PLR2004
        return None
    size = max(map(_size, run))
    kept: list[Line] = []
    foot = band.top
    for line in band.lines:
        fits = all(_near(start, known) for start in _starts([line])) and line.size <= _LARGER * size
        if not fits or line.box.y1 - foot > (_NEXT_LINE if kept else _HEAD_STEP) * line.size:
            break
        kept.append(line)
        foot = line.box.y1
    if not kept or not _near(kept[0].items[0].box.x0, known[:1]):
        return None
    return _Band(band.top, foot, tuple(kept))


def _table(bands: list[_Band], ruling: Stroke, upright: Sequence[Stroke]) -> Table | None:
    filled = [band for band in bands if band.lines]
    if not filled:
        return None
    top, bottom = bands[0].top, bands[-1].bottom
    drawn = _drawn(bands, ruling, upright)
    borders = tuple(_needed(drawn, filled)) if drawn else _gaps(filled)
    by_lines = len(filled) <= _FEW_BANDS
    rows = [row for band in filled for row in _rows(band, borders, by_lines=by_lines)]
    if not borders or (not drawn and (len(rows) < 2 or _is_text_in_columns(rows, bands))):  # noqa: PLR2004
        return None
    text = around(item.box for band in filled for item in band.items)
    box = Box(min(ruling.start, text.x0), min(top, text.y0), max(ruling.end, text.x1), max(bottom, text.y1))
    return Table(box, tuple(rows), borders)


def _is_text_in_columns(rows: Sequence[Row], bands: Sequence[_Band]) -> bool:
    """Whether all columns are running text: two lines across a page of text in columns make no table."""
    if len(bands) > _FEW_BANDS:
        return False
    return all(is_running_text([item for cell in column for item in cell]) for column in zip(*rows, strict=True))


def _drawn(bands: Sequence[_Band], ruling: Stroke, upright: Sequence[Stroke]) -> list[float]:
    """Where upright lines part columns: those inside the table that run along enough of it, in all their pieces."""
    top, bottom = bands[0].top, bands[-1].bottom
    reach: dict[float, float] = {}
    for stroke in upright:
        if ruling.start + _SAME < stroke.at < ruling.end - _SAME:
            at = next((known for known in reach if abs(known - stroke.at) <= _START), stroke.at)
            reach[at] = reach.get(at, 0.0) + max(0.0, min(bottom, stroke.end) - max(top, stroke.start))
    return sorted(at for at, length in reach.items() if length >= _ALONG * (bottom - top))


def _needed(borders: Sequence[float], bands: Sequence[_Band]) -> list[float]:
    """Those of `borders` that have text between them and the one before, and after the last."""
    middles = [(item.box.x0 + item.box.x1) / 2 for band in bands for item in band.items]
    kept: list[float] = []
    for border in borders:
        if any((kept[-1] if kept else float("-inf")) < middle < border for middle in middles):
            kept.append(border)
    while kept and not any(middle > kept[-1] for middle in middles):
        kept.pop()
    return kept


def _gaps(bands: Sequence[_Band]) -> tuple[float, ...]:
    """The middles of the gaps that run down through all of `bands`."""
    boxes = sorted((item.box for band in bands for item in band.items), key=lambda box: box.x0)
    borders: list[float] = []
    reach = boxes[0].x1
    for box in boxes[1:]:
        if box.x0 - reach >= _GAP:
            borders.append((box.x0 + reach) / 2)
        reach = max(reach, box.x1)
    return tuple(borders)


def _rows(band: _Band, borders: Sequence[float], *, by_lines: bool) -> list[Row]:
    """The band as one row, or a row for each line that begins in the first column where those are the rows."""
    first = [line for line in band.lines if not borders or line.items[0].box.x0 < borders[0]]
    several = [line for line in first if len(line.items) > 1 and begins_high(line)]
    whole = len(first) == len(band.lines) and len(several) == len(first)
    if not (whole and (by_lines or len(first) >= _ROW_LINES)) and not (by_lines and len(several) > 1):
        return [_row(band.items, borders)]
    rows: list[list[Item]] = []
    for line in band.lines:
        if rows and line not in several:
            rows[-1] += line.items
        else:
            rows.append(list(line.items))
    return [_row(row, borders) for row in rows]


def _row(items: Iterable[Item], borders: Sequence[float]) -> Row:
    cells: list[list[Item]] = [[] for _ in range(len(borders) + 1)]
    for item in items:
        middle = (item.box.x0 + item.box.x1) / 2
        cells[sum(border < middle for border in borders)].append(item)
    return tuple(map(tuple, cells))
