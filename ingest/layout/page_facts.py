"""What pypdf reads of a file: its properties and how its pages are turned. The one file that knows pypdf.

It never reads the pages' text. What pypdf cannot read becomes a warning, since the layout may be sound all the same.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TypeVar

from pypdf import DocumentInformation, PdfReader

from ingest.parsed import PdfFacts

_LONGEST_FACT = 500  # characters; a title beyond it is no title
_MOST_ATTACHMENTS = 100

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The file's properties; `turns` are the pages' clockwise rotations in degrees, empty when unreadable."""

    facts: PdfFacts
    turns: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def read_facts(content: bytes) -> FileFacts:
    """Read the properties of a PDF given as bytes; never raises for a damaged file."""
    warnings: list[str] = []
    reader = _attempt(lambda: _open(content), "properties", warnings)
    if reader is None:
        return FileFacts(PdfFacts(), warnings=tuple(warnings))
    facts = _attempt(lambda: _properties(reader), "properties", warnings) or PdfFacts()
    attachments = _attempt(lambda: _attachments(reader), "attachments", warnings) or ()
    turns = _attempt(lambda: _turns(reader), "page rotation", warnings) or ()
    return FileFacts(
        replace(facts, attachments=attachments, encrypted=reader.is_encrypted), turns, warnings=tuple(warnings)
    )


def _attempt(read: Callable[[], _T], what: str, warnings: list[str]) -> _T | None:
    try:
        return read()
    # pypdf meets a damaged file with errors of every class, from KeyError to RecursionError.
    except Exception as error:  # noqa: BLE001
        warnings.append(f"The file's {what} cannot be read ({type(error).__name__}).")
        return None


def _open(content: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        reader.decrypt("")  # opens what only forbids printing or copying; a real password fails in the layout parser
    return reader


def _properties(reader: PdfReader) -> PdfFacts:
    metadata = reader.metadata
    if metadata is None:
        return PdfFacts()
    return PdfFacts(
        title=_line(metadata.title),
        author=_line(metadata.author),
        producer=_line(metadata.producer),
        created_on=_created_on(metadata),
        remarks=tuple(filter(None, (_line(metadata.subject), _line(metadata.keywords)))),
    )


def _line(value: str | None) -> str | None:
    text = "".join(c for c in str(value or "") if c.isprintable()).strip()
    return text.encode("utf-8", "replace").decode("utf-8")[:_LONGEST_FACT] or None


def _created_on(metadata: DocumentInformation) -> date | None:
    try:
        created = metadata.creation_date
    except ValueError:
        return None  # a date in another form than PDF's says nothing, and often
    return created.date() if created is not None else None


def _attachments(reader: PdfReader) -> tuple[str, ...]:
    names = (_line(attachment.name) for attachment in islice(reader.attachment_list, _MOST_ATTACHMENTS))
    return tuple(name for name in names if name is not None)


def _turns(reader: PdfReader) -> tuple[int, ...]:
    return tuple(int(page.rotation) for page in reader.pages)  # of a damaged file it may be of any type
