"""Whether a question that is asked again still gets its list. Pure: all that is remembered is the link's pin."""

import hashlib
import re
from dataclasses import dataclass

from kb.errors import InvalidRequest
from kb.search.answer import Answer

_LIST_DIGITS, _MODEL_DIGITS = 16, 8
_PIN = re.compile(rf"([0-9a-f]{{{_LIST_DIGITS}}})\.([0-9a-f]{{{_MODEL_DIGITS}}})\.([0-9A-Za-z-]{{1,80}})")


@dataclass(frozen=True, slots=True)
class Pin:
    """What an answer was: digests of its practices' ids in order and of the model's id, and the index's snapshot.

    It says nothing about which practices those were.
    """

    listed: str
    model: str
    snapshot: str

    def __str__(self) -> str:
        return f"{self.listed}.{self.model}.{self.snapshot}"


@dataclass(frozen=True, slots=True)
class Replay:
    """How an answer compares with the pinned one. `changed` is about the list, the others say what may explain it."""

    snapshot: str
    changed: bool
    index_changed: bool
    model_changed: bool


def pin_of(answer: Answer) -> Pin:
    """The pin of `answer`; the same list by the same model from the same index gives the same pin."""
    ids = "\n".join(hit.practice.id for hit in answer.hits)
    return Pin(_digest(ids, _LIST_DIGITS), _digest(answer.model, _MODEL_DIGITS), answer.snapshot)


def read_pin(text: str) -> Pin:
    """The inverse of `str`. Raises `InvalidRequest`."""
    match = _PIN.fullmatch(text)
    if match is None:
        raise InvalidRequest("expect", "`expect` takes what a permalink of an answer carries; copy the whole link.")
    return Pin(*match.groups())


def replay(answer: Answer, expected: Pin) -> Replay:
    """Compare `answer` with the one that `expected` was made of."""
    found = pin_of(answer)
    return Replay(
        expected.snapshot,
        changed=found.listed != expected.listed,
        index_changed=found.snapshot != expected.snapshot,
        model_changed=found.model != expected.model,
    )


def _digest(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:digits]
