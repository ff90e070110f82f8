"""Printed lines: the runs of text that stand side by side. Pure geometry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Protocol

from ingest.layout.fitting import Item, leftward_line
from ingest.layout.markers import starts_item
from kb.practice import Box

_WORD_GAP = 0.1  # of the height: runs nearer to each other are one word
_NARROWEST = 90.0  # points: a narrower column is one of numbers or labels
_FEWEST = 3  # lines
_FULL = 0.6  # a line that fills this part of its column is running text
_TEXT = 0.5  # of a column's letters, at least, stand in such lines


class Piece(Protocol):
    """What takes up room in a column: a run of text, or a whole table."""

    @property
    def box(self) -> Box: ...

    @property
    def letters(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Line:
    """Runs of text on one line, in the order of reading; `box` is around them all, `size` their usual height."""

    items: tuple[Item, ...]
    box: Box
    size: float
    rightward: bool

    @property
    def bold(self) -> bool:
        """Whether all of it is set bold."""
        return all(item.bold for item in self.items)

    @property
    def text(self) -> str:
        """The runs joined, by a space where there is a gap."""
        if not self.rightward:
            return leftward_line(self.items)
        text = self.items[0].text
        for before, item in zip(self.items, self.items[1:], strict=False):
            gap = item.box.x0 - before.box.x1 if self.rightward else before.box.x0 - item.box.x1
            text += (" " if gap > _WORD_GAP * item.height else "") + item.text
        return text

    @property
    def hangs(self) -> bool:
        """Whether its first run is nothing but a number or bullet, set out of the text."""
        return len(self.items) > 1 and starts_item(f"{self.items[0].text.strip()} x")

    @property
    def text_start(self) -> float:
        """Where its text begins, a number that hangs left out; in points from the left."""
        return self.items[1].box.x0 if self.hangs else self.items[0].box.x0


def lines_from(items: Iterable[Item], *, rightward: bool = True) -> list[Line]:
    """The lines that `items` of one column stand in, from top to bottom."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda item: (item.box.y0 + item.box.y1, item.box.x0)):
        if rows and _same_line(rows[-1], item):
            rows[-1].append(item)
        else:
            rows.append([item])
    side = 1 if rightward else -1
    return [_line(sorted(row, key=lambda item: side * item.box.x0), rightward=rightward) for row in rows]


def _line(items: Sequence[Item], *, rightward: bool) -> Line:
    if len(items) == 1:
        return Line((items[0],), items[0].box, items[0].height, rightward)
    size = median_low([item.height for item in items])
    return Line(tuple(items), around(item.box for item in items), size, rightward)


def begins_high(line: Line) -> bool:
    """Whether its first letter is no small one: it may begin a sentence."""
    first = next((letter for letter in line.text if letter.isalnum()), "")
    return not first.islower()


def is_running_text(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces of one column stand under each other like running text, and not like numbers or labels."""
    if len(pieces) < _FEWEST:
        return False
    width = max(piece.box.x1 for piece in pieces) - min(piece.box.x0 for piece in pieces)
    if width < _NARROWEST:
        return False
    full = [piece for piece in pieces if piece.box.x1 - piece.box.x0 >= _FULL * width]
    return len(full) >= _FEWEST and letters_of(full) >= _TEXT * letters_of(pieces)


def letters_of(pieces: Iterable[Piece]) -> int:
    """How many letters stand in all of `pieces`."""
    return sum(piece.letters for piece in pieces)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`, of which there is at least one."""
    x0, y0, x1, y1 = zip(*((box.x0, box.y0, box.x1, box.y1) for box in boxes), strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def _same_line(row: Sequence[Item], item: Item) -> bool:
    """Whether the middle of the one lies within the other, beside it: raised and small text belongs to its line."""
    tallest = max(row, key=lambda other: other.height).box
    middle, row_middle = (item.box.y0 + item.box.y1) / 2, (tallest.y0 + tallest.y1) / 2
    level = tallest.y0 <= middle <= tallest.y1 or item.box.y0 <= row_middle <= item.box.y1
    return level and all(item.box.x0 >= other.box.x1 - 1 or item.box.x1 <= other.box.x0 + 1 for other in row)
