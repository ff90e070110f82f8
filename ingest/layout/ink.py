"""Which words of a page leave no ink on it: a page on which text could hide is drawn with and without its text.

With `glyph_places`, the only file that knows pypdfium2. It reads no text and judges no word by what it says.
"""

import ctypes
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, sqrt
from operator import sub
from typing import Any, Protocol

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.layout.page_geometry import FULL
from kb.practice import Box

_MOST_PIXELS = 1_500_000  # of one drawing, 6 MB; an A4 page at 72 dots an inch has half a million
_COARSEST = 1 / 3  # pixels a point, at which 8-point type is three high: a page of 1.3 by 1.3 metres
_MOST_OBJECTS = 50_000  # on one page, each form's own at each use; a full newspaper page has some 10,000
_DEEPEST = 30  # forms within forms
_INSET = 0.15  # of a word's box on each side, into which the neighbours' letters may reach
_FAINT = 12  # of 255: a difference that the eye does not find; black 6-point type makes more than 60
_SCAN_INK = 60  # of 255: how far a scan's letters stand out from its paper
_INKED = 8  # one in so many rows of a word's box must be inked; small letters fill four
_SLIVER = 3.0  # points; what is narrower is a ruling and covers no text
_STRAY = 20.0  # points
_SCAN_PART = 0.5  # of the page covered by pictures, from which on it is a scan
_LIGHT, _DARK, _CLEAR = 190, 128, 128  # of 255
_MASKS = range(pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP, pdfium.FPDF_TEXTRENDERMODE_CLIP + 1)
_UNPAINTED = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_STROKED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_LAYER = tuple(b"OC\0")  # marks optional content
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
            except (pypdfium2.PdfiumError, IndexError, _TooMuch):
                continue
    finally:
        document.close()
    return sights


class _TooMuch(Exception):
    """Raised when a page is larger, or holds more objects or forms in forms, than is worth looking at."""


def _sight(page: Any, sheet: Sheet) -> Sight:
    try:
        painted = _Painted(page)
        if not sheet.words or not painted.suspect:
            return Sight(outside=painted.outside)
        page.set_rotation((page.get_rotation() - sheet.correction) % FULL)
        drawn = _Drawing(page, sheet)
        for text in painted.texts:
            pdfium.FPDFPageObj_SetIsActive(text, False)
        bare = _Drawing(page, sheet)
        unseen = (
            index
            for index, word in enumerate(sheet.words)
            if not drawn.differs(bare, word) and not (painted.shows_letters and bare.has_ink(word))
        )
        return Sight(frozenset(unseen), painted.outside)
    finally:
        page.close()


@dataclass(slots=True)
class _Painted:
    """The objects of a page in the order they are painted.

    `suspect` says that text may be hidden: it is not painted, clear, light, on dark ground, or painted over.
    `shows_letters` says that letters may be seen though they have no ink of their own.
    """

    page: Any
    texts: list[Any] = field(default_factory=list)
    suspect: bool = False
    outside: bool = False
    shows_letters: bool = False

    def __post_init__(self) -> None:
        page, paper = Box(*self.page.get_bbox()), Box(*self.page.get_mediabox())
        places: list[Box] = []
        pictured = 0.0
        for thing, kind, place, depth in _things(self.page):
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.texts.append(thing)
                self.suspect = self.suspect or _is_odd(thing)
                self.shows_letters = self.shows_letters or pdfium.FPDFTextObj_GetTextRenderMode(thing) in _MASKS
                self.outside = self.outside or (depth == 0 and _is_beyond(place, paper))
            elif kind != pdfium.FPDF_PAGEOBJ_FORM:
                self.suspect = self.suspect or _hides(thing, kind, place, places)
                if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                    pictured += _area(_shared(place, page))
            if not self.suspect and (depth == 0 and kind in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM)):
                places.append(place)
        self.shows_letters = self.shows_letters or pictured >= _SCAN_PART * _area(page)


def _things(page: Any) -> Iterator[tuple[Any, int, Box, int]]:
    """Each object with its kind, its place in the page's own points (y upwards) and its depth in forms.

    What is in a form has the place of the outermost form.
    """
    waiting: list[tuple[Any, Any, int, int, Box | None]] = [
        (pdfium.FPDFPage_GetObject, page.raw, pdfium.FPDFPage_CountObjects(page.raw), 0, None)
    ]
    sides = tuple(ctypes.c_float() for _ in range(4))
    walked = 0
    while waiting:
        get, holder, count, index, outer = waiting.pop()
        if index >= count:
            continue
        waiting.append((get, holder, count, index + 1, outer))
        walked += 1
        if walked > _MOST_OBJECTS or len(waiting) > _DEEPEST:
            raise _TooMuch
        thing = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        place = outer
        if place is None:
            pdfium.FPDFPageObj_GetBounds(thing, *sides)
            place = Box(*(side.value for side in sides))
        depth = len(waiting) - 1
        yield thing, kind, place, depth
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            inner = pdfium.FPDFFormObj_CountObjects(thing)
            waiting.append((pdfium.FPDFFormObj_GetObject, thing, inner, 0, place))


def _is_odd(text: Any) -> bool:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
    if mode in _UNPAINTED or pdfium.FPDFPageObj_HasTransparency(text) or _is_in_layer(text):
        return True
    colour = _colour(text, pdfium.FPDFPageObj_GetStrokeColor if mode in _STROKED else pdfium.FPDFPageObj_GetFillColor)
    return colour is None or min(colour[:3]) > _LIGHT or colour[3] < _CLEAR


def _is_in_layer(text: Any) -> bool:
    """Whether the text belongs to a layer of the document, which may be switched off."""
    name, size = (ctypes.c_ushort * len(_LAYER))(), ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(text)):
        mark = pdfium.FPDFPageObj_GetMark(text, index)
        if pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size) and tuple(name) == _LAYER:
            return True
    return False


def _hides(thing: Any, kind: int, place: Box, places: list[Box]) -> bool:
    """Whether a path, picture or shading covers text that was painted before, or is a dark ground for text."""
    if not _has_room(place):
        return False
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, filled, stroked)
        if filled.value == pdfium.FPDF_FILLMODE_NONE:
            return False
        colour = _colour(thing, pdfium.FPDFPageObj_GetFillColor)
        if colour is None or max(colour[:3]) < _DARK:
            return True
    return any(_shared(place, other) is not None for other in places)


def _colour(thing: Any, get: Any) -> tuple[int, int, int, int] | None:
    """Red, green, blue and opacity from 0 to 255; None for patterns."""
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    if not get(thing, red, green, blue, opacity):
        return None
    return red.value, green.value, blue.value, opacity.value


def _has_room(place: Box) -> bool:
    return place.x1 - place.x0 > _SLIVER and place.y1 - place.y0 > _SLIVER


def _is_beyond(place: Box, paper: Box) -> bool:
    """Whether a run of letters, not just a stray sign, lies off the paper."""
    return place.x1 - place.x0 > _STRAY and _has_room(place) and _shared(place, paper) is None


def _area(box: Box | None) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0) if box is not None else 0.0


def _shared(one: Box, other: Box) -> Box | None:
    x0, x1 = max(one.x0, other.x0), min(one.x1, other.x1)
    y0, y1 = max(one.y0, other.y0), min(one.y1, other.y1)
    return Box(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


class _Drawing:
    """A page drawn at 72 dots an inch, or coarser where it is large."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        width, height = page.get_size()
        scale = min(1.0, sqrt(_MOST_PIXELS / (width * height)))
        if scale < _COARSEST:
            raise _TooMuch
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
