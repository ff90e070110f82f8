"""What a search gives back: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb.practice import Passage, Practice, SourceDocument
from kb.search.filter_hints import FilterHint


@dataclass(frozen=True, slots=True)
class Hit:
    """A practice that answers the question, with its best passages, best first.

    `score` orders the hits (higher is better, any real number); `relevance` is the calibrated probability, 0 to 1,
    that somebody who asked this wants to see it. `parts` add up to the score: what each feature of `kb.search.fusion`
    brought, the bias, and `named` where a question that is an identifier puts what carries it first.
    """

    practice: Practice
    document: SourceDocument
    score: float
    relevance: float
    passages: tuple[Passage, ...]
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits in order, counts over all relevant practices, and what they were made with.

    `facets` maps a filter's name to counts by value, most frequent first; values are text.
    `dropped` counts ids that the index gave and the store did not confirm for this reader.
    `corrected` maps words as they were written to the ones asked for instead, `unmatched` are codes of the question
    that no practice carries (under its filters). `suggested_filters` are offered and not applied.
    `nearest` is empty unless `hits` is: practices that come nearest and were not judged relevant, nearest first.
    """

    query: str
    hits: tuple[Hit, ...]
    snapshot: str
    model: str
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    dropped: int = 0
    corrected: Mapping[str, str] = field(default_factory=dict)
    unmatched: tuple[str, ...] = ()
    suggested_filters: tuple[FilterHint, ...] = ()
    nearest: tuple[Hit, ...] = ()
