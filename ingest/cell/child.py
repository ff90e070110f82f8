"""What runs inside the cell: from the bytes of one document to the answer. Only ever called in a shut-in process."""

from collections.abc import Sequence

from ingest.cell.answer import Answer, Reason, characters_of
from ingest.cell.limits import ParserLimits
from ingest.cell.task import Task
from ingest.layout.cleaning import cleaned
from ingest.layout.liteparse_pages import Damaged, PasswordRequired, lay_out
from ingest.layout.page_facts import read_facts
from ingest.layout.picture_pages import read_pictures
from ingest.layout.reading import PageReading, with_readings
from ingest.parsed import ParsedPdf
from ingest.sheets.bounds import DamagedSheet, TooMuch
from ingest.sheets.in_cell import parse_sheets

_PDF = b"%PDF-"


def answer_for(content: bytes, task: Task, readings: Sequence[PageReading] = ()) -> Answer:
    """Parse and clean one PDF, or read the pictures that are asked for; every failure becomes an answer that says why.

    `readings` are those of the pages that were read from their pictures before.
    """
    try:
        if task.pictures is not None:
            return Answer(readings=read_pictures(content, read_facts(content).turns, task.pictures))
        return _parsed(content, task.limits, readings)
    except PasswordRequired:
        return Answer(refused=Reason.PASSWORD)
    except Damaged:
        return Answer(refused=Reason.DAMAGED)
    except MemoryError:
        return Answer(refused=Reason.MEMORY)
    # Standard error leads nowhere here, so the error's class is carried to the parent, which words it.
    except Exception as error:  # noqa: BLE001
        return Answer(refused=Reason.DEFECT, detail=type(error).__name__)


def _parsed(content: bytes, limits: ParserLimits, readings: Sequence[PageReading]) -> Answer:
    if not content.startswith(_PDF):
        return _sheets(content, limits)
    file = read_facts(content)
    if len(file.turns) > limits.pages:
        return Answer(refused=Reason.PAGES, count=len(file.turns))
    rough = lay_out(content, file.turns, limits.pages)
    if rough.page_count > limits.pages:
        return Answer(refused=Reason.PAGES, count=rough.page_count)
    if not rough.page_sizes:
        return Answer(refused=Reason.NO_PAGES)
    return _within(cleaned(with_readings(rough, readings), file.facts, file.warnings), limits)


def _sheets(content: bytes, limits: ParserLimits) -> Answer:
    try:
        return _within(parse_sheets(content, limits), limits)
    except DamagedSheet:
        return Answer(refused=Reason.NO_SHEET)
    except TooMuch as over:
        return Answer(refused=Reason(over.bound.value), count=over.count)


def _within(parsed: ParsedPdf, limits: ParserLimits) -> Answer:
    characters = characters_of(parsed)
    if characters > limits.characters:
        return Answer(refused=Reason.CHARACTERS, count=characters)
    return Answer(parsed)
