"""A committee's working paper in Word: number at the right, bilingual organisation, session line, title in capitals."""

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
from corpus.build.docx.lengths import cm
from corpus.build.docx.sides import side_by_side, stacked, tabbed
from corpus.build.docx.typist import Typist

_SMALL = RunLook(size=9)


def _appearance(_document: Document) -> Appearance:
    return Appearance(
        margins=Margins(left=cm(2.54), right=cm(2.54), top=cm(2.4), bottom=cm(2)),
        headings=(
            HeadingLook(RunLook(bold=True, capitals=True)),
            HeadingLook(RunLook(bold=True, underline=True)),
            HeadingLook(RunLook(italic=True)),
        ),
        after=8,
        number_indent=cm(1.27),
        table_head="E7E6E6",
        boxes={"plain": BoxLook(), "summary": BoxLook(title=RunLook(bold=True, underline=True))},
    )


def _opening(typist: Typist) -> str:
    reference = typist.document.reference or ""
    title = typist.run(typist.document.title, RunLook(bold=True, capitals=True, size=typist.size + 1))
    agenda = typist.front("agenda")
    return "".join(
        [
            side_by_side(
                typist,
                stacked(typist, typist.lines("organisation"), _SMALL),
                stacked(typist, (reference,), RunLook(bold=True, size=13), Side.RIGHT) + _marked(typist),
            ),
            typist.paragraph("", ParagraphLook(after=4, line=6, rules=("top",), rule_size=1)),
            side_by_side(
                typist,
                stacked(typist, typist.lines("committee"), RunLook(bold=True)),
                stacked(typist, typist.lines("original"), _SMALL, Side.RIGHT),
            ),
            side_by_side(
                typist,
                stacked(typist, tuple(f"- {line} -" for line in typist.lines("sessions")), RunLook()),
                stacked(typist, typist.lines("place"), RunLook(), Side.RIGHT),
            ),
            typist.paragraph(title, ParagraphLook(align=Side.CENTER, before=14, after=6, left=30, right=30)),
            typist.paragraph(typist.run(f"({agenda})"), ParagraphLook(align=Side.CENTER, after=12)) if agenda else "",
        ]
    )


def _marked(typist: Typist) -> str:
    marking = typist.marking(RunLook(size=10, colour=RED))
    return typist.paragraph(marking, ParagraphLook(after=0, align=Side.RIGHT)) if marking else ""


def _header(typist: Typist, first: bool, width: float) -> str:
    if first:
        return ""
    page = typist.field("PAGE", RunLook(size=10)) + typist.run(".", RunLook(size=10))
    number = typist.paragraph(page, ParagraphLook(after=0, align=Side.CENTER))
    return number + tabbed(
        typist, typist.run(typist.document.reference or "", _SMALL), typist.marking(RunLook(size=9, colour=RED)), width
    )


def _footer(_typist: Typist, _first: bool, _width: float) -> str:
    return ""


WORKING_PAPER = Layout(_appearance, _opening, _header, _footer)
