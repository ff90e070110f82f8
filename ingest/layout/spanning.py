"""Puts a table row together again that is one line of text and was cut at the borders it runs over. Pure."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from ingest.layout.repair.lines import around
from ingest.layout.rough import RoughCell

_WORD_SPACE = 0.45  # of the line height; a wider gap parts columns


def whole_lines(items: Iterable[Any]) -> frozenset[str]:
    """The letters of each of the parser's text items whose words no gap parts that is as wide as between columns."""
    return frozenset(_letters(item.text) for item in items if _runs_on(item.words, item.height))


def whole_row(row: tuple[RoughCell, ...], lines: frozenset[str]) -> tuple[RoughCell, ...]:
    """`row` as one cell and empty ones, where its cells were cut out of one of the `whole_lines` of the page."""
    texts = [" ".join(cell.lines) for cell in row if any(cell.lines)]
    if len(texts) < 2 or _letters("".join(texts)) not in lines:  # noqa: PLR2004 - one cell is whole
        return row
    boxes = [cell.box for cell in row if cell.box is not None]
    return (RoughCell((" ".join(texts),), around(boxes) if boxes else None), *(RoughCell(("",)) for _ in row[1:]))


def _runs_on(words: Sequence[Any], height: float) -> bool:
    placed = sorted(words, key=lambda word: word.x)
    gaps = [after.x - before.x - before.width for before, after in pairwise(placed)]
    return bool(gaps) and max(gaps) <= _WORD_SPACE * height


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
