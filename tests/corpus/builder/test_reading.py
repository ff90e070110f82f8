"""The front matter of a document is checked before anything is set."""

from collections.abc import Callable

import pytest

from corpus.build.document import Document
from corpus.build.errors import AuthoringError
from corpus.build.scan import Scan

Draft = Callable[..., Document]


def test_access_that_is_not_public_needs_a_marking(draft: Draft) -> None:
    with pytest.raises(AuthoringError, match="needs `marking`"):
        draft(access="members", marking=None)
    assert draft(access="public", marking=None).marking is None


def test_the_scan_of_a_paper_is_read(draft: Draft) -> None:
    assert Scan(3) == draft(scan={"seed": 3}).scan


def test_an_unknown_key_is_refused(draft: Draft) -> None:
    with pytest.raises(AuthoringError, match=r"does not know \['colour'\]"):
        draft(colour="red")
