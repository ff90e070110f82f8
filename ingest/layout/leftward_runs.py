"""Joins the pieces that the parser cuts lines into which run from right to left. Pure geometry.

Columns are told by lines that fill them, and none of those pieces looks like a line.
"""

from collections.abc import Iterable, Sequence

from ingest.layout.fitting import Item
from ingest.layout.right_to_left import Fragment, in_reading_order
from kb.practice import Box

_LEVEL = 0.35  # of a line's height: how far the middles of its pieces may be apart
_NEAR = 0.5  # of a line's height: pieces farther apart stand in different columns or cells


def runs_of(items: Iterable[Item]) -> list[Item]:
    """The items, those joined that stand on one line with no more than a space between them."""
    runs: list[Item] = []
    for row in _rows(items):
        pieces = sorted(row, key=lambda item: item.box.x0)
        run = [pieces[0]]
        for item in pieces[1:]:
            if item.box.x0 - run[-1].box.x1 > _NEAR * max(item.height, run[-1].height):
                runs.append(_joined(run))
                run = []
            run.append(item)
        runs.append(_joined(run))
    return runs


def _rows(items: Iterable[Item]) -> list[list[Item]]:
    rows: list[list[Item]] = []
    tallest = 0.0
    for item in sorted(items, key=_middle):
        if rows and _middle(item) - _middle(rows[-1][0]) <= _LEVEL * max(tallest, item.height):
            rows[-1].append(item)
            tallest = max(tallest, item.height)
        else:
            rows.append([item])
            tallest = item.height
    return rows


def _middle(item: Item) -> float:
    return (item.box.y0 + item.box.y1) / 2


def _joined(run: Sequence[Item]) -> Item:
    if len(run) == 1:
        return run[0]
    fragments = tuple(
        fragment for item in run for fragment in item.fragments or (Fragment(item.text, item.box.x0, item.box.x1),)
    )
    box = Box(
        run[0].box.x0,
        min(item.box.y0 for item in run),
        max(item.box.x1 for item in run),
        max(item.box.y1 for item in run),
    )
    return Item(in_reading_order(fragments, box.y1 - box.y0), box, all(item.bold for item in run), fragments)
