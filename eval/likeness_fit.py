"""Fits the model that tells retold practices to a corpus whose retellings are known. Changes no code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from sklearn.linear_model import LogisticRegression

from eval.calibration import Values, probabilities
from kb.curation.likeness import LikenessModel, Matrix, Term, Traits, nearness, terms_of, traits_of
from kb.practice import Practice

VERSION = "1"
_FOLDS = 10
_STRENGTH = 1.0
"""scikit-learn's C over standardised terms; between 0.3 and 10 hardly anything changes."""
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A practice found in a corpus, its unit vectors (card first), and the ids of what it tells."""

    practice: Practice
    points: Matrix
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two told practices of different documents. `shared` are the ids that both tell; none when they are two."""

    one: Told
    other: Told
    shared: frozenset[str]

    @property
    def across_languages(self) -> bool:
        return self.one.practice.language != self.other.practice.language


@dataclass(frozen=True, slots=True)
class LikenessFit:
    """A model for use, and the probability of each pair by one that was fitted without it."""

    model: LikenessModel
    unseen: Values


def pairs_of(told: Sequence[Told]) -> list[Pair]:
    """Every pair of different documents; practices that tell nothing known are in none."""
    known = [one for one in told if one.ids]
    return [
        Pair(one, other, one.ids & other.ids)
        for one, other in combinations(known, 2)
        if one.practice.document_id != other.practice.document_id
    ]


def said_by(model: LikenessModel, pairs: Sequence[Pair]) -> Values:
    """The probability of each pair by `model`."""
    return np.array([model.probability(terms) for terms in _terms(model, pairs)])


def fit_likeness(pairs: Sequence[Pair], model_name: str) -> LikenessFit:
    """Fit to `pairs`; their vectors were made by `model_name`. Pairs that tell the same are left out together."""
    centres = _centres(list(_practices(pairs).values()))
    blank = LikenessModel(VERSION, model_name, 0.0, dict.fromkeys(Term, 0.0), centres)
    design = np.array([[terms[term] for term in Term] for terms in _terms(blank, pairs)])
    same = np.array([bool(pair.shared) for pair in pairs])
    parts = np.array(_parts(pairs))
    odds = np.zeros(len(pairs))
    for part in range(_FOLDS):
        left_out = parts == part
        if left_out.any():
            weights, bias = _fitted(design[~left_out], same[~left_out])
            odds[left_out] = design[left_out] @ weights + bias
    weights, bias = _fitted(design, same)
    rounded = {term: round(float(weight), _DIGITS) for term, weight in zip(Term, weights, strict=True)}
    model = LikenessModel(VERSION, model_name, round(bias, _DIGITS), rounded, centres)
    return LikenessFit(model, probabilities(odds))


def _fitted(design: Matrix, same: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> tuple[Values, float]:
    centre, spread = design.mean(axis=0), design.std(axis=0)
    spread[spread == 0] = 1.0
    found = LogisticRegression(C=_STRENGTH, max_iter=3000).fit((design - centre) / spread, same)
    weights = found.coef_[0] / spread
    return weights, float(found.intercept_[0] - weights @ centre)


def _parts(pairs: Sequence[Pair]) -> list[int]:
    """The fold of each pair: what tells the same practice is in one, the others are dealt."""
    ids = sorted({min(pair.shared) for pair in pairs if pair.shared})
    return [(ids.index(min(pair.shared)) if pair.shared else place) % _FOLDS for place, pair in enumerate(pairs)]


def _terms(model: LikenessModel, pairs: Sequence[Pair]) -> Iterator[Mapping[Term, float]]:
    points: dict[str, Matrix] = {}
    traits: dict[str, Traits] = {}
    for id, told in _practices(pairs).items():
        points[id] = model.centred(told.points, [told.practice.language] * len(told.points))
        traits[id] = traits_of(told.practice)
    start = np.zeros(1, dtype=np.intp)
    for pair in pairs:
        one, other = pair.one.practice.id, pair.other.practice.id
        meaning, nearest = nearness(points[one], start, points[other], start)
        yield terms_of(traits[one], traits[other], float(meaning[0, 0]), float(nearest[0, 0]))


def _practices(pairs: Sequence[Pair]) -> dict[str, Told]:
    return {told.practice.id: told for pair in pairs for told in (pair.one, pair.other)}


def _centres(told: Sequence[Told]) -> dict[str, np.ndarray[tuple[int], np.dtype[np.float32]]]:
    languages = sorted({one.practice.language for one in told})
    return {
        language: np.concatenate([one.points for one in told if one.practice.language == language])
        .mean(axis=0)
        .round(_DIGITS)
        .astype(np.float32)
        for language in languages
    }
