"""How likely a candidate is a practice: a concrete measure, done by a named actor. A trained logistic regression.

`gckb eval train` writes `classifier.json`; nothing is learned here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

import numpy as np

from ingest.candidate.signs import Sign, Signs
from kb.embedding.embedder import model_name
from kb.embedding.vectors import Vector

FLOOR = 0.5
"""A candidate less likely than this is no practice."""

SENTENCE_FLOOR = 0.6
"""A sentence at the edge of a practice that belongs to it with less probability than this is left out."""

OPENING_FLOOR = 0.3
"""The same of a deed that a paragraph opens with: a story is told from its beginning."""

LONGEST_TEXT = 1500
"""Characters of a candidate that are embedded; the rest seldom changes what it is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds = bias + sum of weight x sign + dot product of `meaning` (empty without an embedding) and the vector."""

    bias: float
    signs: Mapping[Sign, float]
    meaning: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Classifier:
    """Weights for signs alone and for signs with the embedding that `model` (a name without precision) makes.

    `sentence` tells, from the embedding of one sentence of a practice, whether it belongs to the telling.

    `trained_on` are the file names of the corpus's documents it has seen; figures on these prove little.
    """

    version: str
    model: str
    alone: Weights
    together: Weights
    sentence: Weights
    trained_on: frozenset[str]

    def reads(self, model_id: str) -> bool:
        """Whether the vectors of that model (`name:precision:digest`) mean something to it."""
        return model_name(model_id) == self.model

    def probability(self, signs: Signs, vector: Vector | None = None) -> float:
        """Between 0 and 1, calibrated on documents that were left out in training. `vector`: unit, shape (384,)."""
        weights = self.alone if vector is None else self.together
        odds = weights.bias + sum(weight * signs[sign] for sign, weight in weights.signs.items())
        if vector is not None:
            odds += _along(weights, vector)
        return 1 / (1 + exp(-odds))

    def belongs(self, vector: Vector, *, opens: bool = False) -> bool:
        """Whether a sentence of a practice with that unit vector tells the measure rather than something around it.

        `opens` says that it is a deed that its paragraph opens with.
        """
        odds = self.sentence.bias + _along(self.sentence, vector)
        return 1 / (1 + exp(-odds)) >= (OPENING_FLOOR if opens else SENTENCE_FLOOR)


def _along(weights: Weights, vector: Vector) -> float:
    return float(np.dot(np.asarray(weights.meaning, dtype=np.float32), vector))


@cache
def load_classifier() -> Classifier:
    """The classifier that is shipped; read once a process."""
    return read_classifier((files("ingest") / "candidate" / "classifier.json").read_text(encoding="utf-8"))


def read_classifier(text: str) -> Classifier:
    """The classifier that `written` put into `text`."""
    given = json.loads(text)
    parts = {
        name: Weights(
            part["bias"], {Sign[sign]: weight for sign, weight in part["signs"].items()}, tuple(part["meaning"])
        )
        for name, part in given["weights"].items()
    }
    return Classifier(given["version"], given["model"], **parts, trained_on=frozenset(given["trained_on"]))


def written(classifier: Classifier) -> str:
    """`classifier` as JSON; the same classifier gives the same text."""
    parts = {"alone": classifier.alone, "together": classifier.together, "sentence": classifier.sentence}
    given = {
        "version": classifier.version,
        "model": classifier.model,
        "trained_on": sorted(classifier.trained_on),
        "weights": {
            name: {
                "bias": part.bias,
                "signs": {sign.name: weight for sign, weight in part.signs.items()},
                "meaning": list(part.meaning),
            }
            for name, part in parts.items()
        },
    }
    return json.dumps(given, ensure_ascii=False, indent=1) + "\n"
