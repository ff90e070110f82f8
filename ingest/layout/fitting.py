"""Finds the printed lines of a block among a page's text items. Pure; knows no parser.

The layout parser gives a block's text as Markdown with its line ends gone and its hyphens mended blindly. The lines
are needed to mend hyphens with care and to see raised note numbers, so they are put together again from the items,
and taken only when they spell the same letters in the same order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from statistics import median_low

from ingest.layout.right_to_left import Fragment, in_reading_order, is_leftward, settled
from kb.practice import Box

_REACH = 60.0  # points above and below a block's box in which a wrapped line of it may stand
_SLACK = 1.0  # points by which an item may stick out of the box that holds it

_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NO_LETTER = re.compile(r"[\W_]+")
_MARKDOWN = "\\*_"
_ESCAPED_OR_EMPHASIS = re.compile(r"\\([^\w\s]|_)|\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")


@dataclass(frozen=True, slots=True)
class Item:
    """A run of text on one line; `fragments` are its words with their places where it runs from right to left."""

    text: str
    box: Box
    bold: bool = False
    fragments: tuple[Fragment, ...] = ()

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return len(self.text)

    @property
    def height(self) -> float:
        """In points; rather larger than the font size, of which not every PDF says the truth."""
        return self.box.y1 - self.box.y0


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of one block; `size` is their usual height in points, `taken` are the indexes of their items.

    `garbled` says that they are the parser's own and run from right to left, so that their order is a guess.
    """

    lines: tuple[str, ...]
    box: Box | None
    size: float
    taken: tuple[int, ...] = ()
    garbled: bool = False


def plain(markdown: str) -> str:
    """Markdown as text: emphasis marks and backslashes gone."""
    if not any(sign in markdown for sign in _MARKDOWN):
        return markdown
    return _ESCAPED_OR_EMPHASIS.sub(lambda match: match[1] or "", markdown)


def fit(markdown: str, box: Box | None, items: Sequence[Item], free: Sequence[int]) -> Fitted:
    """The lines of the block with that text and box, made of the items whose indexes are in `free`.

    Falls back to the block's own text as a single line when the items spell something else.
    """
    wanted = _letters(plain(markdown))
    inside = _inside(box, items, free)
    if is_leftward(wanted):
        leftward = _leftward(wanted, box, items, free)
        return (
            _fitted_leftward([items[index] for index in leftward], leftward)
            if leftward
            else _unfitted(markdown, box, items, inside)
        )
    for chosen in _candidates(wanted, box, items, inside, free):
        if chosen and _letters("".join(items[index].text for index in chosen)) == wanted:
            return _fitted([items[index] for index in chosen], tuple(chosen))
    return _unfitted(markdown, box, items, inside)


def lines_of(items: Sequence[Item]) -> tuple[str, ...]:
    """The items' texts, those on the same line joined by spaces."""
    lines: list[list[Item]] = []
    for item in items:
        if lines and _same_line(lines[-1][-1], item):
            lines[-1].append(item)
        else:
            lines.append([item])
    return tuple(" ".join(item.text for item in line) for line in lines)


def _candidates(
    wanted: str, box: Box | None, items: Sequence[Item], inside: list[int], free: Sequence[int]
) -> Iterator[list[int]]:
    if box is None:
        return
    yield inside
    yield sorted(inside, key=lambda index: (round(items[index].box.y1), items[index].box.x0))
    # The box of a heading that wraps is at times that of one of its lines.
    held, top, bottom = set(inside), box.y0 - _REACH, box.y1 + _REACH
    yield [
        index
        for index in free
        if index in held
        or (top <= items[index].box.y0 and items[index].box.y1 <= bottom and _is_part(items[index], wanted))
    ]


def _is_part(item: Item, wanted: str) -> bool:
    letters = _letters(item.text)
    return bool(letters) and letters in wanted


def _unfitted(markdown: str, box: Box | None, items: Sequence[Item], inside: Sequence[int]) -> Fitted:
    text = plain(markdown)
    leftward = is_leftward(text)
    line = settled(text) if leftward else text
    return Fitted((line,), box, _usual_height([items[index] for index in inside]), tuple(inside), garbled=leftward)


def _leftward(wanted: str, box: Box | None, items: Sequence[Item], free: Sequence[int]) -> tuple[int, ...]:
    """The items that have the letters of a block that runs from right to left, in whatever order."""
    letters = sorted(wanted)
    inside = _inside(box, items, free)
    for chosen in _with_level(inside, items, free):
        if chosen and sorted(_letters("".join(items[index].text for index in chosen))) == letters:
            return tuple(chosen)
    return ()


def _with_level(inside: list[int], items: Sequence[Item], free: Sequence[int]) -> Iterator[list[int]]:
    """The items `inside` a block, then with them all that stand at their heights."""
    yield inside
    yield [index for index in free if any(_is_level(items[known], items[index]) for known in inside)]


def _fitted_leftward(items: list[Item], taken: tuple[int, ...]) -> Fitted:
    """Lines of a script that runs from right to left, which no parser spells in the order of reading."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda item: (item.box.y0 + item.box.y1, -item.box.x0)):
        if rows and any(_is_level(other, item) for other in rows[-1]):
            rows[-1].append(item)
        else:
            rows.append([item])
    return replace(_fitted(items, taken), lines=tuple(map(leftward_line, rows)))


def leftward_line(items: Sequence[Item]) -> str:
    """The items of one line as they are read from right to left."""
    fragments = (item.fragments or (Fragment(item.text, item.box.x0, item.box.x1),) for item in items)
    return _ordered(tuple(chain.from_iterable(fragments)), _usual_height(items))


@lru_cache(maxsize=256)  # a page's lines, each of which is asked for while paragraphs are made of them
def _ordered(fragments: tuple[Fragment, ...], height: float) -> str:
    return in_reading_order(fragments, height)


def _is_level(one: Item, other: Item) -> bool:
    middle = (other.box.y0 + other.box.y1) / 2
    return one.box.y0 <= middle <= one.box.y1


def _fitted(items: list[Item], taken: tuple[int, ...]) -> Fitted:
    box = Box(
        min(item.box.x0 for item in items),
        min(item.box.y0 for item in items),
        max(item.box.x1 for item in items),
        max(item.box.y1 for item in items),
    )
    return Fitted(lines_of(items), box, _usual_height(items), taken)


def _usual_height(items: Sequence[Item]) -> float:
    return median_low([item.height for item in items]) if items else 0.0


def _same_line(left: Item, right: Item) -> bool:
    middle = (right.box.y0 + right.box.y1) / 2
    return left.box.y0 <= middle <= left.box.y1 and right.box.x0 >= left.box.x0


def _inside(box: Box | None, items: Sequence[Item], free: Sequence[int]) -> list[int]:
    """Which of the `free` items have their middle in `box`; asked for each block and cell about each free item."""
    if box is None:
        return []
    left, right = 2 * (box.x0 - _SLACK), 2 * (box.x1 + _SLACK)
    top, bottom = 2 * (box.y0 - _SLACK), 2 * (box.y1 + _SLACK)
    level = [index for index in free if top <= items[index].box.y0 + items[index].box.y1 <= bottom]
    return [index for index in level if left <= items[index].box.x0 + items[index].box.x1 <= right]


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    letters = _NO_LETTER.sub("", text)
    return letters if letters.isascii() else letters.translate(_LOWERED)
