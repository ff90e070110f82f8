"""Runs of text put on a page by hand, with a width that suits their letters."""

from collections.abc import Callable

import pytest

from ingest.layout.fitting import Item
from kb.practice import Box


def item_at(text: str, x: float, y: float, *, size: float = 10, width: float | None = None, bold: bool = False) -> Item:
    """A run whose top left corner is at `x`, `y` in points; a letter is half as wide as `size` unless told."""
    return Item(text, Box(x, y, x + (width or len(text) * size / 2), y + size), bold)


@pytest.fixture
def item() -> Callable[..., Item]:
    return item_at
