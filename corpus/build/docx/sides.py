"""Two things on one line, as in heads and letterheads: a tabbed paragraph or a table without lines. Knows no layout."""

from dataclasses import replace

from corpus.build.docx.appearance import RED, ParagraphLook, RunLook, Side
from corpus.build.docx.tables import Cell, Grid, table
from corpus.build.docx.typist import Typist


def tabbed(typist: Typist, left: str, right: str, width: float, look: ParagraphLook | None = None) -> str:
    """One paragraph with the runs `left` and, at the other edge, `right`."""
    ruled = look or ParagraphLook()
    paragraph = ParagraphLook(
        after=0,
        line=1,
        align=Side.LEFT,
        tab=width,
        rules=ruled.rules,
        rule_colour=ruled.rule_colour,
        rule_size=ruled.rule_size,
    )
    return typist.paragraph(left + typist.tab() + right, paragraph)


def side_by_side(typist: Typist, left: str, right: str, *, share: float = 0.6) -> str:
    """A table without lines that holds the paragraphs `left` and `right`; `share` is the left part of the width."""
    width = typist.width()
    grid = Grid([width * share, width * (1 - share)], across=0, right_to_left=typist.right_to_left())
    empty = typist.gap(1)
    return table([[Cell(left or empty), Cell(right or empty)]], grid) + typist.gap(3)


def stacked(typist: Typist, lines: tuple[str, ...], look: RunLook, align: Side = Side.LEFT) -> str:
    """One paragraph of `lines`, tight; nothing for no lines."""
    return typist.paragraph(typist.joined(lines, look), ParagraphLook(after=0, line=1, align=align)) if lines else ""


def joined_head(typist: Typist, look: RunLook) -> str:
    """The runs of marking (in red) and reference, as they stand at the end of a header."""
    parts = [typist.marking(replace(look, colour=RED)), typist.run(typist.document.reference or "", look)]
    return typist.run("   ").join(part for part in parts if part)
