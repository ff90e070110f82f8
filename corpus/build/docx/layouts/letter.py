"""A letter in Word: letterhead, recipient, place and date, subject, salutation, plain paragraphs, copies."""

from corpus.build.document import Document
from corpus.build.docx.appearance import Appearance, HeadingLook, Margins, ParagraphLook, RunLook, Side
from corpus.build.docx.layout import Layout
from corpus.build.docx.lengths import cm
from corpus.build.docx.sides import side_by_side, stacked
from corpus.build.docx.typist import Typist

_GRAY = "595959"


def _appearance(_document: Document) -> Appearance:
    return Appearance(
        margins=Margins(left=cm(2.8), right=cm(2.4), top=cm(2.2), bottom=cm(2)),
        headings=(HeadingLook(), HeadingLook(), HeadingLook(RunLook(italic=True))),
        after=8,
    )


def _opening(typist: Typist) -> str:
    reference = typist.document.reference
    word = typist.front("reference_word") or "Ref."
    head = RunLook(bold=True, size=1.05 * typist.size, font=typist.head_font)
    subject, salutation = typist.front("subject"), typist.front("salutation")
    return "".join(
        [
            stacked(typist, typist.lines("letterhead"), head, Side.CENTER),
            typist.paragraph("", ParagraphLook(after=14, line=6, rules=("bottom",), rule_size=0.75)),
            side_by_side(
                typist,
                stacked(typist, (f"{word} {reference}",) if reference else (), RunLook()),
                stacked(typist, typist.lines("place"), RunLook(), Side.RIGHT),
            ),
            typist.gap(10),
            stacked(typist, typist.lines("recipient"), RunLook()),
            typist.gap(12),
            typist.paragraph(typist.run(subject, RunLook(bold=True)), ParagraphLook(align=Side.LEFT))
            if subject
            else "",
            typist.paragraph(typist.run(salutation)) if salutation else "",
        ]
    )


def _closing(typist: Typist) -> str:
    return typist.gap(8) + stacked(typist, typist.lines("copy"), RunLook(size=0.9 * typist.size))


def _header(typist: Typist, first: bool, _width: float) -> str:
    number = typist.field("PAGE", RunLook(size=9))
    return "" if first else typist.paragraph(number, ParagraphLook(after=0, align=Side.RIGHT))


def _footer(typist: Typist, _first: bool, _width: float) -> str:
    small = RunLook(size=8, colour=_GRAY)
    marking = typist.marking(RunLook(size=9))
    centred = ParagraphLook(after=0, line=1, align=Side.CENTER)
    foot = typist.lines("foot")
    return "".join(
        typist.paragraph(content, centred)
        for content in (marking, typist.joined(foot, small) if foot else "")
        if content
    )


LETTER = Layout(_appearance, _opening, _header, _footer, _closing)
