"""Cuts a page into pieces of one column each, in the order of reading. Pure geometry; reads no word."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from ingest.layout.repair.lines import Piece, is_running_text, letters_of

_P = TypeVar("_P", bound=Piece)

_GUTTER = 8.0  # points: the narrowest gap between two columns of text
_STICKS_OUT = 1.5  # points by which a line may end beyond the others of its column
_GRID = 3.0  # points; gutters nearer to each other are tried once
_FEWEST = 6  # pieces that make up two columns


@dataclass(frozen=True, slots=True)
class _Split(Generic[_P]):
    """`above` and `below` run over both columns; `score` is the letters in the lesser column."""

    score: int
    above: Sequence[_P]
    left: Sequence[_P]
    right: Sequence[_P]
    below: Sequence[_P]


def columns_of(pieces: Sequence[_P], *, rightward: bool = True) -> list[list[_P]]:
    """`pieces` in groups, each of one column, in the order of reading; each group runs from top to bottom."""
    ordered = sorted(pieces, key=lambda piece: (piece.box.y0 + piece.box.y1, piece.box.x0))
    return list(_cut(ordered, rightward=rightward))


def _cut(pieces: Sequence[_P], *, rightward: bool) -> Iterator[list[_P]]:
    split = _best_split(pieces)
    if split is None:
        if pieces:
            yield list(pieces)
        return
    sides = (split.left, split.right) if rightward else (split.right, split.left)
    for part in (split.above, *sides, split.below):
        yield from _cut(part, rightward=rightward)


def _best_split(pieces: Sequence[_P]) -> _Split[_P] | None:
    """The split with the most letters beside each other; gutters that cannot have more are not tried."""
    best: _Split[_P] | None = None
    for bound, end in _gutters(pieces):
        if best is not None and bound <= best.score:
            break
        for split in _splits_at(end, pieces):
            if best is None or split.score > best.score:
                best = split
    return best


def _gutters(pieces: Sequence[_P]) -> list[tuple[int, float]]:
    """Where gutters may begin, in points from the left, each after the most letters that its split can score."""
    by_end = sorted(pieces, key=lambda piece: piece.box.x1)
    by_start = sorted(pieces, key=lambda piece: piece.box.x0)
    ends, starts = [piece.box.x1 for piece in by_end], [piece.box.x0 for piece in by_start]
    up_to = [0, *accumulate(piece.letters for piece in by_end)]
    before = [0, *accumulate(piece.letters for piece in by_start)]
    gutters = []
    for end in sorted({round(end / _GRID) * _GRID + _STICKS_OUT for end in ends}):
        left = up_to[bisect_right(ends, end)]
        right = before[-1] - before[bisect_left(starts, end + _GUTTER)]
        if left and right:
            gutters.append((min(left, right), end))
    return sorted(gutters, key=lambda gutter: (-gutter[0], gutter[1]))


def _splits_at(end: float, pieces: Sequence[_P]) -> Iterator[_Split[_P]]:
    """The ways to part `pieces` by a gutter from `end` on: one for each stretch of the page that nothing crosses."""
    crossing = [index for index, piece in enumerate(pieces) if piece.box.x0 < end + _GUTTER and piece.box.x1 > end]
    for before, after in zip([-1, *crossing], [*crossing, len(pieces)], strict=True):
        if after - before - 1 < _FEWEST:
            continue
        inside = pieces[before + 1 : after]
        left = [piece for piece in inside if piece.box.x1 <= end]
        right = [piece for piece in inside if piece.box.x1 > end]
        if _is_text(left) and _is_text(right) and _side_by_side(left, right):
            score = min(letters_of(left), letters_of(right))
            yield _Split(score, pieces[: before + 1], left, right, pieces[after:])


def _is_text(pieces: Sequence[_P]) -> bool:
    """Whether `pieces` are a column of running text, or several columns of it side by side."""
    if is_running_text(pieces):
        return True
    columns = _apart(pieces) if len(pieces) >= _FEWEST else []
    return len(columns) > 1 and all(map(is_running_text, columns))


def _apart(pieces: Sequence[_P]) -> list[list[_P]]:
    """`pieces` parted wherever a gutter runs down between them all."""
    columns: list[list[_P]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.box.x0):
        if columns and piece.box.x0 < reach + _GUTTER:
            columns[-1].append(piece)
        else:
            columns.append([piece])
        reach = max(reach, piece.box.x1)
    return columns


def _side_by_side(left: Sequence[_P], right: Sequence[_P]) -> bool:
    top = max(min(piece.box.y0 for piece in side) for side in (left, right))
    return top < min(max(piece.box.y1 for piece in side) for side in (left, right))
