"""A field's value with its evidence, and how a quote is cut out of a text."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.candidate.segments import TextPart
from ingest.text.lengths import word_spans
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
    words = word_spans(text)
    inside = [place for place, (first, last) in enumerate(words) if first < end and start < last]
    if not inside:
        return text[start:end].strip()
    first, last = inside[0], inside[-1]
    if len(inside) >= longest:
        last = first + longest - 1
    else:
        beside = max((min(longest, 12) - len(inside)) // 2, 0)
        first, last = max(first - beside, 0), min(last + beside, len(words) - 1)
    return text[words[first][0] : words[last][1]]
