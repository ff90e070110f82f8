"""What may pass is tried again, ever later; what cannot pass is not."""

import pytest

from ingest.retrying import Patience, may_pass, told
from kb.errors import ModelUnavailable, ParserFailed, StoreUnavailable, UnacceptableFile, UnparsablePdf


@pytest.mark.parametrize(
    "error",
    [
        ParserFailed("The parser died; try again."),
        StoreUnavailable("The disk is full; free some space."),
        ModelUnavailable("There is no model; run `gckb model prepare`."),
        OSError(28, "No space left on device"),
        MemoryError(),
    ],
)
def test_a_lack_of_something_may_pass(error):
    assert may_pass(error)


@pytest.mark.parametrize("error", [UnacceptableFile("No PDF."), UnparsablePdf("Too deep."), ValueError("a fault")])
def test_a_fault_of_the_file_or_the_program_does_not_pass(error):
    assert not may_pass(error)


def test_each_wait_is_twice_as_long_up_to_the_longest():
    patience = Patience(first_seconds=5, longest_seconds=30)
    assert [5, 10, 20, 30, 30] == [patience.wait_after(attempt).total_seconds() for attempt in (1, 2, 3, 4, 900)]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StoreUnavailable("The disk is full; free some space."), "The disk is full; free some space."),
        (OSError(28, "No space left on device"), "No space left on device"),
        (MemoryError(), "too little memory"),
        (KeyError("a\nkey"), "please report it"),
    ],
)
def test_what_happened_is_one_sentence(error, words):
    sentence = told(error, "a.pdf")
    assert words in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
