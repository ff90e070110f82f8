"""Makes lines of even type out of the words that were read from a picture. Pure; knows no reader of pictures.

A word's box hugs its letters, so that `on` is half as high as `play`, and lines of a crooked scan climb: the words are
put on a common line and given its size, as the layout rules for printed text expect.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.layout.fitting import Item
from ingest.layout.right_to_left import is_leftward
from kb.practice import Box

_HANGS_DOWN = frozenset("gjpqyçQJµруф()[]{}/|@§")  # noqa: RUF001
_HANGS_A_LITTLE = frozenset(",;щцд")
_LOW = frozenset("acemnorsuvwxzgpqyçıагежзиклмнопстхчшъыьэюяруцщд.,:;-–—=~·•_+*<>«»µ")  # noqa: RUF001
_X_HEIGHT, _RISE, _DROP, _LITTLE = 0.53, 0.24, 0.23, 0.1  # in parts of the line's height
_OTHER_SCRIPT = "\u0590"  # Hebrew, and all that comes after Latin, Greek and Cyrillic: it fills its line
_SAME_SIZE = 0.18  # part of the running text's height by which a line of it may seem to differ
_SPACE = 0.2  # of the height: the least room between two words
_GAP = 1.6  # of the height: a wider gap parts columns
_FIRST_IDEOGRAPH = "\u2e80"
_LEVEL = 0.4  # part of the lesser height by which neighbours on a line overlap at least


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was read, with how sure the reader was of it (0 to 1)."""

    text: str
    box: Box
    confidence: float

    @property
    def size(self) -> float:
        """The height in points of the line that the word stands in, guessed from its letters."""
        if self.text[:1] >= _OTHER_SCRIPT:
            return self.box.y1 - self.box.y0
        rise = 0.0 if _LOW.issuperset(self.text) else _RISE
        return (self.box.y1 - self.box.y0) / (_X_HEIGHT + rise + self._drop)

    @property
    def foot(self) -> float:
        """Where the line ends below, in points from the top."""
        return self.box.y1 + (_DROP - self._drop) * self.size

    @property
    def _drop(self) -> float:
        """How far it hangs below the base of its line, in parts of the line's height."""
        if self.text[:1] >= _OTHER_SCRIPT or not _HANGS_DOWN.isdisjoint(self.text):
            return _DROP
        return 0.0 if _HANGS_A_LITTLE.isdisjoint(self.text) else _LITTLE


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side, as one item of even height, and how sure the reader was of them."""

    item: Item
    confidence: float


def runs_of(words: Sequence[Word]) -> list[Run]:
    """The words as runs of text, each on one line and free of wide gaps."""
    lines = lines_read(words)
    sizes = [median([word.size for word in line for _ in word.text]) for line in lines]
    body = median([size for line, size in zip(lines, sizes, strict=True) for word in line for _ in word.text] or [0.0])
    runs: list[Run] = []
    for line, own in zip(lines, sizes, strict=True):
        size = body if abs(own - body) <= _SAME_SIZE * body else own
        foot = median([word.foot for word in line])
        runs += [_run(part, foot, size) for part in _parts(line, size)]
    return runs


def confidence_of(runs: Sequence[Run]) -> float:
    """The mean over all letters; 0 when there are none."""
    letters = sum(run.item.letters for run in runs)
    return sum(run.confidence * run.item.letters for run in runs) / letters if letters else 0.0


def lines_read(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each line from left to right: every word goes to the line that ends level with it."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.x0, word.box.y0)):
        line = max(lines, key=lambda line: _overlap(line[-1], word), default=None)
        if line is not None and _overlap(line[-1], word) >= _LEVEL:
            line.append(word)
        else:
            lines.append([word])
    return sorted(lines, key=lambda line: (line[0].box.y1, line[0].box.x0))


def _overlap(left: Word, right: Word) -> float:
    """How level two words are: the height that they share, in parts of the lesser one's."""
    shared = min(left.box.y1, right.box.y1) - max(left.box.y0, right.box.y0)
    lesser = min(left.box.y1 - left.box.y0, right.box.y1 - right.box.y0)
    return shared / lesser if lesser > 0 else 0.0


def _parts(line: Sequence[Word], size: float) -> list[list[Word]]:
    """The words that make up a run each; in Arabic every word, since the layout knows the order they are read in."""
    if is_leftward(" ".join(word.text for word in line)):
        return [[word] for word in _apart(line, _SPACE * size)]
    parts = [[line[0]]]
    for left, right in pairwise(line):
        if right.box.x0 - left.box.x1 > _GAP * size:
            parts.append([right])
        else:
            parts[-1].append(right)
    return parts


def _apart(line: Sequence[Word], space: float) -> list[Word]:
    """The words with room between them, which boxes that are too wide at times hide."""
    ordered = sorted(line, key=lambda word: word.box.x0 + word.box.x1)
    ends = [max(left.box.x0, min(left.box.x1, right.box.x0 - space)) for left, right in pairwise(ordered)]
    boxes = [replace(word.box, x1=end) for word, end in zip(ordered, ends, strict=False)]
    return [replace(word, box=box) for word, box in zip(ordered, [*boxes, ordered[-1].box], strict=True)]


def _run(words: Sequence[Word], foot: float, size: float) -> Run:
    text = ""
    for word in words:
        glued = text[-1:] >= _FIRST_IDEOGRAPH and word.text[:1] >= _FIRST_IDEOGRAPH
        text += word.text if glued or not text else f" {word.text}"
    box = Box(words[0].box.x0, foot - size, max(word.box.x1 for word in words), foot)
    letters = sum(len(word.text) for word in words)
    return Run(Item(text, box), sum(word.confidence * len(word.text) for word in words) / letters)
