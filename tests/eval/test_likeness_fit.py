"""Weights are fitted to pairs whose retellings are known, and each pair is judged by weights that did not see it."""

from dataclasses import replace

import numpy as np

from eval.likeness_fit import Told, fit_likeness, pairs_of, said_by
from kb.curation.likeness import Term
from tests.samples import document, practice

TOLD = 24
RANDOM = np.random.default_rng(7)


def told(number: int, language: str) -> Told:
    """The practice `number` as a document of that language tells it; its vector is its own but for a little."""
    own = np.zeros(32, dtype=np.float32)
    own[number], own[30 if language == "fr" else 31] = 1.0, 1.0
    points = (own + RANDOM.normal(0, 0.05, (2, 32))).astype(np.float32)
    made = practice(document(f"{language}{number % 3}.pdf"), number + 1, language=language, year=2000 + number % 5)
    return Told(replace(made, passages=made.passages[:1]), points, frozenset({f"P{number:03}"}))


def corpus() -> list[Told]:
    return [told(number, language) for language in ("en", "fr") for number in range(TOLD)]


def test_pairs_are_of_different_documents_and_of_practices_that_are_known() -> None:
    one, other = told(0, "en"), told(0, "fr")
    unknown, neighbour = replace(told(1, "fr"), ids=frozenset()), told(3, "en")
    assert one.practice.document_id == neighbour.practice.document_id
    found = pairs_of([one, other, unknown, neighbour])
    assert [({"P000"}, True), (set(), True)] == [(set(pair.shared), pair.across_languages) for pair in found]


def test_retellings_are_told_from_the_rest_by_weights_that_did_not_see_them() -> None:
    pairs = pairs_of(corpus())
    fit = fit_likeness(pairs, "toy")
    same = np.array([bool(pair.shared) for pair in pairs])
    assert TOLD == same.sum()
    assert fit.unseen[same].min() > fit.unseen[~same].max()
    assert fit.model.weights[Term.MEANING] > 0 > fit.model.weights[Term.FAR_YEAR]
    assert ({"en", "fr"}, "toy") == (set(fit.model.centres), fit.model.model)
    assert (said_by(fit.model, pairs) > 0.5).tolist() == same.tolist()
