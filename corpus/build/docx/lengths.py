"""Lengths as authors write them (1cm, 0.85em, 9pt, 2fr, auto) in points. Touches no file."""

import re
import unicodedata
from collections.abc import Sequence

_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
_LENGTH = re.compile(r"(?P<number>-?[\d.]+)(?P<unit>pt|mm|cm|in|em|%|fr)")
_SIGN_WIDTH = 0.5  # of the font size; the mean of running text


def cm(length: float) -> float:
    """`length` centimetres in points."""
    return length * _POINTS["cm"]


def twips(points: float) -> int:
    """Twentieths of a point, Word's unit."""
    return round(points * 20)


def points(length: str | float, *, em: float, whole: float = 0) -> float:
    """`length` in points, where `em` is the font size and `whole` what % is of. Raises ValueError on another form."""
    if not isinstance(length, str):
        return float(length)
    number, unit = _parsed(length)
    return number * {"em": em, "%": whole / 100}.get(unit, _POINTS.get(unit, 0.0))


def signs(text: str) -> int:
    """The length of `text` in signs of mean width; Chinese ones count twice."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def shares(widths: Sequence[str | float] | None, longest: Sequence[int], whole: float, em: float) -> list[float]:
    """Column widths in points that fill `whole`: numbers and fr share what lengths and auto leave over.

    `longest` is the number of signs in each column's longest cell, for auto. Raises ValueError on another form.
    """
    asked = widths or [1] * len(longest)
    fixed = [
        min(em * (_SIGN_WIDTH * length + 1), whole / 3) if width == "auto" else _fixed(width, em, whole)
        for width, length in zip(asked, longest, strict=True)
    ]
    parts = [0.0 if width == "auto" else _fraction(width) for width in asked]
    rest = max(whole - sum(fixed), 0.0) / (sum(parts) or 1)
    scale = 1.0 if any(parts) else whole / sum(fixed)
    return [given * scale + part * rest for given, part in zip(fixed, parts, strict=True)]


def _fraction(width: str | float) -> float:
    if not isinstance(width, str):
        return float(width)
    number, unit = _parsed(width)
    return number if unit == "fr" else 0.0


def _fixed(width: str | float, em: float, whole: float) -> float:
    return points(width, em=em, whole=whole) if isinstance(width, str) else 0.0


def _parsed(length: str) -> tuple[float, str]:
    match = _LENGTH.fullmatch(length.strip())
    if match is None:
        raise ValueError(f"{length!r} is no length; write it like 1cm, 9pt, 0.85em, 30% or 2fr.")
    return float(match["number"]), match["unit"]
