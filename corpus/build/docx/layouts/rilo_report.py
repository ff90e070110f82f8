"""A report of a regional intelligence office in Word: office in the head, a framed title band, a count at the foot."""

from corpus.build.document import Document
from corpus.build.docx.appearance import (
    Appearance,
    BoxLook,
    HeadingLook,
    Margins,
    ParagraphLook,
    RunLook,
    Side,
)
from corpus.build.docx.layout import Layout
from corpus.build.docx.layouts.colours import colour
from corpus.build.docx.lengths import cm
from corpus.build.docx.sides import joined_head, stacked, tabbed
from corpus.build.docx.tables import FRAME, Cell, Grid, Lines, table
from corpus.build.docx.typist import Typist


def _appearance(document: Document) -> Appearance:
    accent = colour(document, "#1f4e79")
    return Appearance(
        margins=Margins(left=cm(2.2), right=cm(2.2), top=cm(2.6), bottom=cm(2)),
        headings=(
            HeadingLook(RunLook(bold=True, capitals=True, colour=accent), 1.1, ruled=True),
            HeadingLook(RunLook(bold=True, colour=accent)),
            HeadingLook(RunLook(bold=True, italic=True)),
        ),
        accent=accent,
        table_head="BDD6EE",
        boxes={"plain": BoxLook(line=accent), "case": BoxLook(fill="F2F2F2", line=accent)},
    )


def _opening(typist: Typist) -> str:
    accent, width = typist.appearance.accent, typist.width()
    title = RunLook(bold=True, size=1.45 * typist.size, font=typist.head_font, colour=accent)
    words = typist.paragraph(typist.run(typist.document.title, title), ParagraphLook(after=2, line=1, align=Side.LEFT))
    left = words + stacked(typist, typist.lines("period"), RunLook())
    right = stacked(typist, typist.lines("details"), RunLook(size=0.9 * typist.size), Side.RIGHT)
    grid = Grid(
        [width * 0.64, width * 0.36],
        Lines(FRAME.sides, 1.5, accent),
        across=7,
        down=6,
        right_to_left=typist.right_to_left(),
    )
    return table([[Cell(left), Cell(right or typist.gap(1), middle=True)]], grid) + typist.gap(10)


def _header(typist: Typist, _first: bool, width: float) -> str:
    office = typist.front("office") or typist.document.issuer
    bold = RunLook(bold=True, size=9, font=typist.head_font)
    rule = ParagraphLook(rules=("bottom",), rule_colour=typist.appearance.accent, rule_size=1)
    return tabbed(typist, typist.run(office, bold), joined_head(typist, RunLook(size=8.5)), width, rule)


def _footer(typist: Typist, _first: bool, width: float) -> str:
    small = RunLook(size=8)
    count = typist.field("PAGE", small) + typist.run("/", small) + typist.field("NUMPAGES", small)
    return tabbed(typist, typist.run(typist.front("handling"), RunLook(size=8, italic=True)), count, width)


RILO_REPORT = Layout(_appearance, _opening, _header, _footer)
