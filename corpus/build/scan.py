"""How a paper was scanned, as its author says it. Frozen values, no image."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.build.errors import AuthoringError

_BOUNDS = {"dpi": (100, 300), "skew": (0, 3), "noise": (0, 1), "light": (0, 1)}
_KEYS = ("seed", "dpi", "skew", "noise", "light", "colour", "stamp", "pages")


class Colour(StrEnum):
    """What the scanner kept: shades of gray, or black and white as a fax has them."""

    GRAY = "gray"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Scan:
    """`skew` is the largest tilt in degrees; `noise` and `light` go from 0 to 1. No `pages` (from 1) means all."""

    seed: int
    dpi: int = 150
    skew: float = 0.5
    noise: float = 0.3
    light: float = 0.3
    colour: Colour = Colour.GRAY
    stamp: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()

    def scanned(self, count: int) -> tuple[int, ...]:
        """The pages (from 1) of a document of `count` pages that are pictures."""
        return self.pages or tuple(range(1, count + 1))


def read_scan(document: str, value: Any) -> Scan | None:
    """The Scan of a YAML value. Raises AuthoringError when a key is unknown or out of bounds."""
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("seed"), int) or set(value) - set(_KEYS):
        raise AuthoringError(document, f"`scan` is a mapping that needs `seed`, a whole number, and knows {_KEYS}.")
    for key in set(value) & set(_BOUNDS):
        low, high = _BOUNDS[key]
        if not isinstance(value[key], int | float) or not low <= value[key] <= high:
            raise AuthoringError(document, f"`{key}` of `scan` must be between {low:g} and {high:g}.")
    if value.get("colour", Colour.GRAY) not in list(Colour):
        raise AuthoringError(document, f"`colour` of `scan` must be one of {', '.join(Colour)}.")
    return Scan(**{key: _READ[key](part) if key in _READ else part for key, part in value.items()})


def _lines(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(str(line) for line in value or ())


def _pages(value: Any) -> tuple[int, ...]:
    return tuple(sorted(int(page) for page in value or ()))


_READ: Mapping[str, Callable[[Any], Any]] = {"colour": Colour, "stamp": _lines, "pages": _pages}
