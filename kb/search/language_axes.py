"""Takes out of a question's vector what only says in which language it is asked. Pure, but for one packaged file.

A multilingual model puts texts of one language near to each other, whatever they say, so that a question in French is
nearer to any French text than to the English one that answers it. The directions in which the means of the same
sentences in several languages differ are those of the languages. A question without them is as far from all languages,
and what passages have of them then meets nothing: the dot product is the same as if both sides were rid of it (the
projection is its own transpose). So stored vectors and index stay as they are.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from kb.embedding.embedder import Embedder, model_name
from kb.embedding.vectors import Vector


@dataclass(frozen=True, slots=True)
class LanguageAxes:
    """`axes`: orthonormal rows, shape (directions, dimension); no rows when nothing is known of a model."""

    axes: NDArray[np.float32]

    def neutral(self, vector: Vector) -> Vector:
        """`vector` (shape (dimension,)) without its parts along the axes, of unit length."""
        if not len(self.axes):
            return vector
        rest = vector - self.axes.T @ (self.axes @ vector)
        return (rest / np.linalg.norm(rest)).astype(np.float32)


@cache
def axes_of(model_id: str) -> LanguageAxes:
    """The axes of the model of that id (`name:precision:digest`); `gckb eval axes` measures them."""
    written = json.loads((files("kb") / "search" / "language_axes.json").read_text(encoding="utf-8"))
    return LanguageAxes(np.array(written.get(model_name(model_id), []), dtype=np.float32))


def question_vector(embedder: Embedder, text: str) -> Vector:
    """The vector of a question without its language, shape (dimension,), unit length."""
    return axes_of(embedder.model_id).neutral(embedder.embed_query(text))
