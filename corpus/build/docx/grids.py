"""Blocks that Word sets as tables: tables, answers, cards, bars, boxes, pairs. Types no running words itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.build.blocks import Block
from corpus.build.docx.appearance import BoxLook, ParagraphLook, RunLook, Side
from corpus.build.docx.lengths import cm, points, shares, signs
from corpus.build.docx.tables import ALL_LINES, BETWEEN, ENDS, FRAME, NO_LINES, Cell, Grid, Lines, table
from corpus.build.docx.typist import Typist
from corpus.build.errors import AuthoringError
from corpus.build.inline import pieces

_RULES = {"full": ALL_LINES, "lines": BETWEEN, "heads": ENDS, "none": NO_LINES}
_BELOW_HEAD = Lines(frozenset({"bottom"}), 0.5)
_GAP = 6.0
_BAR_UNITS = 60  # columns of the bar chart's grid; a bar covers up to three quarters of them
_BAR_COLOUR = "969696"
_LABEL_SHARE = 0.22
_SPLIT_FROM = 400  # signs; shorter rows stay on one page

Inner = Callable[[Sequence[Block], float, str | None], str]


class Grids:
    """Types the blocks that become tables; `inner` types the blocks in a cell of a width and language."""

    def __init__(self, typist: Typist, inner: Inner) -> None:
        self._typist = typist
        self._inner = inner

    def typed(self, block: Block, language: str | None, width: float) -> str:
        """The table of `block` with a gap below it, `width` points wide. Raises ValueError for an unknown length."""
        typed = {
            "table": self._table,
            "answers": self._answers,
            "card": self._card,
            "bars": self._bars,
            "box": self._box,
            "pairs": self._pairs,
        }[block.kind](block, language, width)
        return typed + self._typist.gap(_GAP)

    def _table(self, block: Block, language: str | None, width: float) -> str:
        typist = self._typist
        columns = _texts(block.options.get("columns"))
        count = len(block.children[0].cells) if block.children else len(columns)
        self._check_lengths(block, count)
        size = points(str(block.options.get("size", "0.9em")), em=typist.size)
        sides = [Side(side) for side in _texts(block.options.get("align"))] or [Side.LEFT] * count
        rules = str(block.options.get("rules", "full"))
        rows = [self._head(columns, sides, rules, RunLook(size=size, language=language))] if columns else []
        rows += [self._row(row.cells, sides, RunLook(size=size, language=language)) for row in block.children]
        longest = [
            max(signs(" ".join(pieces(cells[at]))) for cells in ([columns] if columns else []) + _cells(block))
            for at in range(count)
        ]
        grid = Grid(
            shares(_widths(block), longest, width, size),
            _RULES[rules],
            across=4,
            down=1 if rules == "none" else 2,
            head=bool(columns) and bool(block.options.get("repeat_head", True)),
            right_to_left=typist.right_to_left(language),
            whole=_short([" ".join(row.pieces()) for row in block.children], bool(columns)),
        )
        return self._caption(block, language) + table(rows, grid) + self._note(block, language)

    def _check_lengths(self, block: Block, count: int) -> None:
        rows: list[Sequence[object]] = list(_cells(block))
        rows += [given for key in ("columns", "widths", "align") if isinstance(given := block.options.get(key), list)]
        if odd := [row for row in rows if len(row) != count]:
            raise AuthoringError(self._typist.document.name, f"a table of {count} columns cannot take {odd[0]}.")

    def _head(self, columns: Sequence[str], sides: Sequence[Side], rules: str, look: RunLook) -> list[Cell]:
        fill = self._typist.appearance.table_head if rules == "full" else None
        lines = _BELOW_HEAD if rules == "heads" else None
        cells = self._row(columns, sides, replace(look, bold=True), keep=True)
        return [replace(cell, fill=fill, lines=lines) for cell in cells]

    def _row(self, cells: Sequence[str], sides: Sequence[Side], look: RunLook, *, keep: bool = False) -> list[Cell]:
        typist = self._typist
        return [
            Cell(typist.paragraph(typist.marked(cell, look), _tight(look.language, align=side, keep=keep)))
            for cell, side in zip(cells, sides, strict=True)
        ]

    def _caption(self, block: Block, language: str | None) -> str:
        caption = block.options.get("caption")
        look = ParagraphLook(before=8, after=4, keep=True, align=Side.LEFT, language=language)
        return self._typist.paragraph(self._typist.run(str(caption), RunLook(bold=True)), look) if caption else ""

    def _note(self, block: Block, language: str | None) -> str:
        typist, note = self._typist, block.options.get("note")
        look = RunLook(italic=True, size=0.82 * typist.size, language=language)
        below = ParagraphLook(before=3, after=4, align=Side.LEFT, language=language)
        return typist.paragraph(typist.marked(str(note), look), below) if note else ""

    def _answers(self, block: Block, language: str | None, width: float) -> str:
        typist = self._typist
        columns = _texts(block.options.get("columns"))
        rules = str(block.options.get("rules", "full"))
        widths = shares(_widths(block), [1, 1], width, typist.size)
        look = replace(typist.appearance.question, language=language)
        rows = [self._head(columns, [Side.LEFT] * 2, rules, RunLook(language=language))] if columns else []
        for answer in block.children:
            question, given = answer.children
            asked = typist.paragraph(typist.marked(question.text, look), _tight(language, align=Side.LEFT))
            rows.append([Cell(asked), Cell(self._inner(given.children, widths[1] - 10, language))])
        head = bool(columns) and bool(block.options.get("repeat_head", True))
        whole = _short([" ".join(answer.pieces()) for answer in block.children], bool(columns))
        grid = Grid(widths, _RULES[rules], 5, 3, head, typist.right_to_left(language), whole)
        return table(rows, grid)

    def _card(self, block: Block, language: str | None, width: float) -> str:
        typist, title = self._typist, block.options.get("title")
        size = 0.92 * typist.size
        longest = [max(signs(cells[at]) for cells in _cells(block)) for at in range(2)]
        bold = RunLook(bold=True, size=size, language=language)
        tight = _tight(language)
        rows = [[Cell(typist.paragraph(typist.run(str(title), bold), tight), fill="F2F2F2", span=2)]] if title else []
        rows += [self._row(cells, [Side.LEFT] * 2, RunLook(size=size, language=language)) for cells in _cells(block)]
        grid = Grid(shares(["auto", 1], longest, width, size), FRAME, right_to_left=typist.right_to_left(language))
        return table(rows, grid)

    def _bars(self, block: Block, language: str | None, width: float) -> str:
        typist = self._typist
        values = [_number(cells[1]) for cells in _cells(block)]
        label = width * _LABEL_SHARE
        unit = (width - label) / _BAR_UNITS
        look = RunLook(size=0.85 * typist.size, language=language)
        white = Lines(frozenset({"top", "bottom"}), 3, "FFFFFF")
        rows = []
        for cells, value in zip(_cells(block), values, strict=True):
            long = max(round(0.75 * _BAR_UNITS * value / max(values)), 1)
            name, said = self._row(cells, [Side.RIGHT, Side.LEFT], look, keep=True)
            bar = Cell(typist.gap(look.size or 0), fill=_BAR_COLOUR, span=long, lines=white)
            rows.append([name, bar, replace(said, span=_BAR_UNITS - long)])
        grid = Grid(
            [label] + [unit] * _BAR_UNITS,
            right_to_left=typist.right_to_left(language),
            whole=frozenset(range(len(rows))),
        )
        return self._caption(block, language) + table(rows, grid)

    def _box(self, block: Block, language: str | None, width: float) -> str:
        typist, title = self._typist, block.options.get("title")
        name = str(block.options.get("look", "plain"))
        boxes = typist.appearance.boxes
        look = boxes.get(name) or boxes.get("plain") or BoxLook()
        opening = ParagraphLook(after=4, keep=True, align=Side.LEFT, language=language)
        head = (
            typist.paragraph(typist.run(str(title), replace(look.title, language=language)), opening) if title else ""
        )
        side = "right" if typist.right_to_left(language) else "left"
        sides = frozenset({side}) if look.left_only else FRAME.sides
        lines = Lines(sides, 2.5 if look.left_only else 0.6, look.line) if look.line else NO_LINES
        cell = Cell(head + self._inner(block.children, width - 16, language), fill=look.fill)
        return table([[cell]], Grid([width], lines, 8, 5, right_to_left=typist.right_to_left(language)))

    def _pairs(self, block: Block, language: str | None, width: float) -> str:
        typist = self._typist
        second = typist.document.languages[-1]
        half = width / 2
        centred = ParagraphLook(align=Side.CENTER, after=6, keep=True)
        columns = _texts(block.options.get("columns"))
        rows = [[Cell(typist.paragraph(typist.run(name, RunLook(bold=True)), centred)) for name in columns]]
        for pair in block.children:
            sides = zip(pair.children, (language, second), strict=True)
            rows.append([Cell(self._inner([side], half - cm(0.6), own)) for side, own in sides])
        grid = Grid([half, half], across=cm(0.3), down=1, right_to_left=typist.right_to_left(language))
        return table(rows if columns else rows[1:], grid)


def _short(rows: Sequence[str], head: bool) -> frozenset[int]:
    """The rows, after a head or not, that are too short to be split between pages."""
    return frozenset(at for at, words in enumerate(rows, int(head)) if signs(words) < _SPLIT_FROM)


def _tight(language: str | None, *, align: Side = Side.LEFT, keep: bool = False) -> ParagraphLook:
    return ParagraphLook(after=0, line=1, align=align, keep=keep, language=language)


def _cells(block: Block) -> list[tuple[str, ...]]:
    return [row.cells for row in block.children]


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(part) for part in value) if isinstance(value, list) else ()


def _widths(block: Block) -> list[str | float] | None:
    widths = block.options.get("widths")
    return (
        [width if isinstance(width, str) else float(str(width)) for width in widths]
        if isinstance(widths, list)
        else None
    )


def _number(text: str) -> float:
    return float(text.replace(",", "").replace("\u00a0", "").replace(" ", ""))
