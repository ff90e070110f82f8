"""What is painted on a page, object by object: whether text may be hidden among it. Draws nothing, reads no text.

With `ink` and `glyph_places` it knows pypdfium2. A page has hundreds of objects, and most of what looking at them costs
is the way into PDFium and back: so its functions are called here with bare addresses, at half the price.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

_MOST_OBJECTS = 50_000  # on one page, each form's own at each use; a full newspaper page has some 10,000
_DEEPEST = 30  # forms within forms
_SLIVER = 3.0  # points; what is narrower is a ruling and covers no text
_STRAY = 20.0  # points
_SCAN_PART = 0.5  # of the page covered by pictures, from which on it is a scan
_LIGHT, _DARK, _CLEAR = 190, 128, 128  # of 255
_MASKS = range(pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP, pdfium.FPDF_TEXTRENDERMODE_CLIP + 1)
_UNPAINTED = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_STROKED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_LAYER = "OC".encode("utf-16-le") + b"\0\0"  # marks optional content

_Place = tuple[float, float, float, float]  # left, bottom, right, top in the page's own points, y upwards
_Colour = tuple[int, int, int, int]  # red, green, blue and opacity from 0 to 255


class TooMuch(Exception):
    """Raised when a page is larger, or holds more objects or forms in forms, than is worth looking at."""


def _by_address(function: Any, *arguments: Any, result: Any = ctypes.c_int) -> Callable[..., int]:
    """The same function of PDFium, taking and giving addresses where it takes and gives pointers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    call: Callable[..., int] = ctypes.CFUNCTYPE(result, *arguments)(address)
    return call


_A = ctypes.c_void_p
_page_object = _by_address(pdfium.FPDFPage_GetObject, _A, ctypes.c_int, result=_A)
_form_object = _by_address(pdfium.FPDFFormObj_GetObject, _A, ctypes.c_ulong, result=_A)
_form_count = _by_address(pdfium.FPDFFormObj_CountObjects, _A)
_kind_of = _by_address(pdfium.FPDFPageObj_GetType, _A)
_bounds = _by_address(pdfium.FPDFPageObj_GetBounds, _A, _A, _A, _A, _A)
_render_mode = _by_address(pdfium.FPDFTextObj_GetTextRenderMode, _A)
_has_transparency = _by_address(pdfium.FPDFPageObj_HasTransparency, _A)
_fill_colour = _by_address(pdfium.FPDFPageObj_GetFillColor, _A, _A, _A, _A, _A)
_stroke_colour = _by_address(pdfium.FPDFPageObj_GetStrokeColor, _A, _A, _A, _A, _A)
_draw_mode = _by_address(pdfium.FPDFPath_GetDrawMode, _A, _A, _A)
_mark_count = _by_address(pdfium.FPDFPageObj_CountMarks, _A)
_mark = _by_address(pdfium.FPDFPageObj_GetMark, _A, ctypes.c_ulong, result=_A)
_mark_name = _by_address(pdfium.FPDFPageObjMark_GetName, _A, _A, ctypes.c_ulong, _A)
_set_active = _by_address(pdfium.FPDFPageObj_SetIsActive, _A, ctypes.c_int)


@dataclass(slots=True)
class Painted:
    """What is on a page. `texts` are the addresses of its text objects, sound while the page is open.

    `suspect` says that text may be hidden: it is not painted, clear, light, on dark ground, or painted over.
    `shows_letters` says that letters may be seen though they have no ink of their own, `outside` that text stands
    beyond the paper.
    """

    texts: list[int] = field(default_factory=list)
    suspect: bool = False
    outside: bool = False
    shows_letters: bool = False

    def take_texts_off(self) -> None:
        """Have the page drawn without its text from now on."""
        for text in self.texts:
            _set_active(text, 0)


def look_over(page: Any) -> Painted:
    """What is painted on a page of pypdfium2. Raises `TooMuch`."""
    whole, paper = page.get_bbox(), page.get_mediabox()
    painted = Painted()
    places: list[_Place] = []  # of what was painted so far and may be painted over
    pictured = 0.0
    room = _Room()
    for thing, kind, outer in _things(page, room):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            mode = _render_mode(thing)
            painted.texts.append(thing)
            painted.shows_letters = painted.shows_letters or mode in _MASKS
            painted.suspect = painted.suspect or _is_odd(thing, mode, room)
            if outer is None:
                place = room.place_of(thing)
                painted.outside = painted.outside or _is_beyond(place, paper)
                places.append(place)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            if outer is None:
                places.append(room.place_of(thing))
        elif not painted.suspect or kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            place = outer or room.place_of(thing)
            painted.suspect = painted.suspect or _hides(thing, kind, place, places, room)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictured += _shared_area(place, whole)
    painted.shows_letters = painted.shows_letters or pictured >= _SCAN_PART * _shared_area(whole, whole)
    return painted


class _Room:
    """Where PDFium writes its answers."""

    def __init__(self) -> None:
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._side_addresses = tuple(map(ctypes.addressof, self._sides))
        self._shades = tuple(ctypes.c_uint() for _ in range(4))
        self._shade_addresses = tuple(map(ctypes.addressof, self._shades))
        self._modes = tuple(ctypes.c_int() for _ in range(2))
        self._mode_addresses = tuple(map(ctypes.addressof, self._modes))
        self._name = ctypes.create_string_buffer(len(_LAYER))
        self._size = ctypes.c_ulong()

    def place_of(self, thing: int) -> _Place:
        """Where an object lies."""
        _bounds(thing, *self._side_addresses)
        left, bottom, right, top = self._sides
        return left.value, bottom.value, right.value, top.value

    def colour_of(self, thing: int, get: Callable[..., int]) -> _Colour | None:
        """The colour that it is filled or stroked with; None for patterns."""
        if not get(thing, *self._shade_addresses):
            return None
        red, green, blue, opacity = self._shades
        return red.value, green.value, blue.value, opacity.value

    def is_filled(self, path: int) -> bool:
        """Whether a path is not just stroked."""
        _draw_mode(path, *self._mode_addresses)
        return bool(self._modes[0].value != pdfium.FPDF_FILLMODE_NONE)

    def is_in_layer(self, text: int) -> bool:
        """Whether the text belongs to a layer of the document, which may be switched off."""
        for index in range(_mark_count(text)):
            mark, name, size = _mark(text, index), ctypes.addressof(self._name), ctypes.addressof(self._size)
            if _mark_name(mark, name, len(_LAYER), size) and self._name.raw == _LAYER:
                return True
        return False


def _things(page: Any, room: _Room) -> Iterator[tuple[int, int, _Place | None]]:
    """Each object's address and kind, in the order they are painted, and the place of the outermost form that holds it.

    That place is None for what is in no form.
    """
    holder = ctypes.cast(page.raw, _A).value
    count = pdfium.FPDFPage_CountObjects(page.raw)
    levels: list[tuple[Callable[..., int], int | None, Iterator[int], _Place | None]] = [
        (_page_object, holder, iter(range(count)), None)
    ]
    walked = 0
    while levels:
        get, holder, indexes, outer = levels[-1]
        for index in indexes:
            walked += 1
            if walked > _MOST_OBJECTS or len(levels) > _DEEPEST:
                raise TooMuch
            thing = get(holder, index)
            kind = _kind_of(thing)
            yield thing, kind, outer
            if kind == pdfium.FPDF_PAGEOBJ_FORM:
                inside = iter(range(_form_count(thing)))
                levels.append((_form_object, thing, inside, outer or room.place_of(thing)))
                break
        else:
            levels.pop()


def _is_odd(text: int, mode: int, room: _Room) -> bool:
    if mode in _UNPAINTED or _has_transparency(text) or room.is_in_layer(text):
        return True
    colour = room.colour_of(text, _stroke_colour if mode in _STROKED else _fill_colour)
    return colour is None or min(colour[:3]) > _LIGHT or colour[3] < _CLEAR


def _hides(thing: int, kind: int, place: _Place, places: list[_Place], room: _Room) -> bool:
    """Whether a path, picture or shading covers text that was painted before, or is a dark ground for text."""
    if not _has_room(place):
        return False
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        if not room.is_filled(thing):
            return False
        colour = room.colour_of(thing, _fill_colour)
        if colour is None or max(colour[:3]) < _DARK:
            return True
    left, bottom, right, top = place
    return any(x0 < right and left < x1 and y0 < top and bottom < y1 for x0, y0, x1, y1 in places)


def _has_room(place: _Place) -> bool:
    return place[2] - place[0] > _SLIVER and place[3] - place[1] > _SLIVER


def _is_beyond(place: _Place, paper: _Place) -> bool:
    """Whether a run of letters, not just a stray sign, lies off the paper."""
    return place[2] - place[0] > _STRAY and _has_room(place) and _shared_area(place, paper) == 0


def _shared_area(one: _Place, other: _Place) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
