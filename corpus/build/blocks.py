"""The blocks a document's body is made of, as data. Knows no layout engine and reads no file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from corpus.build.inline import pieces
from corpus.build.telling import Telling, Trap

Option: TypeAlias = "str | int | float | bool | list[Option] | None"


class Form(StrEnum):
    """What a kind of block takes as its content."""

    TEXT = "a text"
    ITEMS = "a list of texts"
    ROWS = "a list of rows, each a list of texts"
    ANSWERS = "a list of question and answer"
    PAIRS = "a list of left and right"
    BLOCKS = "a list of blocks"
    NOTHING = "true"


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a kind of block and the options it may carry."""

    form: Form
    options: frozenset[str] = frozenset()


def _shape(form: Form, *options: str) -> Shape:
    return Shape(form, frozenset(options))


KINDS: Mapping[str, Shape] = {
    "heading": _shape(Form.TEXT, "level", "number"),
    "paragraph": _shape(Form.TEXT, "align", "indent"),
    "numbered": _shape(Form.TEXT, "number"),
    "clause": _shape(Form.TEXT, "lead", "number"),
    "pull_quote": _shape(Form.TEXT, "by"),
    "list": _shape(Form.ITEMS, "marks"),
    "choices": _shape(Form.ITEMS),
    "signature": _shape(Form.ITEMS, "align"),
    "table": _shape(Form.ROWS, "columns", "widths", "align", "rules", "caption", "note", "repeat_head", "size"),
    "card": _shape(Form.ROWS, "title"),
    "bars": _shape(Form.ROWS, "caption", "unit"),
    "answers": _shape(Form.ANSWERS, "columns", "rules", "widths", "repeat_head"),
    "pairs": _shape(Form.PAIRS, "columns"),
    "box": _shape(Form.BLOCKS, "title", "look"),
    "group": _shape(Form.BLOCKS),
    "text_columns": _shape(Form.BLOCKS, "count"),
    "landscape": _shape(Form.BLOCKS),
    "page_break": _shape(Form.NOTHING),
    "ornament": _shape(Form.NOTHING),
    "contents": _shape(Form.NOTHING, "title"),
    "space": _shape(Form.NOTHING),
}
"""Every block an author may write. The parts of lists and tables become the kinds item, row, answer and pair."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block, or one part of one (item, row, answer, pair).

    `text` and `cells` keep the small markup of `inline`. A tag (`telling` or `trap`) covers the block with all
    its children.
    """

    kind: str
    text: str = ""
    cells: tuple[str, ...] = ()
    children: tuple["Block", ...] = ()
    options: Mapping[str, Option] = field(default_factory=dict)
    telling: Telling | None = None
    trap: Trap | None = None

    def walk(self) -> Iterator["Block"]:
        """The block and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def pieces(self) -> tuple[str, ...]:
        """The stretches of text that run without a break in this block and below it."""
        own = tuple(piece for text in (self.text, *self.cells) for piece in pieces(text))
        return own + tuple(piece for child in self.children for piece in child.pieces())
