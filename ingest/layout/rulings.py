"""The straight lines drawn on a page, as far as they may part text. Pure geometry; knows no parser."""

from collections.abc import Iterable
from dataclasses import dataclass, field

_LEVEL = 1.5  # points by which the ends of a straight line may differ in height
_SHORTEST = 8.0  # points; shorter lines are parts of signs and pictures
_TOUCH = 4.0  # points between two pieces of one line: many programs draw the border of each cell by itself
_THIN = 2.5  # points apart, two lines are the edges of one stroke


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level or upright line: `at` is its place across, `start` to `end` its reach along, in points."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rulings:
    """A page's lines: `level` from top to bottom, `upright` from left to right."""

    level: tuple[Stroke, ...] = field(default=())
    upright: tuple[Stroke, ...] = field(default=())


def rulings(segments: Iterable[tuple[float, float, float, float]]) -> Rulings:
    """The lines made up of `segments` (x1, y1, x2, y2); pieces that touch are put together, slanting ones left out."""
    level: list[Stroke] = []
    upright: list[Stroke] = []
    for x1, y1, x2, y2 in segments:
        if abs(y1 - y2) <= _LEVEL:
            level.append(Stroke((y1 + y2) / 2, min(x1, x2), max(x1, x2)))
        elif abs(x1 - x2) <= _LEVEL:
            upright.append(Stroke((x1 + x2) / 2, min(y1, y2), max(y1, y2)))
    return Rulings(_whole(level), _whole(upright))


def _whole(pieces: list[Stroke]) -> tuple[Stroke, ...]:
    rows: list[list[Stroke]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.at, piece.start)):
        if rows and piece.at - rows[-1][0].at <= _THIN:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    strokes = [stroke for row in rows for stroke in _in_row(row)]
    return tuple(stroke for stroke in strokes if stroke.end - stroke.start >= _SHORTEST)


def _in_row(row: list[Stroke]) -> list[Stroke]:
    strokes: list[Stroke] = []
    for piece in sorted(row, key=lambda piece: piece.start):
        if strokes and piece.start - strokes[-1].end <= _TOUCH:
            last = strokes[-1]
            strokes[-1] = Stroke(last.at, last.start, max(last.end, piece.end))
        else:
            strokes.append(piece)
    return strokes
