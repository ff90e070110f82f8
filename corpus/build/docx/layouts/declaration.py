"""A declaration in Word: title in capitals, place and date, preambular and operative clauses, often bilingual."""

from corpus.build.document import Document
from corpus.build.docx.appearance import Appearance, HeadingLook, Margins, ParagraphLook, RunLook, Side
from corpus.build.docx.layout import Layout
from corpus.build.docx.lengths import cm
from corpus.build.docx.sides import joined_head, stacked
from corpus.build.docx.typist import Typist

_SMALL = RunLook(size=9)


def _appearance(document: Document) -> Appearance:
    capitals = document.look.get("lead", "capitals") == "capitals"
    centred = HeadingLook(RunLook(bold=True, capitals=True), align=Side.CENTER)
    return Appearance(
        margins=Margins(left=cm(2.5), right=cm(2.5), top=cm(2.6), bottom=cm(2.2)),
        headings=(centred, centred, HeadingLook(align=Side.CENTER)),
        number_indent=cm(0.9),
        after=8,
        lead=RunLook(bold=True, capitals=True) if capitals else RunLook(italic=True),
    )


def _opening(typist: Typist) -> str:
    bold = RunLook(bold=True, capitals=True, size=1.3 * typist.size)
    second = typist.front("second_title")
    look = ParagraphLook(align=Side.CENTER, before=10, after=4, line=1)
    below = typist.run(second, RunLook(bold=True, capitals=True, size=1.15 * typist.size))
    return "".join(
        [
            stacked(typist, typist.lines("organisation"), RunLook(size=10), Side.CENTER),
            typist.paragraph(typist.run(typist.document.title, bold), look),
            typist.paragraph(below, look) if second else "",
            stacked(typist, typist.lines("place"), RunLook(italic=True), Side.CENTER),
            typist.gap(16),
        ]
    )


def _header(typist: Typist, _first: bool, _width: float) -> str:
    right = joined_head(typist, _SMALL)
    return typist.paragraph(right, ParagraphLook(after=0, align=Side.RIGHT))


def _footer(typist: Typist, _first: bool, _width: float) -> str:
    number = typist.run("- ", _SMALL) + typist.field("PAGE", _SMALL) + typist.run(" -", _SMALL)
    return typist.paragraph(number, ParagraphLook(after=0, align=Side.CENTER))


DECLARATION = Layout(_appearance, _opening, _header, _footer)
