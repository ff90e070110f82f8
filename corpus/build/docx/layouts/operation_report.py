"""An operation's report in Word: a cover page of its own, then sections with a running head and a page number."""

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
from corpus.build.docx.sides import joined_head, stacked, tabbed
from corpus.build.docx.tables import Cell, Grid, table
from corpus.build.docx.typist import Typist

_LABEL_SHARE = 0.3


def _appearance(document: Document) -> Appearance:
    accent = colour(document, "#385623")
    return Appearance(
        margins=Margins(left=cm(2.5), right=cm(2.5), top=cm(2.5), bottom=cm(2.2)),
        headings=(
            HeadingLook(RunLook(bold=True, colour=accent), 1.4),
            HeadingLook(RunLook(bold=True, colour=accent), 1.12),
            HeadingLook(),
        ),
        accent=accent,
        table_head="E2EFD9",
        boxes={"plain": BoxLook(line=accent), "case": BoxLook(fill="EDF3EE", line=None)},
    )


def _opening(typist: Typist) -> str:
    accent = typist.appearance.accent
    organisation = typist.lines("organisation") or (typist.document.issuer,)
    title = RunLook(bold=True, size=2.3 * typist.size, font=typist.head_font, colour=accent)
    subtitle = RunLook(size=1.2 * typist.size, font=typist.head_font)
    centred = ParagraphLook(align=Side.CENTER, before=0, after=14, line=1, rules=("top", "bottom"), rule_colour=accent)
    marking = typist.marking(RunLook(size=12, colour=RED))
    return "".join(
        [
            typist.gap(90),
            stacked(typist, organisation, RunLook(size=12, font=typist.head_font), Side.CENTER),
            typist.gap(60),
            typist.paragraph(typist.run(typist.document.title, title), centred),
            stacked(typist, typist.lines("subtitle"), subtitle, Side.CENTER),
            typist.gap(50),
            _cover_lines(typist),
            typist.gap(20),
            typist.paragraph(marking, ParagraphLook(align=Side.CENTER)) if marking else "",
        ]
    )


def _cover_lines(typist: Typist) -> str:
    lines = typist.document.front.get("cover_lines")
    tight = ParagraphLook(after=0, align=Side.LEFT)
    rows = [
        [Cell(typist.paragraph(typist.run(str(text), RunLook(bold=not at)), tight)) for at, text in enumerate(line)]
        for line in (lines if isinstance(lines, list) else [])
        if isinstance(line, list)
    ]
    width = typist.width()
    grid = Grid([width * _LABEL_SHARE, width * (1 - _LABEL_SHARE)], right_to_left=typist.right_to_left())
    return table(rows, grid) if rows else ""


def _header(typist: Typist, first: bool, width: float) -> str:
    if first:
        return ""
    small = RunLook(size=8.5)
    running = typist.run(typist.front("operation") or typist.document.title, small)
    return tabbed(typist, running, joined_head(typist, small), width, ParagraphLook(rules=("bottom",)))


def _footer(typist: Typist, first: bool, _width: float) -> str:
    number = typist.field("PAGE", RunLook(size=9))
    return "" if first else typist.paragraph(number, ParagraphLook(after=0, align=Side.CENTER))


OPERATION_REPORT = Layout(_appearance, _opening, _header, _footer, cover=True)
