"""Has liteparse parse the pages of a PDF, whatever state they are in. The one file that calls it.

It reads no text out of pictures (`picture_pages` does) and takes bytes only: given a path, liteparse would hand other
file types to whatever converter it finds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from liteparse import LiteParse, ParsedPage, ParseError

from ingest.layout.glyph_places import read_glyphs
from ingest.layout.hidden_text import seen_pages
from ingest.layout.page_geometry import is_page_size, unturned_size
from ingest.layout.page_numbers import pages_named
from ingest.layout.page_view import PageView, heading_levels
from ingest.layout.rough import RoughBlock, RoughPdf
from ingest.layout.usable_text import is_junk, is_sparse
from ingest.layout.visual_order import runs_leftward, with_words_spelled

_LAYOUT = {"extract_blocks": True, "emit_word_boxes": True, "extract_vector_graphics": True}
_PICTURE_PAGE = 0.5  # part of a page covered by a picture, from which on a page without text is a scan
_SECONDS = 10.0  # of computing that a document's letters may take to be placed; 200 full pages take about 8
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
    upright, corrections = _upright(content, _all_pages(result))
    seen = seen_pages(content, upright, corrections)
    pages, spelling = _spelled(content, seen.pages, corrections)
    views = [
        PageView(page, _turn(page.page_num, turns, corrections), anew=page.page_num in seen.changed) for page in pages
    ]
    levels = heading_levels(chain.from_iterable(view.recognised for view in views))
    junk, suspects = _without_usable_text(pages, seen.misread)
    blocks: list[RoughBlock] = []
    loose: list[tuple[str, ...]] = []
    for view, page in zip(views, pages, strict=True):
        page_blocks, page_loose = view.read(levels) if page.page_num not in junk else ([], ())
        blocks += page_blocks
        loose.append(page_loose)
    return RoughPdf(
        tuple(blocks),
        tuple(unturned_size(view.turn, page.width, page.height) for view, page in zip(views, pages, strict=True)),
        tuple(loose),
        result.count,
        scanned=tuple(sorted((*junk, *_scanned(content, suspects)))),
        unread=tuple(result.unread),
        unrecognised=tuple(page.page_num for page in pages if page.blocks is None),
        warnings=(*seen.warnings, *spelling),
    )


def _spelled(content: bytes, pages: list[Any], corrections: dict[int, int]) -> tuple[list[Any], tuple[str, ...]]:
    """The pages, their words that run from right to left spelled by where their letters stand, and a warning if any."""
    wanted = [(page.page_num, corrections.get(page.page_num, 0)) for page in pages if runs_leftward(page)]
    if not wanted:
        return pages, ()
    glyphs = read_glyphs(content, wanted, _SECONDS)
    missing = [number for number, _ in wanted if not glyphs.get(number)]
    spelled = with_words_spelled(pages, glyphs)
    if not missing:
        return spelled, ()
    return spelled, (f"Words may be spelled from their end, as letters could not be placed: {pages_named(missing)}.",)


def _turn(number: int, turns: Sequence[int], corrections: dict[int, int]) -> int:
    """How far the view of that page is turned clockwise from the unturned page, in degrees."""
    return (turns[number - 1] if number <= len(turns) else 0) - corrections.get(number, 0)


def call_liteparse(content: bytes, **options: Any) -> Any:
    """One call of liteparse; raises `Panicked` where its Rust code does."""
    try:
        return LiteParse(
            quiet=True,
            extract_links=False,
            keep_headers_footers=True,
            continue_on_page_error=True,
            **{"ocr_enabled": False, **options},
        ).parse(content)
    except ParseError as error:
        if "password" in str(error).lower():
            raise PasswordRequired from error
        raise Damaged(str(error)) from error
    except BaseException as error:
        # A panic arrives as a class that cannot be imported and that is no Exception.
        if type(error).__name__ == "PanicException":
            raise Panicked(str(error)) from error
        raise


class Panicked(Exception):
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
        return _pages_of(call_liteparse(content, **_LAYOUT, max_pages=most_pages))
    except Panicked:
        count = call_liteparse(content, target_pages="1").total_pages
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
        return _pages_of(call_liteparse(content, **_LAYOUT, target_pages=f"{first}-{last}"))
    except Panicked:
        if first < last:
            return _parse_parts(content, first, last)
        return _pages_of(call_liteparse(content, emit_word_boxes=True, target_pages=str(first)))


def _all_pages(result: _Pages) -> list[Any]:
    """The pages in order, an empty one of the usual size in the place of each that could not be read."""
    parsed = {page.page_num: page for page in result.pages}
    if not parsed:
        return []
    usual = next(iter(parsed.values()))
    return [
        parsed.get(number) or ParsedPage(number, usual.width, usual.height, "", blocks=[])
        for number in range(1, max((*parsed, *result.unread)) + 1)
    ]


def _pages_of(result: Any) -> _Pages:
    return _Pages(list(result.pages), [error.page_num for error in result.page_errors], result.total_pages)


def _upright(content: bytes, pages: list[Any]) -> tuple[list[Any], dict[int, int]]:
    """Parse the pages again whose text runs sideways or upside down; degrees turned are given by page number."""
    corrections = {page.page_num: angle for page in pages if (angle := _text_angle(page)) != 0}
    if not corrections:
        return pages, {}
    try:
        again = call_liteparse(
            content,
            **_LAYOUT,
            page_orientation_corrections=sorted(corrections.items()),
            target_pages=",".join(map(str, corrections)),
        )
    except Panicked:
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


def _without_usable_text(pages: list[Any], misread: Sequence[int]) -> tuple[list[int], list[int]]:
    """The pages whose text is junk, and those with hardly any, which may be scans or just short.

    Of the `misread` pages, those of which hardly any text is left count as junk: their letters stand for others.
    """
    texts = {page.page_num: "".join(item.text for item in page.text_items) for page in pages}
    junk = [number for number, text in texts.items() if is_junk(text) or (number in misread and is_sparse(text))]
    return junk, [number for number, text in texts.items() if number not in junk and is_sparse(text)]


def _scanned(content: bytes, suspects: list[int]) -> tuple[int, ...]:
    """Those of the pages with few words or none that show a picture; a blank page is none."""
    if not suspects:
        return ()
    try:
        pages = call_liteparse(content, include_complexity=True, target_pages=",".join(map(str, suspects))).pages
    except Panicked:
        return tuple(suspects)
    return tuple(page.page_num for page in pages if page.complexity is not None and _is_picture(page.complexity))


def _is_picture(complexity: Any) -> bool:
    return bool(complexity.full_page_image or complexity.image_coverage >= _PICTURE_PAGE)
