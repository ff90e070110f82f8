from dataclasses import replace

import pytest

from kb.errors import InvalidRequest
from kb.search.answer import Answer, Hit
from kb.search.replay import Pin, pin_of, read_pin, replay
from tests.samples import document, practice

SOURCE = document("kenya.pdf")
ONE, OTHER = (Hit(practice(SOURCE, number), SOURCE, 1.0, 0.9, ()) for number in (1, 2))
ANSWER = Answer("crates", (ONE, OTHER), "0123456789abcdef-7", "a model")


def test_a_pin_is_read_as_it_was_written() -> None:
    assert pin_of(ANSWER) == read_pin(str(pin_of(ANSWER)))


def test_the_same_list_has_not_changed_although_the_index_has() -> None:
    found = replay(replace(ANSWER, snapshot="0123456789abcdef-8"), pin_of(ANSWER))
    assert (False, True, False) == (found.changed, found.index_changed, found.model_changed)
    assert "0123456789abcdef-7" == found.snapshot


@pytest.mark.parametrize("hits", [(OTHER, ONE), (ONE,), ()])
def test_another_order_or_a_missing_practice_is_a_change(hits: tuple[Hit, ...]) -> None:
    assert replay(replace(ANSWER, hits=hits), pin_of(ANSWER)).changed


def test_another_model_is_told() -> None:
    assert replay(replace(ANSWER, model="another"), pin_of(ANSWER)).model_changed


def test_a_pin_names_no_practice() -> None:
    assert ONE.practice.id[:8] not in str(pin_of(ANSWER))


@pytest.mark.parametrize("text", ["", "x", "<script>", f"{Pin('0' * 16, '0' * 8, 'a')!s}\n", "0" * 500])
def test_what_is_no_pin_is_refused(text: str) -> None:
    with pytest.raises(InvalidRequest, match="copy the whole link"):
        read_pin(text)
