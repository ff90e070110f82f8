"""Where each letter of a page stands, which tells the order of Arabic letters when a file's own order does not.

With `ink`, which draws pages, and `page_objects`, the only file that knows pypdfium2. It judges nothing.
"""

import ctypes
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.layout.page_geometry import FULL

_MOST_GLYPHS = 20_000  # on one page; a page of a newspaper has some 15,000
_FINENESS = 1000  # parts of a point that places are told in
_FAR = 1000.0  # points


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as drawn, in points on the page as shown, origin top left.

    `pen` is where the pen stood when it was drawn, which characters drawn as one sign share; `base` is its base line.
    `height` is that of its ink, `order` its place in the parser's text of the page.
    """

    text: str
    pen: float
    base: float
    x0: float
    x1: float
    height: float
    order: int


def read_glyphs(content: bytes, wanted: Iterable[tuple[int, int]], seconds: float) -> dict[int, list[Glyph]]:
    """The characters of pages of a PDF given as bytes, in the file's order, by page number from 1.

    `wanted` are page numbers and by how many degrees the view is turned back from the page as the file shows it. Pages
    that cannot be read or hold too much are left out, as are those not begun after `seconds` of computing.
    """
    until = time.process_time() + seconds
    read: dict[int, list[Glyph]] = {}
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return read
    try:
        for number, correction in wanted:
            if time.process_time() > until:
                break
            try:
                read[number] = _glyphs(document[number - 1], correction)
            except (pypdfium2.PdfiumError, IndexError):
                continue
    finally:
        document.close()
    return read


def _glyphs(page: Any, correction: int) -> list[Glyph]:
    try:
        page.set_rotation((page.get_rotation() - correction) % FULL)
        text = page.get_textpage()
        count = text.count_chars()
        if count > _MOST_GLYPHS:
            return []
        view = _View(page)
        places = tuple(ctypes.c_double() for _ in range(6))
        return [glyph for index in range(count) if (glyph := _glyph(text, index, view, places)) is not None]
    finally:
        page.close()


def _glyph(text: Any, index: int, view: "_View", places: tuple[ctypes.c_double, ...]) -> Glyph | None:
    """The character, or None for one that has no place of its own. `places` are only written to."""
    x, y, *sides = places
    letter = chr(pdfium.FPDFText_GetUnicode(text, index))
    if letter.isspace() and pdfium.FPDFText_IsGenerated(text, index) != 0:
        return None
    if not pdfium.FPDFText_GetCharOrigin(text, index, x, y) or not pdfium.FPDFText_GetCharBox(text, index, *sides):
        return None
    left, right, bottom, top = (side.value for side in sides)
    pen, base = view.seen(x.value, y.value)
    one, other = view.seen(left, bottom), view.seen(right, top)
    return Glyph(letter, pen, base, min(one[0], other[0]), max(one[0], other[0]), abs(one[1] - other[1]), index)


class _View:
    """From a page's own points, y upwards, to those of the page as shown: a turn and a shift."""

    def __init__(self, page: Any) -> None:
        size = tuple(round(side * _FINENESS) for side in page.get_size())
        self._x0, self._y0 = _shown(page, size, 0, 0)
        across, up = _shown(page, size, _FAR, 0), _shown(page, size, 0, _FAR)
        self._by_x = ((across[0] - self._x0) / _FAR, (across[1] - self._y0) / _FAR)
        self._by_y = ((up[0] - self._x0) / _FAR, (up[1] - self._y0) / _FAR)

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is seen, from the top left."""
        return (
            self._x0 + x * self._by_x[0] + y * self._by_y[0],
            self._y0 + x * self._by_x[1] + y * self._by_y[1],
        )


def _shown(page: Any, size: Sequence[int], x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
    return across.value / _FINENESS, down.value / _FINENESS
