"""Which words of a page leave no ink on it: a page on which text could hide is drawn with and without its text.

With `page_objects` and `glyph_places` it knows pypdfium2. It reads no text and judges no word by what it says.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from operator import sub
from typing import Any, Protocol

import pypdfium2

from ingest.layout.page_geometry import FULL
from ingest.layout.page_objects import TooMuch, look_over

_MOST_PIXELS = 1_500_000  # of one drawing, 6 MB; an A4 page at 72 dots an inch has half a million
_COARSEST = 1 / 3  # pixels a point, at which 8-point type is three high: a page of 1.3 by 1.3 metres
_INSET = 0.15  # of a word's box on each side, into which the neighbours' letters may reach
_FAINT = 12  # of 255: a difference that the eye does not find; black 6-point type makes more than 60
_SCAN_INK = 60  # of 255: how far a scan's letters stand out from its paper
_INKED = 8  # one in so many rows of a word's box must be inked; small letters fill four
_BYTES = 4  # blue, green, red and one unused


class Placed(Protocol):
    """Something with a place on a page as shown, in points, origin top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to look at: its number from 1, width and height in points as shown, and its words.

    `correction` is how far the view is turned back, in degrees, from the page as the file shows it.
    """

    number: int
    size: tuple[float, float]
    words: Sequence[Placed]
    correction: int = 0


@dataclass(frozen=True, slots=True)
class Sight:
    """The indexes of a sheet's words that cannot be seen, and whether other text stands beyond the sheet's paper."""

    unseen: frozenset[int] = frozenset()
    outside: bool = False


def look_at(content: bytes, sheets: Iterable[Sheet], seconds: float) -> dict[int, Sight]:
    """What cannot be seen on each sheet of a PDF given as bytes, by page number.

    After `seconds` of computing no further sheet is begun; those, and sheets that cannot be drawn or hold too much, are
    left out. A word without ink of its own counts as seen where something else shows in its place: on a scan, whose
    text was recognised, or through letters that are a mask.
    """
    until = time.process_time() + seconds
    sights: dict[int, Sight] = {}
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return sights
    try:
        for sheet in sheets:
            if time.process_time() > until:
                break
            try:
                sights[sheet.number] = _sight(document[sheet.number - 1], sheet)
            except (pypdfium2.PdfiumError, IndexError, TooMuch):
                continue
    finally:
        document.close()
    return sights


def _sight(page: Any, sheet: Sheet) -> Sight:
    try:
        painted = look_over(page)
        if not sheet.words or not painted.suspect:
            return Sight(outside=painted.outside)
        page.set_rotation((page.get_rotation() - sheet.correction) % FULL)
        drawn = _Drawing(page, sheet)
        painted.take_texts_off()
        bare = _Drawing(page, sheet)
        unseen = (
            index
            for index, word in enumerate(sheet.words)
            if not drawn.differs(bare, word) and not (painted.shows_letters and bare.has_ink(word))
        )
        return Sight(frozenset(unseen), painted.outside)
    finally:
        page.close()


class _Drawing:
    """A page drawn at 72 dots an inch, or coarser where it is large."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        width, height = page.get_size()
        scale = min(1.0, sqrt(_MOST_PIXELS / (width * height)))
        if scale < _COARSEST:
            raise TooMuch
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._scale = (bitmap.width / sheet.size[0], bitmap.height / sheet.size[1])
        self.pixels = bytes(bitmap.buffer)
        bitmap.close()

    def differs(self, other: "_Drawing", word: Placed) -> bool:
        """Whether enough rows of the word's box differ visibly for letters to stand there."""
        rows = self._rows(word)
        wanted = max(1, len(rows) // _INKED)
        for start, end in rows:
            mine, its = self.pixels[start:end], other.pixels[start:end]
            if mine != its and max(map(abs, map(sub, mine, its))) > _FAINT:
                wanted -= 1
                if wanted == 0:
                    return True
        return False

    def has_ink(self, word: Placed) -> bool:
        """Whether something dark stands on something light in the word's box, or the reverse."""
        green = b"".join(self.pixels[start + 1 : end : _BYTES] for start, end in self._rows(word))
        return bool(green) and max(green) - min(green) > _SCAN_INK

    def _rows(self, word: Placed) -> list[tuple[int, int]]:
        """Where each row of the word's box begins and ends in the bytes, without its edges and what is off the page."""
        across, down = self._scale
        left, top = word.x + _INSET * word.width, word.y + _INSET * word.height
        right, bottom = word.x + (1 - _INSET) * word.width, word.y + (1 - _INSET) * word.height
        x0, x1 = max(0, floor(left * across)), min(self._width, ceil(right * across))
        y0, y1 = max(0, floor(top * down)), min(self._height, ceil(bottom * down))
        if x0 >= x1:
            return []
        return [(y * self._stride + _BYTES * x0, y * self._stride + _BYTES * x1) for y in range(y0, y1)]
