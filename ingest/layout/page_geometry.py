"""Boxes on pages: which are sound, and where they lie on a page that is shown turned. Pure geometry."""

from kb.practice import Box

QUARTER = 90
HALF = 180
FULL = 360
_FARTHEST = 1e7  # points; a PDF page measures at most 14,400 of its units


def is_sound(box: Box) -> bool:
    """Whether the box is not inside out and its numbers are finite and within reach."""
    return -_FARTHEST < box.x0 <= box.x1 < _FARTHEST and -_FARTHEST < box.y0 <= box.y1 < _FARTHEST


def is_page_size(width: float, height: float) -> bool:
    """Whether a page can have that width and height in points."""
    return 0 < width < _FARTHEST and 0 < height < _FARTHEST


def unturned(box: Box, turn: int, width: float, height: float) -> Box:
    """`box` of a view turned clockwise by `turn` degrees, in the coordinates of the unturned page.

    `width` and `height` are the view's, in points; the origin is top left on both sides. `turn` is a multiple of 90.
    """
    match turn % FULL:
        case 90:
            return Box(box.y0, width - box.x1, box.y1, width - box.x0)
        case 180:
            return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        case 270:
            return Box(height - box.y1, box.x0, height - box.y0, box.x1)
        case _:
            return box


def unturned_size(turn: int, width: float, height: float) -> tuple[float, float]:
    """Width and height of the unturned page, of which the view turned by `turn` degrees has `width` and `height`."""
    return (height, width) if turn % HALF == QUARTER else (width, height)
