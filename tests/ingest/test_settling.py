"""A file is named once it has been as it is for long enough, and again only when it changes."""

from pathlib import Path

from ingest.settling import Settling

A, B = Path("a.pdf"), Path("b.pdf")


def test_a_file_that_still_grows_is_not_named():
    settling = Settling(5)
    assert [] == settling.settled({A: (100, 1)}, now=0)
    assert [] == settling.settled({A: (200, 2)}, now=4)
    assert [] == settling.settled({A: (200, 2)}, now=8)
    assert [A] == settling.settled({A: (200, 2)}, now=9)


def test_a_file_that_is_written_again_in_the_same_size_is_not_named():
    settling = Settling(5)
    settling.settled({A: (100, 1)}, now=0)
    assert [] == settling.settled({A: (100, 2)}, now=5)


def test_what_was_handled_is_not_named_again_until_it_changes():
    settling = Settling(5)
    settling.settled({A: (100, 1), B: (1, 1)}, now=0)
    assert [A, B] == settling.settled({A: (100, 1), B: (1, 1)}, now=5)
    settling.handled(A)
    assert [B] == settling.settled({A: (100, 1), B: (1, 1)}, now=6)
    settling.settled({A: (101, 2), B: (1, 1)}, now=7)
    assert [A, B] == settling.settled({A: (101, 2), B: (1, 1)}, now=12)


def test_a_file_that_went_away_and_came_again_is_new():
    settling = Settling(5)
    settling.settled({A: (100, 1)}, now=0)
    settling.handled(A)
    settling.settled({}, now=1)
    settling.settled({A: (100, 1)}, now=2)
    assert [A] == settling.settled({A: (100, 1)}, now=7)


def test_what_went_away_after_it_was_named_may_be_handled():
    Settling(5).handled(A)
