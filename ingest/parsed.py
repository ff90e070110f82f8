"""A PDF after parsing: blocks in reading order with their places. Frozen values, no I/O, no meaning yet."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kb.practice import Box


class BlockKind(StrEnum):
    """What a block looks like on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; `box` is absent where the parser gives none."""

    text: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table or footnote on one page.

    A paragraph that runs over a page's end is two blocks, so that each has its page and box. `page` counts physical
    pages from 1. `marker` is the printed number or bullet ("12.", "(a)", "-") taken off the text; a paragraph with a
    marker, numbered paragraphs too, is a list item. `level` is a heading's depth from 1. `rows` is filled for tables
    only (a header is their first row), `text` then being the cells joined by spaces. `confidence` (0 to 1) is how sure
    the reader of a picture was of the text; None for text that stood in the file.
    """

    kind: BlockKind
    text: str
    page: int
    box: Box | None = None
    marker: str | None = None
    level: int | None = None
    bold: bool = False
    rows: tuple[tuple[Cell, ...], ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What the file says about itself, read by pypdf; none of it is to be trusted.

    `remarks` are its subject and keywords.
    """

    title: str | None = None
    author: str | None = None
    producer: str | None = None
    created_on: date | None = None
    attachments: tuple[str, ...] = ()
    encrypted: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell of a spreadsheet; `column` counts from 1, lines of `text` end with a newline."""

    column: int
    text: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with its filled cells from left to right; `number` counts from 1 as spreadsheet programs do."""

    number: int
    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet with the rows that hold anything, from the top."""

    name: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class ParsedPdf:
    """All that came out of the parser cell.

    `page_texts` is each page's whole text in reading order (index 0 is page 1), running heads and feet included and
    cleaned like the blocks: the verifier looks for quotes there, and finds each block's marker and text in one line.
    `page_sizes` are (width, height) in points. `pictures` are the pages without usable text
    that were not read.
    """

    blocks: tuple[Block, ...]
    page_texts: tuple[str, ...]
    page_sizes: tuple[tuple[float, float], ...]
    facts: PdfFacts = field(default_factory=PdfFacts)
    warnings: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()
    sheets: tuple[Sheet, ...] = ()
