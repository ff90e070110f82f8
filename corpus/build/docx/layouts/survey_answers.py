"""Many countries' answers in Word: a coloured title, a country a ruled heading over a question-answer table."""

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
from corpus.build.docx.sides import joined_head, tabbed
from corpus.build.docx.tables import Cell, Grid, table
from corpus.build.docx.typist import Typist

_SMALL = RunLook(size=8)


def _appearance(document: Document) -> Appearance:
    accent = colour(document, "#2e74b5")
    return Appearance(
        margins=Margins(left=cm(2), right=cm(2), top=cm(2.3), bottom=cm(1.9)),
        headings=(
            HeadingLook(RunLook(bold=True, colour=accent), 1.4, ruled=True),
            HeadingLook(RunLook(bold=True, colour=accent), 1.1),
            HeadingLook(),
        ),
        accent=accent,
        question=RunLook(),
        table_head="DEEAF6",
        boxes={"plain": BoxLook(line=accent)},
    )


def _opening(typist: Typist) -> str:
    white = RunLook(bold=True, size=1.5 * typist.size, font=typist.head_font, colour="FFFFFF")
    title = typist.paragraph(typist.run(typist.document.title, white), ParagraphLook(after=3, line=1, align=Side.LEFT))
    subtitle = typist.joined(typist.lines("subtitle"), RunLook(colour="FFFFFF"))
    below = typist.paragraph(subtitle, ParagraphLook(after=0, line=1, align=Side.LEFT)) if subtitle else ""
    grid = Grid([typist.width()], across=9, down=8, right_to_left=typist.right_to_left())
    return table([[Cell(title + below, fill=typist.appearance.accent)]], grid) + typist.gap(8)


def _header(typist: Typist, _first: bool, width: float) -> str:
    survey = typist.run(typist.front("survey") or typist.document.title, _SMALL)
    return tabbed(typist, survey, joined_head(typist, _SMALL), width)


def _footer(typist: Typist, _first: bool, _width: float) -> str:
    word = typist.front("page_word") or "Page"
    number = typist.run(f"{word} ", _SMALL) + typist.field("PAGE", _SMALL)
    return typist.paragraph(number, ParagraphLook(after=0, align=Side.RIGHT))


SURVEY_ANSWERS = Layout(_appearance, _opening, _header, _footer)
