"""What runs inside the cell: from the bytes of one PDF to the answer in JSON. Only ever called in a shut-in process."""

from ingest.cell.answer import Answer, Reason, characters_of
from ingest.cell.limits import ParserLimits
from ingest.layout.cleaning import cleaned
from ingest.layout.liteparse_pages import Damaged, PasswordRequired, lay_out
from ingest.layout.page_facts import read_facts


def answer_for(content: bytes, limits: ParserLimits) -> Answer:
    """Parse and clean one PDF; every failure becomes an answer that says why."""
    try:
        return _parsed(content, limits)
    except PasswordRequired:
        return Answer(refused=Reason.PASSWORD)
    except Damaged:
        return Answer(refused=Reason.DAMAGED)
    except MemoryError:
        return Answer(refused=Reason.MEMORY)
    # Standard error leads nowhere here, so the error's class is carried to the parent, which words it.
    except Exception as error:  # noqa: BLE001
        return Answer(refused=Reason.DEFECT, detail=type(error).__name__)


def _parsed(content: bytes, limits: ParserLimits) -> Answer:
    file = read_facts(content)
    if len(file.turns) > limits.pages:
        return Answer(refused=Reason.PAGES, count=len(file.turns))
    rough = lay_out(content, file.turns, limits.pages)
    if rough.page_count > limits.pages:
        return Answer(refused=Reason.PAGES, count=rough.page_count)
    if not rough.page_sizes:
        return Answer(refused=Reason.NO_PAGES)
    parsed = cleaned(rough, file.facts, file.warnings)
    characters = characters_of(parsed)
    if characters > limits.characters:
        return Answer(refused=Reason.CHARACTERS, count=characters)
    return Answer(parsed)
