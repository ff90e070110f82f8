"""Stories counted within one paragraph: "(1) In 2018 … (2) In 2024 …", in figures, letters or numerals."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation

import re
from dataclasses import replace
from itertools import pairwise

from ingest.candidate.segments import TextPart
from ingest.text.lengths import count_words

_COUNT = re.compile(r"(?:^|(?<=[.!?。！？]))\s*[(（]([一二三四五六七八九十]|\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3}|ix|x)[)）]")
_FIRST = re.compile(r"(?<=\s)[(（](?:一|1|a|i)[)）]")  # may stand behind a few words, such as a ticked box
_FEW = 40  # characters
_ORDERS = (
    tuple("一二三四五六七八九十"),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)
_STORY = 20  # words; shorter items are steps of one measure


def split_at_counts(part: TextPart) -> list[TextPart]:
    """`part` cut before each counted story; whole where the counts do not rise by one or an item is no story."""
    found = list(_COUNT.finditer(part.text))
    values = [_value(match[1]) for match in found]
    starts = [match.start() for match in found]
    first = _FIRST.search(part.text, 0, _FEW)
    if first and values[:1] == [2]:
        values, starts = [1, *values], [first.start(), *starts]
    edges = [*starts, len(part.text)]
    items = [part.text[start:end] for start, end in pairwise(edges)]
    if len(items) < 2 or values != list(range(1, len(values) + 1)):  # noqa: PLR2004 - one alone is not counted
        return [part]
    if any(count_words(item) < _STORY for item in items):
        return [part]
    head = part.text[: edges[0]].strip()
    before = [replace(part, text=head)] if head else []
    return [*before, *(replace(part, text=item.strip(), marker=None) for item in items)]


def _value(count: str) -> int:
    """The number that a count stands for, from 1."""
    return int(count) if count.isdecimal() else next(order.index(count) for order in _ORDERS if count in order) + 1
