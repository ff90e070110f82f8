"""Trains the classifier of candidates on labelled ones, judged by documents that were left out. Changes no file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from eval.labelled import Labelled
from ingest.candidate.classifier import Classifier, Weights
from ingest.candidate.signs import Sign

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Values = np.ndarray[tuple[int], np.dtype[np.float64]]

VERSION = "1"
_FOLDS = 10
_STRENGTH = 1.0
"""Scikit-learn's C."""
_SIGNS, _MEANING = 0.3, 3.0
"""By how much standardised signs and centred vectors are stretched: what is stretched more is penalised less."""
_SINGLE = 0.3
"""Weight of a passage that was written by itself: one cut out of a paper is nearer to what papers are like."""
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Sentences:
    """Unit vectors, shape (sentences, dimensions), and whether each sentence tells a measure or stands around one."""

    vectors: Matrix
    tells: np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Trained:
    """The classifier, and the probability of each labelled candidate by one that was trained without its document."""

    classifier: Classifier
    unseen: Values


def train(labelled: Sequence[Labelled], vectors: Matrix, embedded: Sentences, model: str) -> Trained:
    """Fit to `labelled` and their unit vectors, shape (candidates, dimensions), made by `model`.

    `embedded` are the unit vectors of the sentences of all that stand in papers, and whether each tells the measure.
    """
    signs = np.array([[one.candidate.signs[sign] for sign in Sign] for one in labelled])
    nothing = np.zeros((len(labelled), 0))
    together, unseen = _fitted(labelled, signs, vectors)
    alone, _ = _fitted(labelled, signs, nothing)
    seen = frozenset(one.document for one in labelled if not one.single)
    return Trained(Classifier(VERSION, model, alone, together, _of_sentences(embedded), seen), unseen)


def _of_sentences(embedded: Sentences) -> Weights:
    middle = embedded.vectors.mean(axis=0)
    model = _regression().fit((embedded.vectors - middle) * _MEANING, embedded.tells)
    weights = model.coef_[0] * _MEANING
    bias = round(float(model.intercept_[0] - weights @ middle), _DIGITS)
    return Weights(bias, {}, tuple(round(float(weight), _DIGITS) for weight in weights))


def _fitted(labelled: Sequence[Labelled], signs: Matrix, vectors: Matrix) -> tuple[Weights, Values]:
    target = np.array([one.practice for one in labelled])
    importance = np.array([_SINGLE if one.single else 1.0 for one in labelled])
    centre, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1.0
    middle = vectors.mean(axis=0)
    # What single passages have in common, being short, shall not count: a term of their own takes it up.
    single = np.array([[float(one.single)] for one in labelled])
    terms = np.hstack([(signs - centre) / spread * _SIGNS, (vectors - middle) * _MEANING, single])
    odds = _left_out(labelled, terms, target, importance)
    slope, shift = _calibration(odds, target, importance)
    model = _regression().fit(terms, target, sample_weight=importance)
    weights = model.coef_[0] * slope
    of_signs = weights[: len(Sign)] * _SIGNS / spread
    of_meaning = weights[len(Sign) : -1] * _MEANING
    bias = float(model.intercept_[0] * slope + shift - of_signs @ centre - of_meaning @ middle)
    made = Weights(
        round(bias, _DIGITS),
        {sign: round(float(weight), _DIGITS) for sign, weight in zip(Sign, of_signs, strict=True)},
        tuple(round(float(weight), _DIGITS) for weight in of_meaning),
    )
    return made, 1 / (1 + np.exp(-(slope * odds + shift)))


def _left_out(labelled: Sequence[Labelled], terms: Matrix, target: Values, importance: Values) -> Values:
    """The log-odds of each candidate by a model that saw nothing of its document."""
    odds = np.zeros(len(labelled))
    groups = [one.document for one in labelled]
    for seen, unseen in GroupKFold(_FOLDS).split(terms, target, groups):
        model = _regression().fit(terms[seen], target[seen], sample_weight=importance[seen])
        odds[unseen] = model.decision_function(terms[unseen])
    return odds


def _calibration(odds: Values, target: Values, importance: Values) -> tuple[float, float]:
    """Slope and shift after Platt (1999), on log-odds of documents left out."""
    model = LogisticRegression(C=1e6, max_iter=1000).fit(odds.reshape(-1, 1), target, sample_weight=importance)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def _regression() -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000)
