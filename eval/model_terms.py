"""What a relevance model may look at: features of `kb.search.fusion` and products of two of them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

import numpy as np

from kb.search.fusion import Features

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
"""Shape (candidates, terms)."""

TIMES = " * "
"""Stands between the two features of a product's name."""

PLAIN = tuple(field.name for field in fields(Features))


def _products(*pairs: tuple[str, str]) -> tuple[str, ...]:
    return tuple(f"{one}{TIMES}{other}" for one, other in pairs)


TERM_SETS: Mapping[str, tuple[str, ...]] = {
    "plain": PLAIN,
    "agreement": (*PLAIN, *_products(("card_meaning", "text_meaning"), ("card_meaning", "words"))),
}
"""From few to many."""


def design(features: Sequence[Features], terms: Sequence[str]) -> Matrix:
    """The value of each of `terms` for each of `features`."""
    columns = {name: np.array([float(getattr(one, name)) for one in features]) for name in PLAIN}
    values = [np.prod([columns[name] for name in term.split(TIMES)], axis=0) for term in terms]
    return np.stack(values, axis=1).reshape(len(features), len(terms))
