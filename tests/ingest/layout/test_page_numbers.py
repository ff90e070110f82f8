"""Page numbers in words."""

import pytest

from ingest.layout.page_numbers import pages_named


@pytest.mark.parametrize(
    ("pages", "words"), [([4], "page 4"), ([4, 3, 5, 9], "pages 3-5, 9"), ([2, 2], "page 2"), ([1, 2], "pages 1-2")]
)
def test_runs_of_pages_are_drawn_together(pages: list[int], words: str) -> None:
    assert words == pages_named(pages)
