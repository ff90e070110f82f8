"""What the parser's process writes back as JSON: a parsed PDF, pages read from pictures, or a refusal.

Decoding trusts nothing in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from ingest.cell.limits import ParserLimits
from ingest.layout.page_geometry import is_page_size, is_sound
from ingest.layout.reading import PageReading
from ingest.parsed import Block, ParsedPdf
from ingest.sheets.bounds import is_in_order
from kb.practice import Box


class Reason(StrEnum):
    """Why the parser's process refused a document."""

    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    DAMAGED = "damaged"
    NO_PAGES = "no_pages"
    PAGES = "pages"
    CHARACTERS = "characters"
    NO_SHEET = "no_sheet"
    ROWS = "rows"
    UNPACKED = "unpacked"
    MEMORY = "memory"
    DEFECT = "defect"


@dataclass(frozen=True, slots=True)
class Answer:
    """Exactly one of `parsed`, `readings` and `refused` is given.

    `count` is how many pages or characters were too many, `detail` the class of the error behind a defect.
    """

    parsed: ParsedPdf | None = None
    readings: tuple[PageReading, ...] | None = None
    refused: Reason | None = None
    count: int = 0
    detail: str = ""


class ForgedAnswer(ValueError):
    """Raised when the bytes are no answer that the parser's process writes."""


_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)
OUT_OF_MEMORY = 71  # exit code of a process without memory enough even to say so
_LONGEST_DETAIL = 80


def encoded(answer: Answer) -> bytes:
    """The answer as UTF-8 JSON."""
    return _ANSWER.dump_json(answer)


def decoded(content: bytes, limits: ParserLimits) -> Answer:
    """The answer in the bytes; raises `ForgedAnswer` when it is not of that form or not consistent in itself."""
    try:
        answer = _ANSWER.validate_json(content, strict=True, extra="forbid")
    except ValidationError as error:
        raise ForgedAnswer(str(error.errors(include_input=False, include_url=False)[:3])) from None
    if sum(part is not None for part in (answer.parsed, answer.readings, answer.refused)) != 1:
        raise ForgedAnswer("not one of a parsed PDF, readings and a refusal")
    if answer.parsed is not None:
        _check(answer.parsed, limits)
    if answer.readings is not None:
        _check_readings(answer.readings, limits)
    if answer.detail and not (answer.detail.isidentifier() and len(answer.detail) <= _LONGEST_DETAIL):
        raise ForgedAnswer("a detail that is no class name")
    return answer


def characters_of(parsed: ParsedPdf) -> int:
    """How many characters all texts have together: page texts, blocks, cells and facts, each counted."""
    return sum(map(len, _texts(parsed)))


def _check(parsed: ParsedPdf, limits: ParserLimits) -> None:
    pages = len(parsed.page_sizes)
    if not 0 < pages <= limits.pages or len(parsed.page_texts) != pages:
        raise ForgedAnswer("page counts do not agree")
    if characters_of(parsed) > limits.characters:
        raise ForgedAnswer("more characters than allowed")
    if not all(is_page_size(*size) for size in parsed.page_sizes):
        raise ForgedAnswer("a page without a possible size")
    if any("\0" in text for text in _texts(parsed)):
        raise ForgedAnswer("a text with a NUL character, which no database takes")
    if not set(parsed.pictures) <= set(range(1, pages + 1)):
        raise ForgedAnswer("a picture on no page")
    _check_sheets(parsed, limits)
    page = 1
    for block in parsed.blocks:
        if not page <= block.page <= pages:
            raise ForgedAnswer("blocks out of order")
        page = block.page
        if block.confidence is not None and not 0 <= block.confidence <= 1:
            raise ForgedAnswer("a confidence out of bounds")
        if not all(is_sound(box) for box in _boxes(block)):
            raise ForgedAnswer("a box inside out or out of reach")


def _check_readings(readings: tuple[PageReading, ...], limits: ParserLimits) -> None:
    """Of these only the lines and numbers are used here; all else is checked with the parsed PDF that they end in."""
    lines = [line for reading in readings for line in (*reading.lines, *reading.loose)]
    if sum(map(len, lines)) > limits.characters:
        raise ForgedAnswer("more characters than allowed")
    if not all(0 <= reading.confidence <= 1 for reading in readings):
        raise ForgedAnswer("a confidence out of bounds")


def _check_sheets(parsed: ParsedPdf, limits: ParserLimits) -> None:
    if parsed.sheets and len(parsed.sheets) != len(parsed.page_texts):
        raise ForgedAnswer("sheets and pages do not agree")
    if not all(is_in_order(sheet, limits.pages) for sheet in parsed.sheets):
        raise ForgedAnswer("rows or columns out of order")


def _texts(parsed: ParsedPdf) -> Iterator[str]:
    yield from parsed.page_texts
    yield from parsed.warnings
    yield from (*parsed.facts.attachments, *parsed.facts.remarks)
    facts = (parsed.facts.title, parsed.facts.author, parsed.facts.producer)
    yield from filter(None, facts)
    for sheet in parsed.sheets:
        yield sheet.name
        yield from (cell.text for row in sheet.rows for cell in row.cells)
    for block in parsed.blocks:
        yield from (block.text, block.marker or "")
        yield from (cell.text for row in block.rows for cell in row)


def _boxes(block: Block) -> list[Box]:
    places = [block.box, *(cell.box for row in block.rows for cell in row)]
    return [place for place in places if place is not None]
