"""From printed lines to blocks of clean text: the order of the cleaning steps. Pure; finds no meaning."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from ingest.layout.characters import plain_line
from ingest.layout.footnotes import body_size, with_footnotes, without_note_numbers
from ingest.layout.furniture import furniture
from ingest.layout.hyphens import joined, words_of
from ingest.layout.markers import cut_at_numbers, marker_and_text
from ingest.layout.page_numbers import pages_named
from ingest.layout.rejoining import rejoined
from ingest.layout.rough import RoughBlock, RoughCell, RoughPdf
from ingest.parsed import Block, BlockKind, Cell, ParsedPdf, PdfFacts


def cleaned(rough: RoughPdf, facts: PdfFacts, warnings: Sequence[str]) -> ParsedPdf:
    """The document with clean blocks; running heads and feet are in `page_texts` only."""
    plain = replace(
        rough,
        blocks=tuple(map(_plain_block, rough.blocks)),
        loose=tuple(tuple(map(plain_line, lines)) for lines in rough.loose),
    )
    words = words_of(_all_lines(plain))
    body = body_size(plain.blocks)
    left_out = furniture(plain.blocks, plain.page_sizes)
    blocks: list[Block] = []
    page_texts: list[str] = []
    for number, (_, height) in enumerate(plain.page_sizes, start=1):
        on_page = [(index, block) for index, block in enumerate(plain.blocks) if block.page == number]
        kept = with_footnotes([block for index, block in on_page if index not in left_out], body, height)
        notes = {block.marker for block in kept if block.kind is BlockKind.FOOTNOTE and block.marker is not None}
        finished = [_finished(part, words, notes) for block in rejoined(kept) for part in cut_at_numbers(block)]
        finished = [block for block in finished if block.text]
        running = [_finished(block, words, notes) for index, block in on_page if index in left_out]
        blocks += finished
        page_texts.append(_page_text(finished, running, joined(plain.loose[number - 1], words)))
    told = (*warnings, *_page_warnings(plain))
    return ParsedPdf(tuple(blocks), tuple(page_texts), plain.page_sizes, facts, told, plain.scanned)


def _plain_block(block: RoughBlock) -> RoughBlock:
    rows = tuple(tuple(replace(cell, lines=tuple(map(plain_line, cell.lines))) for cell in row) for row in block.rows)
    marker = plain_line(block.marker) if block.marker is not None else None
    return replace(block, lines=tuple(map(plain_line, block.lines)), marker=marker or None, rows=rows)


def _all_lines(rough: RoughPdf) -> Iterable[str]:
    for block in rough.blocks:
        yield from block.lines
        for cell in chain.from_iterable(block.rows):
            yield from cell.lines


def _finished(block: RoughBlock, words: frozenset[str], notes: Collection[str]) -> Block:
    if block.kind is BlockKind.TABLE:
        rows = tuple(tuple(_finished_cell(cell, words, notes) for cell in row) for row in block.rows)
        text = " ".join(cell.text for cell in chain.from_iterable(rows) if cell.text)
        return Block(block.kind, text, block.page, block.box, rows=rows, confidence=block.confidence)
    text = without_note_numbers(joined(block.lines, words), notes)
    marker = block.marker
    if marker is None and block.kind is not BlockKind.FOOTNOTE:
        marker, text = marker_and_text(text, block.kind)
    kind = _kind(block.kind, marker)
    return Block(kind, text, block.page, block.box, marker, block.level, block.bold, confidence=block.confidence)


def _kind(kind: BlockKind, marker: str | None) -> BlockKind:
    """A paragraph is a list item when it has a number or bullet, and only then."""
    if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return BlockKind.LIST_ITEM if marker is not None else BlockKind.PARAGRAPH
    return kind


def _finished_cell(cell: RoughCell, words: frozenset[str], notes: Collection[str]) -> Cell:
    return Cell(without_note_numbers(joined(cell.lines, words), notes), cell.box)


def _page_text(blocks: Iterable[Block], running: Iterable[Block], loose: str) -> str:
    """One line a block, then the words in figures, then the running lines."""
    lines = [f"{block.marker or ''} {block.text}".strip() for block in blocks]
    lines += [loose, *(f"{block.marker or ''} {block.text}".strip() for block in running)]
    return "\n".join(filter(None, lines))


def _page_warnings(rough: RoughPdf) -> list[str]:
    warnings = list(rough.warnings)
    if rough.unread:
        warnings.append(f"Not read, as they are damaged: {pages_named(rough.unread)}.")
    if rough.unrecognised:
        warnings.append(f"Read as plain lines, as the layout was not recognised: {pages_named(rough.unrecognised)}.")
    if not rough.blocks and not any(rough.loose) and not rough.scanned:
        warnings.append("The document has no text.")
    return warnings
