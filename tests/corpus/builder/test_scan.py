"""What an author may say of a scan, and what is refused."""

from typing import Any

import pytest

from corpus.build.errors import AuthoringError
from corpus.build.scan import Colour, Scan, read_scan


def test_a_paper_without_scan_stays_digital() -> None:
    assert read_scan("draft.yaml", None) is None


def test_all_keys_are_read() -> None:
    expected = Scan(3, 200, 0.6, 0.1, 0.2, Colour.BLACK, ("RECEIVED", "Registry"), (2, 3))
    value = {"seed": 3, "dpi": 200, "skew": 0.6, "noise": 0.1, "light": 0.2, "colour": "black", "pages": [3, 2]}
    assert expected == read_scan("draft.yaml", value | {"stamp": ["RECEIVED", "Registry"]})


def test_a_stamp_of_one_line_needs_no_list() -> None:
    assert Scan(3, stamp=("RECEIVED",)) == read_scan("draft.yaml", {"seed": 3, "stamp": "RECEIVED"})


def test_all_pages_are_scanned_unless_some_are_named() -> None:
    assert (1, 2, 3) == Scan(3).scanned(3)
    assert (3,) == Scan(3, pages=(3,)).scanned(3)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"dpi": 150}, "needs `seed`"),
        (True, "needs `seed`"),
        ({"seed": 3, "tilt": 1}, "needs `seed`"),
        ({"seed": 3, "dpi": 600}, "`dpi` of `scan` must be between 100 and 300"),
        ({"seed": 3, "skew": "much"}, "`skew` of `scan` must be between 0 and 3"),
        ({"seed": 3, "colour": "sepia"}, "`colour` of `scan` must be one of gray, black"),
    ],
)
def test_a_mistake_is_refused(value: Any, words: str) -> None:
    with pytest.raises(AuthoringError, match=words):
        read_scan("draft.yaml", value)
