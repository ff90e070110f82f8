"""What liteparse sees on the pages: blocks in reading order with their lines and places. The one file that knows it.

It reads no text out of pictures (OCR is off) and takes bytes only: given a path, liteparse would hand other file types
to whatever converter it finds.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from liteparse import LiteParse, ParseError

from ingest.layout.fitting import Fitted, Item, fit, lines_of
from ingest.layout.page_geometry import is_page_size, is_sound, unturned, unturned_size
from ingest.layout.rough import RoughBlock, RoughCell, RoughPdf
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
_ENDING_NUMBER = re.compile(r"(.*[^\W\d_]{3}|.*[.,;:)\"'»])(\d{1,3})")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALL = 0.75  # a raised or lowered number is at most this part of its line's height
_LIFT = 0.06  # and stands out of the line by at least this part
_PICTURE_PAGE = 0.5  # part of a page covered by a picture, from which on a page without text is a scan
_QUARTER_TURN = 90
_FULL_TURN = 360


class PasswordRequired(Exception):
    """Raised when the PDF opens with a password only."""


class Damaged(Exception):
    """Raised when liteparse finds no document in the bytes."""


def lay_out(content: bytes, turns: Sequence[int], most_pages: int) -> RoughPdf:
    """Parse at most `most_pages` pages of a PDF given as bytes.

    `turns` are the pages' clockwise rotations in degrees as the file states them, empty when unknown. Raises
    `PasswordRequired` and `Damaged`.
    """
    result = _parse_pages(content, most_pages)
    if not all(is_page_size(page.width, page.height) for page in result.pages):
        raise Damaged("a page without a possible size")
    pages, corrections = _upright(content, result.pages)
    blocks: list[RoughBlock] = []
    sizes: list[tuple[float, float]] = []
    loose: list[tuple[str, ...]] = []
    for page in pages:
        stated = turns[page.page_num - 1] if page.page_num <= len(turns) else 0
        turn = stated - corrections.get(page.page_num, 0)
        page_blocks, page_loose = _PageView(page, turn).read()
        blocks += page_blocks
        loose.append(page_loose)
        sizes.append(unturned_size(turn, page.width, page.height))
    return RoughPdf(
        tuple(blocks),
        tuple(sizes),
        tuple(loose),
        result.count,
        scanned=_scanned(content, [page.page_num for page in pages if not page.text_items]),
        unread=tuple(result.unread),
        unrecognised=tuple(page.page_num for page in pages if page.blocks is None),
    )


def _parse(content: bytes, **options: Any) -> Any:
    """One call of liteparse; raises `_Panicked` where its Rust code does."""
    try:
        return LiteParse(
            ocr_enabled=False,
            quiet=True,
            extract_links=False,
            keep_headers_footers=True,
            continue_on_page_error=True,
            **options,
        ).parse(content)
    except ParseError as error:
        if "password" in str(error).lower():
            raise PasswordRequired from error
        raise Damaged(str(error)) from error
    except BaseException as error:
        # A panic arrives as a class that cannot be imported and that is no Exception.
        if type(error).__name__ == "PanicException":
            raise _Panicked(str(error)) from error
        raise


class _Panicked(Exception):
    """Raised when liteparse's layout step panicked; the text alone may still be readable."""


@dataclass(frozen=True, slots=True)
class _Pages:
    """Parsed pages, the numbers of those that could not be read, and how many the document has."""

    pages: list[Any]
    unread: list[int]
    count: int


def _parse_pages(content: bytes, most_pages: int) -> _Pages:
    """All pages with blocks; a page whose layout panics has its text alone."""
    try:
        return _pages_of(_parse(content, extract_blocks=True, emit_word_boxes=True, max_pages=most_pages))
    except _Panicked:
        count = _parse(content, target_pages="1").total_pages
        return _parse_parts(content, 1, min(count, most_pages))


def _parse_parts(content: bytes, first: int, last: int) -> _Pages:
    """The pages from `first` to `last` in tenths, which cost less than halves: a panic comes when all is parsed."""
    step = max(1, (last - first + 1) // 10)
    parts = [_parse_range(content, start, min(start + step - 1, last)) for start in range(first, last + 1, step)]
    return _Pages(
        [page for part in parts for page in part.pages],
        [number for part in parts for number in part.unread],
        parts[0].count,
    )


def _parse_range(content: bytes, first: int, last: int) -> _Pages:
    try:
        return _pages_of(_parse(content, extract_blocks=True, emit_word_boxes=True, target_pages=f"{first}-{last}"))
    except _Panicked:
        if first < last:
            return _parse_parts(content, first, last)
        return _pages_of(_parse(content, emit_word_boxes=True, target_pages=str(first)))


def _pages_of(result: Any) -> _Pages:
    return _Pages(list(result.pages), [error.page_num for error in result.page_errors], result.total_pages)


def _upright(content: bytes, pages: list[Any]) -> tuple[list[Any], dict[int, int]]:
    """Parse the pages again whose text runs sideways or upside down; degrees turned are given by page number."""
    corrections = {page.page_num: angle for page in pages if (angle := _text_angle(page)) != 0}
    if not corrections:
        return pages, {}
    try:
        again = _parse(
            content,
            extract_blocks=True,
            emit_word_boxes=True,
            page_orientation_corrections=sorted(corrections.items()),
            target_pages=",".join(map(str, corrections)),
        )
    except _Panicked:
        return pages, {}
    turned = {page.page_num: page for page in again.pages}
    return [turned.get(page.page_num, page) for page in pages], {number: corrections[number] for number in turned}


def _text_angle(page: Any) -> int:
    """The angle in degrees, a multiple of 90, at which more than half of the page's characters stand."""
    weights: dict[int, int] = {}
    for item in page.text_items:
        angle = round(item.rotation / _QUARTER_TURN) * _QUARTER_TURN % _FULL_TURN
        weights[angle] = weights.get(angle, 0) + len(item.text)
    total = sum(weights.values())
    return next((angle for angle, weight in weights.items() if 2 * weight > total), 0)


def _scanned(content: bytes, wordless: list[int]) -> tuple[int, ...]:
    """Those of the pages without words that show a picture; a blank page is none."""
    if not wordless:
        return ()
    try:
        pages = _parse(content, include_complexity=True, target_pages=",".join(map(str, wordless))).pages
    except _Panicked:
        return tuple(wordless)
    return tuple(page.page_num for page in pages if page.complexity is not None and _is_picture(page.complexity))


def _is_picture(complexity: Any) -> bool:
    return bool(complexity.full_page_image or complexity.image_coverage >= _PICTURE_PAGE)


class _PageView:
    """One parsed page, read into rough blocks; keeps track of the items that no block has taken yet."""

    def __init__(self, page: Any, turn: int) -> None:
        self._page, self._turn = page, turn
        self._items = [_item(item) for item in page.text_items]
        self._free = list(range(len(self._items)))

    def read(self) -> tuple[list[RoughBlock], tuple[str, ...]]:
        """The page's blocks, and the lines of text that stand in none of them."""
        if self._page.blocks is None:
            lines = lines_of(self._items)
            return ([RoughBlock(BlockKind.PARAGRAPH, lines, self._page.page_num)] if lines else []), ()
        blocks = [self._table(block) if block.kind == "table" else self._text(block) for block in self._page.blocks]
        return [block for block in blocks if block is not None], lines_of([self._items[index] for index in self._free])

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
            self._place(fitted.box),
            marker=block.marker or None,
            level=block.level if kind is BlockKind.HEADING else None,
            bold=bool(block.bold or _ALL_BOLD.fullmatch(markdown)),
            size=fitted.size,
        )

    def _table(self, block: Any) -> RoughBlock:
        box = _box(block.bbox)
        grid = ([block.header] if block.header else []) + list(block.rows or ())
        rows = tuple(tuple(self._cell(cell) for cell in row) for row in grid)
        return RoughBlock(BlockKind.TABLE, (), self._page.page_num, self._place(box), rows=rows)

    def _cell(self, cell: Any) -> RoughCell:
        fitted = self._fit(cell.text, _box(cell.bbox))
        return RoughCell(fitted.lines, self._place(_box(cell.bbox)))

    def _fit(self, markdown: str, box: Box | None) -> Fitted:
        fitted = fit(markdown, box, self._items, self._free)
        taken = set(fitted.taken)
        self._free = [index for index in self._free if index not in taken]
        return fitted

    def _place(self, box: Box | None) -> Box | None:
        if box is None or not is_sound(box):
            return None
        return unturned(box, self._turn, self._page.width, self._page.height)


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
    return Item(_with_raised_numbers(item.text, item.words), box)


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
