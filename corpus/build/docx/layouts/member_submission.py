"""What an administration sends in, in Word: a ruled letterhead, a title, headed sections, a page count at the foot."""

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
from corpus.build.docx.sides import joined_head, side_by_side, stacked, tabbed
from corpus.build.docx.typist import Typist

_GRAY = "595959"


def _appearance(document: Document) -> Appearance:
    accent = colour(document, "#1f3864")
    return Appearance(
        margins=Margins(left=cm(2.5), right=cm(2.5), top=cm(2.5), bottom=cm(2.2)),
        headings=(
            HeadingLook(RunLook(bold=True, colour=accent), 1.25),
            HeadingLook(RunLook(bold=True, colour=accent), 1.08),
            HeadingLook(RunLook(bold=True, italic=True)),
        ),
        accent=accent,
        boxes={"plain": BoxLook(fill="F2F2F2", line=accent, left_only=True)},
    )


def _opening(typist: Typist) -> str:
    document, accent = typist.document, typist.appearance.accent
    details = (*typist.lines("details"), *([document.reference] if document.reference else []))
    head = RunLook(bold=True, size=13, font=typist.head_font, colour=accent)
    marking = typist.marking(RunLook(colour=RED))
    title = typist.run(document.title, RunLook(bold=True, size=1.5 * typist.size, font=typist.head_font))
    right = stacked(typist, details, RunLook(size=9), Side.RIGHT)
    right += typist.paragraph(marking, ParagraphLook(after=0, align=Side.RIGHT)) if marking else ""
    rule = ParagraphLook(after=10, line=5, rules=("bottom",), rule_colour=accent, rule_size=2.25)
    return "".join(
        [
            side_by_side(typist, stacked(typist, typist.lines("letterhead"), head), right),
            typist.paragraph("", rule),
            stacked(typist, typist.lines("to"), RunLook()),
            typist.paragraph(title, ParagraphLook(before=12, after=4, align=Side.CENTER, keep=True)),
            stacked(typist, typist.lines("subtitle"), RunLook(italic=True), Side.CENTER),
            typist.gap(10),
        ]
    )


def _header(typist: Typist, first: bool, width: float) -> str:
    if first:
        return ""
    small = RunLook(size=8.5, colour=_GRAY)
    running = typist.run(typist.front("running_head") or typist.document.title, small)
    return tabbed(
        typist, running, joined_head(typist, small), width, ParagraphLook(rules=("bottom",), rule_colour="A6A6A6")
    )


def _footer(typist: Typist, _first: bool, width: float) -> str:
    small = RunLook(size=8.5, colour=_GRAY)
    count = typist.field("PAGE", small) + typist.run(" / ", small) + typist.field("NUMPAGES", small)
    return tabbed(typist, typist.run(typist.front("foot"), small), count, width)


MEMBER_SUBMISSION = Layout(_appearance, _opening, _header, _footer)
