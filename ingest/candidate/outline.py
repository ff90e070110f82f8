"""The sections of a document: each stretch of text with the headings over it. Judges by look, not by meaning."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from ingest.parsed import Block, BlockKind
from ingest.text.lengths import count_words
from ingest.wording.notices import is_notice
from ingest.wording.questions import question_before

_LONGEST_HEADING = 24  # words; longer bold text is emphasis
_ENDS_SENTENCE = re.compile(r"[.;,:](?:[\"”»)])?$")
# Scripts without capitals: the parser often takes a paragraph's last line for a heading.
_ENDS_TOLD = re.compile(r"[。；]$|[\u0620-\u064a\d\])»][.؛،]$")
# A sentence of the text set large, to catch the eye.
_PULLED = re.compile(r"^\s*[«“\"„「『].*[»”\"“」』]\W*$", re.DOTALL)
_STORY = 30  # words; a shorter line in a frame is a fact, a shorter paragraph tells nothing by itself
_SHORT_TITLE = 8  # words
_LOOSE_LEVEL = 90  # bold lines without a level stand below every real heading


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks under one heading, up to the next. `headings` run from the outermost to the nearest, or are empty.

    `beside` are the lines of a fact box: what it says holds for the text, but is none of it.
    """

    headings: tuple[Block, ...]
    blocks: tuple[Block, ...]
    beside: tuple[Block, ...] = ()


def sections_of(blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    """Cuts `blocks` at each heading. Every other block stands in one section, notices about the file in none."""
    sections: list[Section] = []
    over: list[tuple[int, Block]] = []
    body: list[Block] = []
    beside: list[Block] = []
    plain = tuple(block for block in chain.from_iterable(map(_unboxed, blocks)) if not _says_nothing(block))
    for place, block in enumerate(plain):
        after = plain[place + 1] if place + 1 < len(plain) else None
        if is_fact_box(block):
            beside += _cells(block)
            continue
        if not is_heading(block, after):
            body.append(block)
            continue
        _close(sections, over, body, beside)
        body, beside = [], []
        level = block.level if block.kind is BlockKind.HEADING and block.level else _LOOSE_LEVEL
        while over and over[-1][0] >= level:
            over.pop()
        over.append((level, block))
    _close(sections, over, body, beside)
    return tuple(sections)


def _unboxed(block: Block) -> Iterable[Block]:
    """A table of one column that tells a story is text in a frame: each of its cells is a paragraph.

    A numbered question with its answer behind it in one paragraph stands over that answer.
    """
    if _is_frame(block) and not is_fact_box(block):
        return _cells(block)
    question = question_before(block.text) if block.kind is BlockKind.PARAGRAPH else ""
    if not question:
        return (block,)
    answer = block.text[len(question) :]
    return (replace(block, kind=BlockKind.HEADING, text=question.rstrip()), replace(block, text=answer))


def is_fact_box(block: Block) -> bool:
    """Whether `block` is a frame of facts: two lines or more, none of them long enough to tell a story."""
    lines = [cell.text for row in block.rows for cell in row]
    return _is_frame(block) and len(lines) > 1 and all(count_words(text) < _STORY for text in lines)


def _is_frame(block: Block) -> bool:
    return block.kind is BlockKind.TABLE and all(len(row) == 1 for row in block.rows)


def _cells(block: Block) -> list[Block]:
    cells = (cell for row in block.rows for cell in row if cell.text.strip())
    return [Block(BlockKind.PARAGRAPH, cell.text, block.page, cell.box or block.box) for cell in cells]


def _says_nothing(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and is_notice(block.text)


def _close(sections: list[Section], over: list[tuple[int, Block]], body: list[Block], beside: list[Block]) -> None:
    headings = tuple(block for _, block in over)
    if body:
        sections.append(Section(headings, tuple(body), tuple(beside)))
    elif beside:
        sections.append(Section(headings, tuple(beside)))


def is_heading(block: Block, after: Block | None) -> bool:
    """Whether `block` stands over other text: set as a heading, or a short bold line that ends no sentence.

    The first line of a paragraph that the parser took for a heading goes on in small letters in the block `after`.
    """
    if block.kind is BlockKind.TABLE or _PULLED.match(block.text):
        return False
    if block.kind is not BlockKind.HEADING and not block.bold and not _is_title_on_picture(block, after):
        return False
    if count_words(block.text) > _LONGEST_HEADING or not any(map(str.isalpha, block.text)):
        return False
    if _ENDS_TOLD.search(block.text):
        return False
    if after is not None and after.kind is not BlockKind.TABLE and after.text[:1].islower():
        return False
    return block.kind is BlockKind.HEADING or not _ENDS_SENTENCE.search(block.text)


def _is_title_on_picture(block: Block, after: Block | None) -> bool:
    """Whether `block` was read from a picture, which tells no weight, and looks like a title: few words, no mark."""
    if block.confidence is None or block.marker is not None or after is None or not block.text[:1].isupper():
        return False
    short = count_words(block.text) <= _SHORT_TITLE and not block.text.rstrip().endswith((".", ",", ";", ":", "!", "?"))
    return short and count_words(after.text) >= _STORY
