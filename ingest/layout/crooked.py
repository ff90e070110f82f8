"""How crooked a scan lies, and its words as if it lay straight. Pure geometry; turns no picture."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from ingest.layout.read_words import Word, lines_read
from kb.practice import Box

_LONG = 100.0  # points between the first and the last word of a line that shows how it climbs
_STRAIGHT = 0.003  # slopes below this move the end of a line by less than two points


def slope_of(words: Sequence[Word]) -> float:
    """How far the lines sink from left to right, in points a point: negative when they climb, 0 when straight."""
    ends = [(line[0], line[-1]) for line in lines_read(words)]
    slopes = [
        (last.foot - first.foot) / (last.box.x0 - first.box.x0)
        for first, last in ends
        if last.box.x0 - first.box.x0 >= _LONG
    ]
    slope = median(slopes) if slopes else 0.0
    return slope if abs(slope) >= _STRAIGHT else 0.0


def levelled(words: Sequence[Word], slope: float) -> list[Word]:
    """The words moved up or down so that their lines are level."""
    return [replace(word, box=_moved(word.box, -slope * (word.box.x0 + word.box.x1) / 2)) for word in words]


def sloping(box: Box, slope: float) -> Box:
    """The box around what `levelled` had moved into `box`, where it stands on the page."""
    left, right = slope * box.x0, slope * box.x1
    return Box(box.x0, box.y0 + min(left, right), box.x1, box.y1 + max(left, right))


def _moved(box: Box, down: float) -> Box:
    return replace(box, y0=box.y0 + down, y1=box.y1 + down)
