"""One page that liteparse parsed, read into blocks with their printed lines and places. Calls no parser."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from ingest.layout.fitting import Fitted, Item, fit, lines_of
from ingest.layout.leftward_runs import runs_of
from ingest.layout.page_geometry import is_sound, unturned
from ingest.layout.repair.doubts import is_doubtful
from ingest.layout.repair.page import laid_out_anew
from ingest.layout.right_to_left import LEFTWARD, Fragment, in_reading_order, is_leftward
from ingest.layout.rough import RoughBlock, RoughCell
from ingest.layout.rulings import Rulings, rulings
from ingest.layout.spanning import whole_lines, whole_row
from ingest.parsed import BlockKind
from kb.practice import Box

_TEXT_KINDS = {
    "heading": BlockKind.HEADING,
    "paragraph": BlockKind.PARAGRAPH,
    "list_item": BlockKind.LIST_ITEM,
    "code": BlockKind.PARAGRAPH,
    "grid_fallback": BlockKind.PARAGRAPH,
}
_ALL_BOLD = re.compile(r"\*\*[^*]+\*\*")
_BOLD_FONT = re.compile(r"bold|black|heavy|-medi\b", re.IGNORECASE)
_ENDING_NUMBER = re.compile(r"(.*[^\W\d_]{3}|.*[.,;:)\"'»])(\d{1,3})")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_LINES = 2000  # a page with more is a drawing, of which the lines part no text
_SMALL = 0.75  # a raised or lowered number is at most this part of its line's height
_LIFT = 0.06  # and stands out of the line by at least this part


class PageView:
    """One parsed page; keeps track of the text items that no block has taken yet.

    `turn` is how far the view is turned clockwise from the unturned page, in degrees. `anew` says that the parser's
    blocks do not hold, since text items were taken off the page; nor do they where their text cannot be put in order.
    """

    def __init__(self, page: Any, turn: int, *, anew: bool = False) -> None:
        self.turn = turn
        self._anew = anew
        self._page = page
        self._items = [_item(item) for item in page.text_items]
        self._free = list(range(len(self._items)))
        self._whole_lines: frozenset[str] = frozenset()
        self.recognised = self._recognised()

    def read(self, levels: Sequence[tuple[float, int]] = ()) -> tuple[list[RoughBlock], tuple[str, ...]]:
        """The page's blocks on the unturned page, and the lines of text that stand in none of them.

        `levels` are the heights and levels of the document's headings, for pages that must be laid out anew.
        """
        blocks, free, drawn = self.recognised, self._free, self._rulings()
        if self._anew or is_doubtful(blocks, self._items, drawn):
            free = [index for index, item in enumerate(self._items) if self._is_in_figure(item.box)]
            held = set(free)
            items = [item for index, item in enumerate(self._items) if index not in held]
            if is_leftward("".join(item.text for item in items)):
                items = runs_of(items)
            blocks = laid_out_anew(items, drawn, self._page.page_num, tuple(levels))
        return [self._placed(block) for block in blocks], lines_of([self._items[index] for index in free])

    def _recognised(self) -> list[RoughBlock]:
        """The parser's own blocks; where it found none, all lines as one block."""
        if self._page.blocks is None or self._anew:
            lines = lines_of(self._items)
            self._free = []
            return [RoughBlock(BlockKind.PARAGRAPH, lines, self._page.page_num)] if lines else []
        if any(block.kind == "table" for block in self._page.blocks):
            self._whole_lines = whole_lines(self._page.text_items)
        blocks = [self._table(block) if block.kind == "table" else self._text(block) for block in self._page.blocks]
        return [block for block in blocks if block is not None]

    def _text(self, block: Any) -> RoughBlock | None:
        kind = _TEXT_KINDS.get(block.kind)
        if kind is None:
            return None
        markdown = block.text if block.text is not None else "\n".join(block.lines or ())
        fitted = self._fit(f"{block.marker or ''} {markdown}".strip(), _box(block.bbox))
        return RoughBlock(
            kind,
            _without_marker(fitted.lines, block.marker),
            self._page.page_num,
            fitted.box,
            marker=block.marker or None,
            level=block.level if kind is BlockKind.HEADING else None,
            bold=bool(block.bold or _ALL_BOLD.fullmatch(markdown)),
            size=fitted.size,
        )

    def _table(self, block: Any) -> RoughBlock:
        grid = ([block.header] if block.header else []) + list(block.rows or ())
        side = -1 if is_leftward(" ".join(cell.text for row in grid for cell in row)) else 1
        rows = tuple(whole_row(tuple(self._cell(cell) for cell in row[::side]), self._whole_lines) for row in grid)
        return RoughBlock(BlockKind.TABLE, (), self._page.page_num, _box(block.bbox), rows=rows)

    def _cell(self, cell: Any) -> RoughCell:
        box = _box(cell.bbox)
        return RoughCell(self._fit(cell.text, box).lines, box)

    def _fit(self, markdown: str, box: Box | None) -> Fitted:
        fitted = fit(markdown, box, self._items, self._free)
        self._anew = self._anew or fitted.garbled
        taken = set(fitted.taken)
        self._free = [index for index in self._free if index not in taken]
        return fitted

    def _rulings(self) -> Rulings:
        drawn = self._page.vector_graphics
        if drawn is None or len(drawn.lines) > _MOST_LINES:
            return Rulings()
        return rulings((line.x1, line.y1, line.x2, line.y2) for line in drawn.lines)

    def _is_in_figure(self, box: Box) -> bool:
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        figures = (_box(block.bbox) for block in self._page.blocks or () if block.kind == "figure")
        return any(figure.x0 <= x <= figure.x1 and figure.y0 <= y <= figure.y1 for figure in figures if figure)

    def _placed(self, block: RoughBlock) -> RoughBlock:
        rows = tuple(tuple(replace(cell, box=self._place(cell.box)) for cell in row) for row in block.rows)
        return replace(block, box=self._place(block.box), rows=rows)

    def _place(self, box: Box | None) -> Box | None:
        if box is None or not is_sound(box):
            return None
        return unturned(box, self.turn, self._page.width, self._page.height)


def heading_levels(blocks: Iterable[RoughBlock]) -> tuple[tuple[float, int], ...]:
    """The level that headings of each height have most often, as (height in points, level)."""
    counts: dict[float, dict[int, int]] = {}
    for block in blocks:
        if block.level is not None and block.size > 0:
            levels = counts.setdefault(round(2 * block.size) / 2, {})
            levels[block.level] = levels.get(block.level, 0) + 1
    return tuple(
        (size, max(levels, key=lambda level: (levels[level], -level))) for size, levels in sorted(counts.items())
    )


def _box(rectangle: Any) -> Box | None:
    if rectangle is None:
        return None
    x, y = rectangle.x, rectangle.y
    return Box(x, y, x + rectangle.width, y + rectangle.height)


def _without_marker(lines: tuple[str, ...], marker: str | None) -> tuple[str, ...]:
    if not marker or not lines:
        return lines
    return (lines[0].removeprefix(marker).lstrip(), *lines[1:])


def _item(item: Any) -> Item:
    box = Box(item.x, item.y, item.x + item.width, item.y + item.height)
    bold = _BOLD_FONT.search(item.font_name or "") is not None
    if not LEFTWARD.search(item.text):
        return Item(_with_raised_numbers(item.text, item.words), box, bold)
    fragments = tuple(Fragment(word.text, word.x, word.x + word.width) for word in item.words)
    return Item(in_reading_order(fragments, box.y1 - box.y0) or item.text, box, bold, fragments)


def _with_raised_numbers(text: str, words: Sequence[Any]) -> str:
    """The text with raised numbers as superscript digits, and lowered ones (`CO 2`) put to their word."""
    if len(words) < 2 or not any(word.text[-1:].isdigit() for word in words):  # noqa: PLR2004
        return text
    height = median(word.height for word in words)
    top = median(word.y for word in words)
    spelled = [_spelled(word, top, height) for word in words]
    return text if spelled == [" " + word.text for word in words] else "".join(spelled).strip()


def _spelled(word: Any, top: float, height: float) -> str:
    """A word with the space before it, unless it is a small number that belongs to the word before."""
    small = word.text.isdecimal() and word.height <= _SMALL * height
    if small and word.y + word.height < top + height * (1 - _LIFT):
        return str(word.text.translate(_RAISED))
    if small and word.y > top + height * _LIFT:
        return str(word.text)
    glued = _ENDING_NUMBER.fullmatch(word.text)
    if glued is not None and word.y < top - height * _LIFT:
        return f" {glued[1]}{glued[2].translate(_RAISED)}"
    return f" {word.text}"
