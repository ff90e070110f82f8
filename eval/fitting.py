"""Fits the relevance model to judged candidates, with nested cross-validation by question. Changes no code."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from eval.judgments import as_told
from eval.measures import NDCG, scores_by_query
from eval.queries import Query
from eval.relevance_model import Listed, RelevanceModel, Values, fit
from kb.practice import PracticeId
from kb.search.fusion import Candidate, Features

STRENGTHS = (0.03, 0.01, 0.003)
"""From small weights to large; see `eval.relevance_model.fit_order`."""

_OUTER, _INNER = 10, 4
_FLAT = 0.002
"""Strengths whose inner nDCG@10 is this near to the best count as equal; the one with the smallest weights is taken."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question with all candidates of its legs, the grade of each, and the ids each is told as."""

    query: Query
    candidates: Sequence[Candidate]
    told_as: Mapping[PracticeId, Sequence[str]]

    @property
    def features(self) -> list[Features]:
        return [candidate.features for candidate in self.candidates]

    @property
    def grades(self) -> list[int]:
        """The best grade among the ids that a candidate is told as; 0 when none is judged."""
        ids = (self.told_as.get(candidate.practice, ()) for candidate in self.candidates)
        return [max((self.query.grades.get(id, 0) for id in its), default=0) for its in ids]

    def ranking(self, values: Values) -> tuple[str, ...]:
        """The told ids by falling value and then by practice, as in search."""
        order = sorted(zip(values.round(4), self.candidates, strict=True), key=lambda it: (-it[0], it[1].practice))
        return as_told((candidate.practice for _, candidate in order), self.told_as)

    @property
    def listed(self) -> Listed:
        return self.features, self.grades

    @property
    def answered(self) -> bool:
        """Whether the question has an answer."""
        return bool(self.query.grades)


@dataclass(frozen=True, slots=True)
class Fit:
    """A model for use, and what models fitted in the same way do on questions they did not see.

    `without` maps each question to the model that was fitted without it. `chosen` counts the strengths that the inner
    folds took.
    """

    model: RelevanceModel
    strength: float
    chosen: Mapping[float, int]
    without: Mapping[str, RelevanceModel]

    def unseen(self, judged: Iterable[Judged]) -> dict[str, Values]:
        """The log-odds of each question's candidates by a model that saw neither it nor what it translates."""
        return {
            one.query.id: self.without[one.query.translation_of or one.query.id].log_odds(one.features)
            for one in judged
        }


def fit_nested(
    judged: Sequence[Judged],
    progress: Callable[[], None] | None = None,
    *,
    strengths: Sequence[float] = STRENGTHS,
) -> Fit:
    """Choose a strength inside each of 10 outer folds, fit with it, and judge on the fold; then fit on everything."""
    without: dict[str, RelevanceModel] = {}
    chosen: dict[float, int] = {}
    for train, test in folds(judged, _OUTER):
        strength = choose(train, strengths)
        chosen[strength] = chosen.get(strength, 0) + 1
        model = _fitted(train, strength)
        without.update((one.query.id, model) for one in test)
        if progress:
            progress()
    strength = choose(judged, strengths)
    return Fit(_fitted(judged, strength), strength, chosen, without)


def choose(judged: Sequence[Judged], strengths: Sequence[float] = STRENGTHS) -> float:
    """The first of `strengths` whose cross-validated nDCG@10 over `judged` is as good as the best."""
    found = {strength: ndcg(judged, _unseen(judged, strength)) for strength in strengths}
    best = max(found.values())
    return next(strength for strength in strengths if found[strength] >= best - _FLAT)


def folds(judged: Sequence[Judged], count: int) -> Iterable[tuple[list[Judged], list[Judged]]]:
    """(train, test) pairs; question after question is dealt to the folds, so that each sees every part of the set."""
    count = min(count, len(judged))
    for fold in range(count):
        yield (
            [one for place, one in enumerate(judged) if place % count != fold],
            [one for place, one in enumerate(judged) if place % count == fold],
        )


def ndcg(judged: Sequence[Judged], values: Mapping[str, Values]) -> float:
    """Mean nDCG@10 of the questions with an answer when candidates are ordered by `values`, by question."""
    return float(np.mean(list(ndcg_by_query(judged, values).values())))


def ndcg_by_query(judged: Sequence[Judged], values: Mapping[str, Values]) -> dict[str, float]:
    """nDCG@10 of each question that has an answer."""
    rankings = {one.query.id: one.ranking(values[one.query.id]) for one in judged if one.answered}
    scores = scores_by_query([one.query for one in judged if one.answered], rankings)
    return {id: score[NDCG] for id, score in scores.items()}


def _unseen(judged: Sequence[Judged], strength: float) -> dict[str, Values]:
    values: dict[str, Values] = {}
    for train, test in folds(judged, _INNER):
        model = _fitted(train, strength)
        values.update((one.query.id, model.log_odds(one.features)) for one in test)
    return values


def _fitted(judged: Sequence[Judged], strength: float) -> RelevanceModel:
    return fit([one.listed for one in judged], strength)
