"""The sections of a document: each stretch of text with the headings over it. Judges by look, not by meaning."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from ingest.parsed import Block, BlockKind
from ingest.text.lengths import count_words
from ingest.wording.notices import is_notice

_LONGEST_HEADING = 24  # words; longer bold text is emphasis
_ENDS_SENTENCE = re.compile(r"[.;,:](?:[\"”»)])?$")
# Scripts without capitals: the parser often takes a paragraph's last line for a heading.
_ENDS_TOLD = re.compile(r"[。；]$|[\u0620-\u064a\d\])»][.؛،]$")
_LOOSE_LEVEL = 90  # bold lines without a level stand below every real heading


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks under one heading, up to the next. `headings` run from the outermost to the nearest, or are empty."""

    headings: tuple[Block, ...]
    blocks: tuple[Block, ...]


def sections_of(blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    """Cuts `blocks` at each heading. Every other block stands in one section, notices about the file in none."""
    sections: list[Section] = []
    over: list[tuple[int, Block]] = []
    body: list[Block] = []
    plain = tuple(block for block in chain.from_iterable(map(_unboxed, blocks)) if not _says_nothing(block))
    for place, block in enumerate(plain):
        after = plain[place + 1] if place + 1 < len(plain) else None
        if not is_heading(block, after):
            body.append(block)
            continue
        _close(sections, over, body)
        body = []
        level = block.level if block.kind is BlockKind.HEADING and block.level else _LOOSE_LEVEL
        while over and over[-1][0] >= level:
            over.pop()
        over.append((level, block))
    _close(sections, over, body)
    return tuple(sections)


def _unboxed(block: Block) -> Iterable[Block]:
    """A table of one column is text in a frame: each of its cells is a paragraph."""
    if block.kind is not BlockKind.TABLE or any(len(row) > 1 for row in block.rows):
        return (block,)
    cells = (cell for row in block.rows for cell in row if cell.text.strip())
    return (Block(BlockKind.PARAGRAPH, cell.text, block.page, cell.box or block.box) for cell in cells)


def _says_nothing(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and is_notice(block.text)


def _close(sections: list[Section], over: list[tuple[int, Block]], body: list[Block]) -> None:
    if body:
        sections.append(Section(tuple(block for _, block in over), tuple(body)))


def is_heading(block: Block, after: Block | None) -> bool:
    """Whether `block` stands over other text: set as a heading, or a short bold line that ends no sentence.

    The first line of a paragraph that the parser took for a heading goes on in small letters in the block `after`.
    """
    if block.kind is BlockKind.TABLE or (block.kind is not BlockKind.HEADING and not block.bold):
        return False
    if count_words(block.text) > _LONGEST_HEADING or not any(map(str.isalpha, block.text)):
        return False
    if _ENDS_TOLD.search(block.text):
        return False
    if after is not None and after.kind is not BlockKind.TABLE and after.text[:1].islower():
        return False
    return block.kind is BlockKind.HEADING or not _ENDS_SENTENCE.search(block.text)
