"""Which questions a corpus can answer, and which told practices a stored one stands for. Ranks nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from eval.ground_truth import GroundTruth, Telling
from eval.queries import Kind, Query
from eval.quotes import holds
from kb.practice import Passage, PracticeId

_BEST = 3


@dataclass(frozen=True, slots=True)
class Judgments:
    """The questions that the corpus answers, with the judgments of practices it tells and no others.

    `left_out` counts the questions without a grade 3 in the corpus, `dropped` the judgments of practices that it does
    not tell, among the questions that are kept. `cross_lingual` are the ids of questions in a language in which none
    of their answers is told. `no_answer` are those that nothing should be found for; they are not among `queries`.
    """

    queries: tuple[Query, ...]
    left_out: int
    dropped: int
    cross_lingual: frozenset[str]
    no_answer: tuple[Query, ...] = ()


def judgments(queries: Sequence[Query], truth: GroundTruth) -> Judgments:
    """Keep of `queries` what `truth` can answer."""
    languages: dict[str, set[str]] = defaultdict(set)
    for telling in truth.tellings:
        languages[telling.id].add(telling.language)
    told = [
        replace(query, grades=_told(query.grades, languages)) for query in queries if query.kind is not Kind.NO_ANSWER
    ]
    kept = tuple(query for query in told if _BEST in query.grades.values())
    before = {query.id: len(query.grades) for query in queries}
    foreign = (query.id for query in kept if all(query.language not in languages[id] for id in query.grades))
    return Judgments(
        queries=kept,
        left_out=len(told) - len(kept),
        dropped=sum(before[query.id] - len(query.grades) for query in kept),
        cross_lingual=frozenset(foreign),
        no_answer=tuple(query for query in queries if query.kind is Kind.NO_ANSWER),
    )


def _told(grades: Mapping[str, int], told: Iterable[str]) -> dict[str, int]:
    ids = frozenset(told)
    return {id: grade for id, grade in grades.items() if id in ids}


def matched(tellings: Iterable[Telling], passages: Collection[Passage]) -> tuple[Telling, ...]:
    """Those of `tellings`, all of the passages' own document, whose quote stands in `passages` on their pages."""
    return tuple(telling for telling in tellings if holds(passages, telling.pages, telling.quote))


def as_told(ranked: Iterable[PracticeId], told_as: Mapping[PracticeId, Sequence[str]]) -> tuple[str, ...]:
    """A ranking of stored practices as one of told ids, each id's first place only.

    A practice in which several are merged stands for all of them, one place after the other. One that no telling
    matches keeps its own id and its place, so it counts as wrong.
    """
    ids = (id for practice in ranked for id in told_as.get(practice) or (practice,))
    return tuple(dict.fromkeys(ids))
