"""What is not on the pages is named before any list is written."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.facts import Fact
from corpus.build.truth import truth
from corpus.build.typst_engine import render


def test_a_page_without_the_marking_is_refused(draft: Callable[..., Document], facts: Mapping[str, Fact]) -> None:
    document = draft(body=[{"paragraph": "Text."}])
    unmarked = render(replace(document, marking=None), facts)
    with pytest.raises(AuthoringError, match="page 1 does not bear the marking 'Members only'"):
        truth(document, unmarked, facts)
