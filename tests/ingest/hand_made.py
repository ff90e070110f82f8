"""Documents made by hand from blocks, as the parser cell would give them."""

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import sections_of
from ingest.candidate.reading import Reading, read_candidate
from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.facts.issuer import Issuer
from ingest.parsed import Block, BlockKind, Cell, ParsedPdf, PdfFacts
from kb.practice import Box, DocumentId, DocumentKind
from kb.vocabulary import load_vocabulary

DOCUMENT = DocumentId("3f" * 32)
BOX = Box(70.0, 100.0, 520.0, 140.0)
VOCABULARY = load_vocabulary()
NOBODY = Issuer()


def heading(text: str, page: int = 1, level: int = 1) -> Block:
    return Block(BlockKind.HEADING, text, page, BOX, level=level)


def paragraph(text: str, page: int = 1, *, bold: bool = False) -> Block:
    return Block(BlockKind.PARAGRAPH, text, page, BOX, bold=bold)


def numbered(number: str, text: str, page: int = 1) -> Block:
    return Block(BlockKind.LIST_ITEM, text, page, BOX, marker=number)


def table(*rows: tuple[str, ...], page: int = 1) -> Block:
    cells = tuple(tuple(Cell(text, BOX) for text in row) for row in rows)
    return Block(BlockKind.TABLE, " ".join(text for row in rows for text in row), page, BOX, rows=cells)


def parsed(*blocks: Block, facts: PdfFacts | None = None) -> ParsedPdf:
    pages = max((block.page for block in blocks), default=1)
    texts = ["\n".join(block.text for block in blocks if block.page == page) for page in range(1, pages + 1)]
    return ParsedPdf(blocks, tuple(texts), ((595.0, 842.0),) * pages, facts or PdfFacts())


def manuscript(*blocks: Block, kind: DocumentKind = DocumentKind.OTHER, language: str = "en") -> Manuscript:
    return Manuscript(sections_of(blocks), kind, language, VOCABULARY)


def reading(*texts: str, under: tuple[str, ...] = (), language: str = "en", page: int = 1) -> Reading:
    """A candidate of one part a text, with the headings `under`, outermost first."""
    over = [TextPart(text, page, BOX) for text in under]
    parts = tuple(TextPart(text, page, BOX) for text in texts)
    candidate = Candidate(Shape.SECTION, parts, over[-1] if over else None, tuple(over[:-1]))
    return read_candidate(candidate, language, VOCABULARY)
