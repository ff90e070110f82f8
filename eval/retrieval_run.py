"""Asks the judged questions and measures each ranker's answers. Knows no index: it is handed what to ask."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.judgments import Judgments, as_told
from eval.measures import Scores, means, means_by, scores_by_query
from eval.queries import Kind, Query
from eval.rankers import RANKERS
from kb.practice import PracticeId
from kb.search.fusion import Candidate

_PARTLY = 1
SEARCH = "search"
"""The product's whole search, floor included."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a knowledge base gives for one question: every candidate of its legs, and the hits that readers see.

    `relevances` are those that the hits were shown with, as many as there are hits, or none.
    """

    candidates: Sequence[Candidate]
    hits: Sequence[PracticeId]
    relevances: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class RetrievalRun:
    """Scores of every question, by ranker and then by question. `setting` says what was searched (model, index,
    sizes). `empty` are the ids of the questions that search answered with an empty list. `promises` are the relevances
    that hits were shown with and whether these were relevant (grade 2 or 3); hits of grade 1 are left out.
    """

    judgments: Judgments
    scores: Mapping[str, Mapping[str, Scores]]
    setting: Mapping[str, Any]
    empty: frozenset[str] = frozenset()
    promises: Sequence[tuple[float, bool]] = ()

    def overall(self) -> dict[str, dict[str, float]]:
        """The means of each ranker over all questions that have an answer."""
        return {ranker: means(scores.values()) for ranker, scores in self.scores.items()}

    def by_kind(self) -> dict[str, dict[str, dict[str, float]]]:
        """The means of each ranker over the questions of each kind that have an answer, for kinds that are asked."""
        return {
            kind.value: {ranker: means(scores[query.id] for query in asked) for ranker, scores in self.scores.items()}
            for kind in Kind
            if (asked := self.asked(kind))
        }

    def asked(self, kind: Kind) -> tuple[Query, ...]:
        """The questions of a kind that have an answer."""
        return tuple(query for query in self.judgments.queries if query.kind is kind)

    def empty_shares(self) -> dict[str, tuple[int, float]]:
        """How many questions of each kind there are and which share of them search answered with an empty list.

        That is wrong for needs and identifiers, and right for the questions without an answer, which are also shown by
        how far they are from the field.
        """
        groups = {kind.value: self.asked(kind) for kind in (Kind.NEED, Kind.IDENTIFIER)}
        groups[Kind.NO_ANSWER.value] = self.judgments.no_answer
        for field in sorted({query.intent for query in self.judgments.no_answer}):
            groups[field] = tuple(query for query in self.judgments.no_answer if query.intent == field)
        return {
            name: (len(queries), sum(query.id in self.empty for query in queries) / len(queries))
            for name, queries in groups.items()
            if queries
        }

    def groups_of(self, query: Query) -> dict[str, str]:
        """Which group of each kind a question is in."""
        across = query.id in self.judgments.cross_lingual
        return {
            "language": query.language,
            "intent": query.intent,
            "answers": "in other languages only" if across else "in its language too",
        }

    def groups(self, ranker: str = SEARCH) -> dict[str, dict[str, dict[str, float]]]:
        """The means of one ranker over needs by language, by intent, and within and across languages."""
        return {group: self._means_by(group, ranker) for group in ("language", "intent", "answers")}

    def _means_by(self, group: str, ranker: str) -> dict[str, dict[str, float]]:
        return means_by(self.asked(Kind.NEED), self.scores[ranker], lambda query: self.groups_of(query)[group])

    def as_json(self) -> dict[str, Any]:
        """All figures, also question by question, so that another run can be compared with this one."""
        return {
            "setting": dict(self.setting),
            "questions": len(self.judgments.queries),
            "left_out": self.judgments.left_out,
            "judgments_dropped": self.judgments.dropped,
            "overall": self.overall(),
            "by_kind": self.by_kind(),
            "empty": {
                name: {"questions": count, "share": share} for name, (count, share) in self.empty_shares().items()
            },
            "groups": {ranker: self.groups(ranker) for ranker in self.scores},
            "by_question": {ranker: dict(scores) for ranker, scores in self.scores.items()},
        }


def run(
    judged: Judgments,
    ask: Callable[[str], Asked],
    told_as: Mapping[PracticeId, Sequence[str]],
    setting: Mapping[str, Any],
    progress: Callable[[], None] | None = None,
) -> RetrievalRun:
    """Ask every question once, those without an answer too.

    `told_as` maps stored practices to the ids of the truth; see `eval.judgments`.
    """
    rankings: dict[str, dict[str, Sequence[str]]] = {name: {} for name in (SEARCH, *RANKERS)}
    empty: set[str] = set()
    promises: list[tuple[float, bool]] = []
    for query in (*judged.queries, *judged.no_answer):
        asked = ask(query.text)
        if not asked.hits:
            empty.add(query.id)
        promises += _promises(query, asked, told_as)
        rankings[SEARCH][query.id] = as_told(asked.hits, told_as)
        for name, ranker in RANKERS.items():
            rankings[name][query.id] = as_told(ranker(asked.candidates), told_as)
        if progress:
            progress()
    scores = {name: scores_by_query(judged.queries, ranking) for name, ranking in rankings.items()}
    return RetrievalRun(judged, scores, setting, frozenset(empty), promises)


def _promises(query: Query, asked: Asked, told_as: Mapping[PracticeId, Sequence[str]]) -> Iterator[tuple[float, bool]]:
    for practice, said in zip(asked.hits, asked.relevances, strict=False):
        grade = max((query.grades.get(id, 0) for id in told_as.get(practice, ())), default=0)
        if grade != _PARTLY:
            yield said, grade > _PARTLY
