"""Typst prints the marking of a paper on each page in every layout."""

from collections.abc import Callable, Mapping

from corpus.build.document import Document
from corpus.build.facts import Fact
from corpus.build.page_text import by_poppler, squashed
from corpus.build.typst_engine import render


def test_each_layout_prints_the_marking_on_each_page(
    draft: Callable[..., Document], layouts: list[str], facts: Mapping[str, Fact]
) -> None:
    for layout in layouts:
        pages = by_poppler(render(draft(layout=layout), facts))
        assert len(pages) > 1
        assert all("membersonly" in squashed(page) for page in pages), layout
