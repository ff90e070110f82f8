"""How likely two practices are one that is told twice, in whatever languages. Pure; merges nothing.

A logistic regression over what the two mean and over facts. `gckb eval likeness` writes `likeness.json`; nothing is
learned here.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import exp, log1p

import numpy as np
from numpy.typing import NDArray

from kb.embedding.embedder import model_name
from kb.practice import Practice
from kb.search.identifiers import find_codes

Matrix = NDArray[np.float32]
"""Shape (points, dimensions); each practice's card comes first, then its passages."""

Values = NDArray[np.float32]
"""Shape (dimensions,)."""

FLOOR = 0.25
"""Pairs less likely than this are not shown unless they are asked for."""

LEAST = 0.1
"""Pairs less likely than this are not kept."""

# Thousands are printed with a stop, a comma or a narrow space, by language; digits of Arabic papers come as they are.
_IN_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f.,\u066c](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FAR_YEARS = 1


class Term(StrEnum):
    """What speaks for or against two practices being one."""

    MEANING = "meaning"  # how near each text of the one is to the nearest of the other, on average
    NEAREST = "nearest"  # how near the nearest two of their texts are
    OTHER_LANGUAGE = "other_language"
    SAME_COUNTRY = "same_country"
    OTHER_COUNTRY = "other_country"
    SAME_YEAR = "same_year"
    FAR_YEAR = "far_year"
    THEMES = "themes"
    NUMBERS = "numbers"
    OTHER_EDITION = "other_edition"  # of an operation that both name: DEMETER VIII and DEMETER IX


@dataclass(frozen=True, slots=True)
class Traits:
    """The facts of a practice that are compared. `editions` maps the operations it names to their editions."""

    language: str
    country: str | None
    year: int | None
    themes: frozenset[str]
    numbers: frozenset[str]
    editions: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class LikenessModel:
    """Log-odds = bias + sum of weight x term, for vectors made by `model` (a name without precision).

    `centres` are the mean vectors of each language, shape (dimensions,). Texts of one language lie near each other
    whatever they say; without its centre, what is left of a vector is what is said.
    """

    version: str
    model: str
    bias: float
    weights: Mapping[Term, float]
    centres: Mapping[str, Values]

    def reads(self, model_id: str) -> bool:
        """Whether the vectors of that model (`name:precision:digest`) mean something to it."""
        return model_name(model_id) == self.model

    def centred(self, points: Matrix, languages: Sequence[str]) -> Matrix:
        """Unit vectors without the centre of their language; a language unknown here has the centre of all."""
        anything = np.mean(list(self.centres.values()), axis=0) if self.centres else np.zeros(points.shape[1])
        moved = points - np.stack([self.centres.get(language, anything) for language in languages])
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        unit: Matrix = (moved / np.maximum(lengths, 1e-9)).astype(np.float32)
        return unit

    def probability(self, terms: Mapping[Term, float]) -> float:
        """Between 0 and 1, as likely as such a pair was one practice in the corpus it was fitted to."""
        odds = self.bias + sum(weight * terms[term] for term, weight in self.weights.items())
        return 1 / (1 + exp(-max(-50.0, min(50.0, odds))))


def traits_of(practice: Practice) -> Traits:
    """The facts of `practice` and the numbers and editions in its passages."""
    text = " ".join(passage.text for passage in practice.passages)
    editions: dict[str, set[str]] = {}
    for code in find_codes(f"{practice.title}. {text}"):
        scheme, _, value = code.partition(":")
        if scheme == "operation":
            name, _, edition = value.rpartition(" ")
            editions.setdefault(name, set()).add(edition)
    return Traits(
        practice.language,
        practice.country,
        practice.year,
        frozenset(practice.themes),
        _numbers(text),
        {name: frozenset(found) for name, found in editions.items()},
    )


def nearness(
    own: Matrix, own_starts: NDArray[np.intp], others: Matrix, starts: NDArray[np.intp]
) -> tuple[Matrix, Matrix]:
    """MEANING and NEAREST of some practices to many, each of the shape (some, many), from centred unit vectors.

    `own` are the points of the some, one practice after the other, each beginning at its place in `own_starts`;
    `others` and `starts` are those of the many.
    """
    # Groups are taken along the first axis: along the other one numpy goes through them one by one.
    cosines = others @ own.T
    nearest_other = np.maximum.reduceat(cosines, starts, axis=0)
    nearest_own = np.ascontiguousarray(np.maximum.reduceat(np.ascontiguousarray(cosines.T), own_starts, axis=0).T)
    from_own = np.add.reduceat(np.ascontiguousarray(nearest_other.T), own_starts, axis=0)
    from_own /= _counts(own_starts, len(own))[:, None]
    from_others = (np.add.reduceat(nearest_own, starts, axis=0) / _counts(starts, len(others))[:, None]).T
    meaning: Matrix = ((from_own + from_others) / 2).astype(np.float32)
    return meaning, np.maximum.reduceat(np.ascontiguousarray(nearest_other.T), own_starts, axis=0)


def _counts(starts: NDArray[np.intp], total: int) -> NDArray[np.intp]:
    counts: NDArray[np.intp] = np.diff(np.append(starts, total))
    return counts


def terms_of(one: Traits, other: Traits, meaning: float, nearest: float) -> dict[Term, float]:
    """Every term of a pair; the order of the two does not matter."""
    both_placed = one.country is not None and other.country is not None
    years = abs(one.year - other.year) if one.year is not None and other.year is not None else None
    themes = one.themes | other.themes
    return {
        Term.MEANING: meaning,
        Term.NEAREST: nearest,
        Term.OTHER_LANGUAGE: float(one.language != other.language),
        Term.SAME_COUNTRY: float(both_placed and one.country == other.country),
        Term.OTHER_COUNTRY: float(both_placed and one.country != other.country),
        Term.SAME_YEAR: float(years == 0),
        Term.FAR_YEAR: float(years is not None and years > _FAR_YEARS),
        Term.THEMES: len(one.themes & other.themes) / len(themes) if themes else 0.0,
        Term.NUMBERS: log1p(len(one.numbers & other.numbers)),
        Term.OTHER_EDITION: float(_editions_differ(one, other)),
    }


def _editions_differ(one: Traits, other: Traits) -> bool:
    return any(not (one.editions[name] & other.editions[name]) for name in one.editions.keys() & other.editions.keys())


def _numbers(text: str) -> frozenset[str]:
    """The numbers of two digits or more in one spelling; years are compared apart."""
    plain = "".join(
        str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in unicodedata.normalize("NFKC", text)
    )
    found = (number.replace(",", ".") for number in _NUMBER.findall(_IN_THOUSANDS.sub("", plain)))
    return frozenset(number for number in found if len(number) > 1 and not _YEAR.fullmatch(number))


@cache
def load_likeness() -> LikenessModel:
    """The model that is shipped; read once a process."""
    return read_likeness((files("kb") / "curation" / "likeness.json").read_text(encoding="utf-8"))


def read_likeness(text: str) -> LikenessModel:
    """The model that `written` put into `text`."""
    given = json.loads(text)
    weights = {Term(name): weight for name, weight in given["weights"].items()}
    centres = {language: np.array(centre, dtype=np.float32) for language, centre in given["centres"].items()}
    return LikenessModel(given["version"], given["model"], given["bias"], weights, centres)


def written(model: LikenessModel) -> str:
    """`model` as JSON; the same model gives the same text."""
    given = {
        "version": model.version,
        "model": model.model,
        "bias": model.bias,
        "weights": {str(term): weight for term, weight in model.weights.items()},
        "centres": {
            language: [round(float(value), 4) for value in centre] for language, centre in sorted(model.centres.items())
        },
    }
    lines = json.dumps(given, ensure_ascii=False, indent=1)
    return re.sub(r",\n\s+(?=-?\d)", ", ", lines) + "\n"
