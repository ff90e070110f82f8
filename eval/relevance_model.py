"""A logistic regression with L2 over named terms, with its weights on the terms' own scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from sklearn.linear_model import LogisticRegression

from eval.model_terms import TERM_SETS, design
from kb.search.fusion import Features

Values = np.ndarray[tuple[int], np.dtype[np.float64]]
"""Shape (candidates,)."""

_GOOD = 2
_STEPS = 200


class PartlyRelevant(StrEnum):
    """What candidates of grade 1 are to the fit; grades 2 and 3 are always relevant."""

    HALF = "relevant at half weight"
    NOT = "not relevant"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit. `strength` is scikit-learn's C over standardised terms: smaller keeps weights smaller."""

    term_set: str
    partly: PartlyRelevant
    strength: float


@dataclass(frozen=True, slots=True)
class RelevanceModel:
    """Log-odds of relevance = bias + sum of weight x term."""

    weights: Mapping[str, float]
    bias: float

    def log_odds(self, features: Sequence[Features]) -> Values:
        """One value a candidate."""
        terms = tuple(self.weights)
        values: Values = design(features, terms) @ np.array([self.weights[term] for term in terms]) + self.bias
        return values

    def as_python(self) -> str:
        """The lines for `kb/search/relevance.py`."""
        lines = [f'    "{term}": {weight:.3f},' for term, weight in self.weights.items()]
        return "\n".join(("_WEIGHTS = {", *lines, "}", f"_BIAS = {self.bias:.3f}"))


def fit(features: Sequence[Features], grades: Sequence[int], recipe: Recipe) -> RelevanceModel:
    """Fit `recipe` to candidates and their grades (0 for none); both kinds must be among them."""
    terms = TERM_SETS[recipe.term_set]
    graded = np.array(grades)
    importance = _importance(graded, recipe.partly)
    matrix = design(features, terms)
    centre, spread = matrix.mean(axis=0), matrix.std(axis=0)
    spread[spread == 0] = 1.0
    target = graded >= (1 if recipe.partly is PartlyRelevant.HALF else _GOOD)
    fitted = LogisticRegression(C=recipe.strength, solver="newton-cholesky", max_iter=_STEPS)
    fitted.fit((matrix - centre) / spread, target, sample_weight=importance)
    weights = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - weights @ centre)
    return RelevanceModel(dict(zip(terms, weights.tolist(), strict=True)), bias)


def _importance(grades: np.ndarray[tuple[int], np.dtype[np.int_]], partly: PartlyRelevant) -> Values:
    share = 0.5 if partly is PartlyRelevant.HALF else 1.0
    return np.where(grades == 1, share, 1.0)
