"""A remark on an entry: how grave it is, what it is about, and the words that show it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kb.practice import Practice, SourceDocument
from kb.store.likenesses import Likeness


class Gravity(StrEnum):
    """How grave a remark is. A failure has to be mended before an entry goes on; a warning has to be looked at."""

    INFO = "info"
    WARNING = "warning"
    FAILURE = "failure"

    @property
    def rank(self) -> int:
        """0 for information, rising."""
        return tuple(Gravity).index(self)


@dataclass(frozen=True, slots=True)
class Remark:
    """`code` is a stable name of the kind; `field` that of `Practice`, None for the whole entry.

    `evidence` is what shows it, word for word or an id; `page` where that stands, if on a page.
    """

    gravity: Gravity
    code: str
    field: str | None
    sentence: str
    evidence: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """All that remarks are made on.

    `alike` are pairs that the practice or its document is in, and of which the other may be seen by who looks.
    `confirmed` are the fields that a person has looked at; `today` is when the remarks are made.
    """

    practice: Practice
    document: SourceDocument
    today: date
    alike: Sequence[Likeness] = ()
    confirmed: frozenset[str] = field(default_factory=frozenset)
