"""Tables of WordprocessingML from cells and lines. Knows no block and no layout."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.build.docx.lengths import twips
from corpus.build.docx.markup import element

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_TINY = element("spacing", before=0, after=0, line=40, lineRule="exact")


@dataclass(frozen=True, slots=True)
class Lines:
    """Which lines a table or cell has, by Word's names of the sides, with width in points and colour."""

    sides: frozenset[str] = frozenset()
    size: float = 0.5
    colour: str = "000000"

    def markup(self, name: str) -> str:
        """The element w:`name`; sides without a line are cleared, so that no style gives them one."""
        line: dict[str, str | float | None] = {
            "val": "single",
            "sz": round(self.size * 8),
            "space": 0,
            "color": self.colour,
        }
        return element(name, *(element(side, **line) if side in self.sides else "" for side in _SIDES))


NO_LINES = Lines()
ALL_LINES = Lines(frozenset(_SIDES))
FRAME = Lines(frozenset({"top", "left", "bottom", "right"}))
BETWEEN = Lines(frozenset({"insideH"}), 0.35)
ENDS = Lines(frozenset({"top", "bottom"}), 0.8)


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs in a cell that covers `span` columns."""

    content: str
    fill: str | None = None
    span: int = 1
    lines: Lines | None = None
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's measures in points: column widths, padding, lines.

    `head` repeats the first row on each page; the rows in `whole` are never split between pages.
    """

    widths: Sequence[float]
    lines: Lines = NO_LINES
    across: float = 4
    down: float = 2
    head: bool = False
    right_to_left: bool = False
    whole: frozenset[int] = frozenset()


def table(rows: Sequence[Sequence[Cell]], grid: Grid) -> str:
    """A table as wide as its columns; a cell that ends with a table gets the paragraph that Word asks for."""
    width = twips(sum(grid.widths))
    properties = element(
        "tblPr",
        element("bidiVisual") if grid.right_to_left else "",
        element("tblW", w=width, type="dxa"),
        element("tblInd", w=0, type="dxa"),
        grid.lines.markup("tblBorders"),
        element("tblLayout", type="fixed"),
        _padding(grid),
    )
    columns = element("tblGrid", *(element("gridCol", w=twips(width)) for width in grid.widths))
    body = (_row(row, grid, repeated=grid.head and not at, whole=at in grid.whole) for at, row in enumerate(rows))
    return element("tbl", properties, columns, *body)


def _padding(grid: Grid) -> str:
    sides = {"top": grid.down, "left": grid.across, "bottom": grid.down, "right": grid.across}
    return element("tblCellMar", *(element(side, w=twips(distance), type="dxa") for side, distance in sides.items()))


def _row(cells: Sequence[Cell], grid: Grid, *, repeated: bool, whole: bool) -> str:
    marks = [element("cantSplit") if whole else "", element("tblHeader") if repeated else ""]
    done, at = [], 0
    for cell in cells:
        done.append(_cell(cell, sum(grid.widths[at : at + cell.span])))
        at += cell.span
    return element("tr", element("trPr", *marks) if any(marks) else "", *done)


def _cell(cell: Cell, width: float) -> str:
    properties = element(
        "tcPr",
        element("tcW", w=twips(width), type="dxa"),
        element("gridSpan", val=cell.span) if cell.span > 1 else "",
        cell.lines.markup("tcBorders") if cell.lines else "",
        element("shd", val="clear", color="auto", fill=cell.fill) if cell.fill else "",
        element("vAlign", val="center") if cell.middle else "",
    )
    last = "" if cell.content.endswith("</w:p>") else element("p", element("pPr", _TINY))
    return element("tc", properties, cell.content, last)
