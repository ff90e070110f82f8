"""Measures in which directions of an embedding languages differ, from the same sentences in several of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.lines import read_lines
from kb.embedding.embedder import Embedder

PARALLEL = Path(__file__).parent / "training" / "parallel.jsonl"
DIRECTIONS = 5
"""As many as made questions best on the development set; with eight languages there can be seven."""
_DIGITS = 5


def parallel_sentences(path: Path = PARALLEL) -> Mapping[str, Sequence[str]]:
    """The sentences by language (ISO 639-1), in the same order in each. Raises `CannotJudge`."""
    lines = read_lines(path)
    return {language: [line[language] for line in lines] for language in lines[0]}


def language_axes(embedder: Embedder, sentences: Mapping[str, Sequence[str]]) -> NDArray[np.float64]:
    """Orthonormal rows, shape (DIRECTIONS, dimension): the largest differences between the languages' means."""
    means = np.stack([embedder.embed_passages(list(texts)).mean(axis=0) for texts in sentences.values()])
    _, _, directions = np.linalg.svd((means - means.mean(axis=0)).astype(np.float64), full_matrices=False)
    axes = directions[:DIRECTIONS]
    largest = np.abs(axes).argmax(axis=1, keepdims=True)
    signs = np.sign(np.take_along_axis(axes, largest, axis=1))  # else they would be anybody's choice
    rounded: NDArray[np.float64] = np.round(axes * signs, _DIGITS)
    return rounded
