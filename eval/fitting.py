"""Fits the relevance model to judged candidates, with nested cross-validation by question. Changes no code."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from eval.judgments import as_told
from eval.measures import NDCG, scores_by_query
from eval.model_terms import TERM_SETS
from eval.queries import Query
from eval.relevance_model import PartlyRelevant, Recipe, RelevanceModel, Values, fit
from kb.practice import PracticeId
from kb.search.fusion import Candidate, Features

_STRENGTHS = (0.03, 0.3, 3.0)
_OUTER, _INNER = 10, 4
_FLAT = 0.002
"""Recipes whose inner nDCG@10 is this near to the best count as equal; the one with fewer terms and smaller weights
is taken."""

RECIPES = tuple(
    Recipe(terms, partly, strength) for terms, partly, strength in product(TERM_SETS, PartlyRelevant, _STRENGTHS)
)
"""From few terms and small weights to many and large."""


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


@dataclass(frozen=True, slots=True)
class Fit:
    """A model for use, and what models fitted in the same way do on questions they did not see.

    `unseen` maps each question to the log-odds of its candidates by the model that was fitted without it. `chosen`
    counts the recipes that the inner folds took.
    """

    model: RelevanceModel
    recipe: Recipe
    chosen: Mapping[Recipe, int]
    unseen: Mapping[str, Values]


def fit_nested(
    judged: Sequence[Judged],
    progress: Callable[[], None] | None = None,
    *,
    recipes: Sequence[Recipe] = RECIPES,
) -> Fit:
    """Choose a recipe inside each of 10 outer folds, fit with it, and judge on the fold; then fit on everything."""
    unseen: dict[str, Values] = {}
    chosen: dict[Recipe, int] = {}
    for train, test in folds(judged, _OUTER):
        recipe = choose(train, recipes)
        chosen[recipe] = chosen.get(recipe, 0) + 1
        model = _fitted(train, recipe)
        unseen.update((one.query.id, model.log_odds(one.features)) for one in test)
        if progress:
            progress()
    recipe = choose(judged, recipes)
    return Fit(_fitted(judged, recipe), recipe, chosen, unseen)


def choose(judged: Sequence[Judged], recipes: Sequence[Recipe] = RECIPES) -> Recipe:
    """The first of `recipes` whose cross-validated nDCG@10 over `judged` is as good as the best."""
    found = {recipe: ndcg(judged, _unseen(judged, recipe)) for recipe in recipes}
    best = max(found.values())
    return next(recipe for recipe in recipes if found[recipe] >= best - _FLAT)


def folds(judged: Sequence[Judged], count: int) -> Iterable[tuple[list[Judged], list[Judged]]]:
    """(train, test) pairs; question after question is dealt to the folds, so that each sees every part of the set."""
    count = min(count, len(judged))
    for fold in range(count):
        yield (
            [one for place, one in enumerate(judged) if place % count != fold],
            [one for place, one in enumerate(judged) if place % count == fold],
        )


def ndcg(judged: Sequence[Judged], values: Mapping[str, Values]) -> float:
    """Mean nDCG@10 when candidates are ordered by `values`, by question."""
    return float(np.mean(list(ndcg_by_query(judged, values).values())))


def ndcg_by_query(judged: Sequence[Judged], values: Mapping[str, Values]) -> dict[str, float]:
    """nDCG@10 of each question."""
    rankings = {one.query.id: one.ranking(values[one.query.id]) for one in judged}
    scores = scores_by_query([one.query for one in judged], rankings)
    return {id: score[NDCG] for id, score in scores.items()}


def _unseen(judged: Sequence[Judged], recipe: Recipe) -> dict[str, Values]:
    values: dict[str, Values] = {}
    for train, test in folds(judged, _INNER):
        model = _fitted(train, recipe)
        values.update((one.query.id, model.log_odds(one.features)) for one in test)
    return values


def _fitted(judged: Sequence[Judged], recipe: Recipe) -> RelevanceModel:
    features = [one for item in judged for one in item.features]
    return fit(features, [grade for item in judged for grade in item.grades], recipe)
