"""A partner organisation's case sheets in Word: a shaded banner over two columns with boxes and pull quotes."""

from corpus.build.document import Document
from corpus.build.docx.appearance import (
    RED,
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
from corpus.build.docx.sides import tabbed
from corpus.build.docx.tables import Cell, Grid, table
from corpus.build.docx.typist import Typist

_WHITE = "FFFFFF"


def _appearance(document: Document) -> Appearance:
    accent = colour(document, "#0b7a75")
    return Appearance(
        margins=Margins(left=cm(1.9), right=cm(1.9), top=cm(2.2), bottom=cm(1.8)),
        headings=(
            HeadingLook(RunLook(bold=True, colour=accent), 1.35),
            HeadingLook(RunLook(bold=True), 1.05),
            HeadingLook(RunLook(bold=True, capitals=True), 0.9),
        ),
        accent=accent,
        columns=2,
        line=1.0,
        boxes={
            "plain": BoxLook(
                fill=colour(document, "#e2f0ee", "tint"), line=None, title=RunLook(bold=True, colour=accent)
            )
        },
        pull_ruled=True,
    )


def _opening(typist: Typist) -> str:
    accent, width = typist.appearance.accent, typist.width()
    small = RunLook(size=9, colour=_WHITE, font=typist.head_font)
    big = RunLook(bold=True, size=2 * typist.size, colour=_WHITE, font=typist.head_font)
    band = tabbed(
        typist, typist.run(typist.front("section"), small), typist.run(typist.front("issue"), small), width - 24
    )
    title = typist.paragraph(
        typist.run(typist.document.title, big), ParagraphLook(before=6, after=0, line=1, align=Side.LEFT)
    )
    grid = Grid([width], across=12, down=10, right_to_left=typist.right_to_left())
    said = RunLook(italic=True, size=1.15 * typist.size, colour=accent)
    standfirst, byline = typist.front("standfirst"), typist.front("byline")
    left = ParagraphLook(after=4, align=Side.LEFT)
    return "".join(
        [
            table([[Cell(band + title, fill=accent)]], grid),
            typist.gap(6),
            typist.paragraph(typist.run(standfirst, said), left) if standfirst else "",
            typist.paragraph(typist.run(byline, RunLook(size=0.9 * typist.size)), left) if byline else "",
        ]
    )


def _header(typist: Typist, first: bool, width: float) -> str:
    if first:
        return ""
    small = RunLook(size=8, font=typist.head_font)
    bold = RunLook(bold=True, size=8, font=typist.head_font)
    running = typist.front("section") or typist.document.title
    return tabbed(typist, typist.run(running, small), typist.field("PAGE", bold), width)


def _footer(typist: Typist, _first: bool, _width: float) -> str:
    marking = typist.marking(RunLook(size=9, colour=RED))
    return typist.paragraph(marking, ParagraphLook(after=0, align=Side.CENTER)) if marking else ""


CASE_SHEETS = Layout(_appearance, _opening, _header, _footer)
