"""A field's value with its evidence, and how a quote is cut out of a text."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.candidate.segments import TextPart
from kb.practice import Evidence

Value = TypeVar("Value")
Default = TypeVar("Default")

LONGEST_QUOTE = 25
"""Words; a quote is to be found on the page at a glance."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """What was read, and where."""

    value: Value
    evidence: Evidence


def value_of(found: Found[Value] | None, otherwise: Default) -> Value | Default:
    """The value that was found, or `otherwise`."""
    return otherwise if found is None else found.value


def quote(part: TextPart, start: int, end: int, *, stated: bool = True) -> Evidence:
    """The words of `part` at [start:end], with up to a few more on both sides, as they stand on the page."""
    return Evidence(part.page, around(part.text, start, end), part.box, stated=stated)


def around(text: str, start: int, end: int, *, longest: int = LONGEST_QUOTE) -> str:
    """text[start:end] widened to whole words, cut to `longest` words, and given some words on both sides."""
    start = text.rfind(" ", 0, start) + 1
    end = end if (stop := text.find(" ", max(start, end - 1))) < 0 else stop
    inside = text[start:end].split()
    if len(inside) >= longest:
        return _span(text[start:end], longest)
    beside = (min(longest, 12) - len(inside)) // 2
    for _ in range(max(beside, 0)):
        start = text.rfind(" ", 0, max(start - 1, 0)) + 1
        stop = text.find(" ", end + 1)
        end = stop if stop >= 0 else len(text)
    return text[start:end].strip()


def _span(text: str, words: int) -> str:
    """The first `words` words of `text` with the spaces between them."""
    place = 0
    for _ in range(words):
        place = text.find(" ", place + 1)
        if place < 0:
            return text.strip()
    return text[:place].strip()
