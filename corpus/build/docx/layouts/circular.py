"""A circular in Word: number and file reference, addressees, subject line, numbered paragraphs, copies."""

from corpus.build.document import Document
from corpus.build.docx.appearance import Appearance, HeadingLook, Margins, ParagraphLook, RunLook, Side
from corpus.build.docx.layout import Layout
from corpus.build.docx.lengths import cm
from corpus.build.docx.sides import side_by_side, stacked
from corpus.build.docx.typist import Typist

_SUBJECT_INDENT = cm(2.2)


def _appearance(_document: Document) -> Appearance:
    return Appearance(
        margins=Margins(left=cm(2.8), right=cm(2.4), top=cm(2.4), bottom=cm(2)),
        headings=(
            HeadingLook(RunLook(bold=True, underline=True)),
            HeadingLook(RunLook(bold=True)),
            HeadingLook(RunLook(italic=True)),
        ),
        after=8,
        number_indent=cm(1.25),
    )


def _opening(typist: Typist) -> str:
    document = typist.document
    numbers = typist.lines("number_lines") or ((document.reference,) if document.reference else ())
    word = typist.front("subject_word") or "Subject:"
    subject = typist.front("subject") or document.title
    hung = ParagraphLook(left=_SUBJECT_INDENT, hanging=_SUBJECT_INDENT, before=8, after=10, align=Side.LEFT)
    head = ParagraphLook(align=Side.CENTER, after=8, line=1, rules=("bottom",), rule_size=0.75)
    bold = RunLook(bold=True)
    salutation = typist.front("salutation")
    return "".join(
        [
            typist.paragraph(typist.joined(typist.lines("letterhead"), bold), head),
            side_by_side(
                typist,
                stacked(typist, numbers, RunLook()),
                stacked(typist, typist.lines("place"), RunLook(), Side.RIGHT),
            ),
            typist.gap(6),
            stacked(typist, typist.lines("to"), RunLook()),
            typist.paragraph(typist.run(word, bold) + typist.tab() + typist.run(subject, bold), hung),
            typist.paragraph(typist.run(salutation)) if salutation else "",
        ]
    )


def _closing(typist: Typist) -> str:
    return typist.gap(8) + stacked(typist, typist.lines("copy"), RunLook(size=0.9 * typist.size))


def _header(typist: Typist, first: bool, _width: float) -> str:
    if first:
        return ""
    number = typist.run("- ") + typist.field("PAGE") + typist.run(" -")
    return typist.paragraph(number, ParagraphLook(after=0, align=Side.CENTER))


def _footer(typist: Typist, _first: bool, _width: float) -> str:
    marking = typist.marking(RunLook(capitals=True))
    return typist.paragraph(marking, ParagraphLook(after=0, before=4, align=Side.CENTER)) if marking else ""


CIRCULAR = Layout(_appearance, _opening, _header, _footer, _closing)
