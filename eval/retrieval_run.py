"""Asks the judged questions and measures each ranker's answers. Knows no index: it is handed what to ask."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.judgments import Judgments, as_told
from eval.measures import Scores, means, means_by, scores_by_query
from eval.queries import Query
from eval.rankers import RANKERS
from kb.practice import PracticeId
from kb.search.fusion import Candidate

SEARCH = "search"
"""The product's whole search, floor included."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a knowledge base gives for one question: every candidate of its legs, and the hits that readers see."""

    candidates: Sequence[Candidate]
    hits: Sequence[PracticeId]


@dataclass(frozen=True, slots=True)
class RetrievalRun:
    """Scores of every question, by ranker and then by question. `setting` says what was searched (model, index,
    sizes).
    """

    judgments: Judgments
    scores: Mapping[str, Mapping[str, Scores]]
    setting: Mapping[str, Any]

    def overall(self) -> dict[str, dict[str, float]]:
        """The means of each ranker over all questions."""
        return {ranker: means(scores.values()) for ranker, scores in self.scores.items()}

    def groups_of(self, query: Query) -> dict[str, str]:
        """Which group of each kind a question is in."""
        across = query.id in self.judgments.cross_lingual
        return {
            "language": query.language,
            "intent": query.intent,
            "answers": "in other languages only" if across else "in its language too",
        }

    def groups(self, ranker: str = SEARCH) -> dict[str, dict[str, dict[str, float]]]:
        """The means of one ranker by language, by intent, and for questions within and across languages."""
        return {kind: self._means_by(kind, ranker) for kind in ("language", "intent", "answers")}

    def _means_by(self, kind: str, ranker: str) -> dict[str, dict[str, float]]:
        return means_by(self.judgments.queries, self.scores[ranker], lambda query: self.groups_of(query)[kind])

    def as_json(self) -> dict[str, Any]:
        """All figures, also question by question, so that another run can be compared with this one."""
        return {
            "setting": dict(self.setting),
            "questions": len(self.judgments.queries),
            "left_out": self.judgments.left_out,
            "judgments_dropped": self.judgments.dropped,
            "overall": self.overall(),
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
    """Ask every question once. `told_as` maps stored practices to the ids of the truth; see `eval.judgments`."""
    rankings: dict[str, dict[str, Sequence[str]]] = {name: {} for name in (SEARCH, *RANKERS)}
    for query in judged.queries:
        asked = ask(query.text)
        rankings[SEARCH][query.id] = as_told(asked.hits, told_as)
        for name, ranker in RANKERS.items():
            rankings[name][query.id] = as_told(ranker(asked.candidates), told_as)
        if progress:
            progress()
    scores = {name: scores_by_query(judged.queries, ranking) for name, ranking in rankings.items()}
    return RetrievalRun(judged, scores, setting)
