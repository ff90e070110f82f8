"""What the parser's process is asked to do with one PDF: parse it, or read some pages from their pictures. As JSON."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from ingest.cell.limits import ParserLimits
from ingest.layout.reading import PageReading, PictureOrder


@dataclass(frozen=True, slots=True)
class Task:
    """Parse the document, or only carry out `pictures`."""

    limits: ParserLimits
    pictures: PictureOrder | None = None


_TASK: TypeAdapter[Task] = TypeAdapter(Task)
_READINGS: TypeAdapter[tuple[PageReading, ...]] = TypeAdapter(tuple[PageReading, ...])


def encoded_task(task: Task) -> bytes:
    """The task as UTF-8 JSON, small enough for one packet."""
    return _TASK.dump_json(task)


def decoded_task(content: bytes) -> Task:
    """The task that `encoded_task` wrote."""
    return _TASK.validate_json(content)


def encoded_readings(readings: tuple[PageReading, ...]) -> bytes:
    """The readings as UTF-8 JSON."""
    return _READINGS.dump_json(readings)


def decoded_readings(content: bytes) -> tuple[PageReading, ...]:
    """The readings that `encoded_readings` wrote."""
    return _READINGS.validate_json(content)
