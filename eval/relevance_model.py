"""Fits the weights of relevance in two steps, as `kb.search.relevance` has them. Asks nothing, changes no code.

First their proportions: the judged candidates of each question shall be likely among all of its list (a softmax over
the list, as in ListNet; Cao and others 2007). Then scale, bias and the weight of `unknown`, which is the same for a
whole list: a logistic regression over the ten best of each list, which are what readers see, those of questions without
an answer among them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression

from kb.search.fusion import Features

Values = np.ndarray[tuple[int], np.dtype[np.float64]]
"""Shape (candidates,)."""

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
"""Shape (candidates, features)."""

Listed = tuple[Sequence[Features], Sequence[int]]
"""A question's candidates and their grades, 0 for none."""

_ALL = tuple(field.name for field in fields(Features))
_ORDERING = tuple(name for name in _ALL if name not in {"codes", "unknown"})
_CODES = 16.0
"""By hand: few needs name a code, and above 8 nothing changes for them, while questions that name one gain."""

_SHARES = np.array([0.0, 0.5, 1.0, 1.0])
"""How much of a question's answer a candidate of each grade is; grade 1 counts half."""

_SHOWN = 10
_WEAK = 1000.0
"""scikit-learn's C of the second step: three numbers from thousands of candidates need no holding back."""


@dataclass(frozen=True, slots=True)
class RelevanceModel:
    """Log-odds of relevance = bias + sum of weight x feature; a weight for each of `Features`."""

    weights: Mapping[str, float]
    bias: float

    def log_odds(self, features: Sequence[Features]) -> Values:
        """One value a candidate."""
        values: Values = matrix(features, _ALL) @ np.array([self.weights[name] for name in _ALL]) + self.bias
        return values

    def as_python(self) -> str:
        """The lines for `kb/search/relevance.py`."""
        lines = [f'    "{name}": {self.weights[name]:.2f},' for name in _ALL]
        return "\n".join(("_WEIGHTS = {", *lines, "}", f"_BIAS = {self.bias:.2f}"))


def fit(lists: Sequence[Listed], strength: float) -> RelevanceModel:
    """Fit to `lists`; those without a grade above 0 shape the second step only. At least one has one."""
    order = fit_order([listed for listed in lists if any(listed[1])], strength)
    best = [one for listed in lists for one in _best(listed, order)]
    grades = np.array([grade for _, _, grade in best])
    given = np.array([(value, unknown) for value, unknown, _ in best])
    spread = given.std(axis=0)
    spread[spread == 0] = 1.0
    found = LogisticRegression(C=_WEAK, solver="newton-cholesky", max_iter=200)
    found.fit(given / spread, grades > 0, sample_weight=np.where(grades == 1, _SHARES[1], 1.0))
    scale, unknown = found.coef_[0] / spread
    weights = dict(zip(_ORDERING, (order * scale).tolist(), strict=True))
    return RelevanceModel(weights | {"codes": _CODES, "unknown": float(unknown)}, float(found.intercept_[0]))


def fit_order(lists: Sequence[Listed], strength: float) -> Values:
    """The weights of the features that order a list; any multiple of them orders alike.

    `strength` times their squares, over features of unit spread, holds them back.
    """
    rows = [matrix(features, _ORDERING) for features, _ in lists]
    spread = np.concatenate(rows).std(axis=0)
    spread[spread == 0] = 1.0
    scaled = [row / spread for row in rows]
    wanted = [_SHARES[list(grades)] / _SHARES[list(grades)].sum() for _, grades in lists]

    def loss(weights: Values) -> tuple[float, Values]:
        """Cross entropy and what holds back, and the slope of both."""
        total, slope = strength * weights @ weights, 2 * strength * weights
        for row, share in zip(scaled, wanted, strict=True):
            likely = log_softmax(row @ weights)
            total -= share @ likely / len(scaled)
            slope += row.T @ (np.exp(likely) - share) / len(scaled)
        return float(total), slope

    found: Values = minimize(loss, np.zeros(len(_ORDERING)), jac=True, method="L-BFGS-B").x / spread
    return found


def _best(listed: Listed, order: Values) -> Iterator[tuple[float, float, int]]:
    """The ten best candidates of a list by `order`: their values, the list's share of unknown words, their grades."""
    features, grades = listed
    values = matrix(features, _ORDERING) @ order
    for place in np.argsort(-values, kind="stable")[:_SHOWN]:
        yield float(values[place]), features[place].unknown, grades[place]


def matrix(features: Sequence[Features], names: Sequence[str]) -> Matrix:
    """The value of each of `names` for each of `features`."""
    rows = [[float(getattr(one, name)) for name in names] for one in features]
    found: Matrix = np.array(rows, dtype=np.float64).reshape(len(rows), len(names))
    return found
