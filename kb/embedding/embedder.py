"""What the core asks of an embedding model: a question is not a passage. Knows no runtime."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kb.embedding.vectors import Vector


def model_name(model_id: str) -> str:
    """The name in an id of the form `name:precision:digest`; what was learned from one precision fits the others."""
    return model_id.partition(":")[0]


class Embedder(Protocol):
    """Turns texts into unit vectors; the cosine of two is their dot product."""

    @property
    def model_id(self) -> str:
        """Names model, precision and a digest of both: vectors with different names are never compared."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""

    def is_ordinary(self, word: str) -> bool:
        """Whether the model has the word whole: an ordinary word of some language, not a name and not mistyped."""

    def embed_query(self, text: str) -> Vector:
        """The question's vector, shape (dimension,), unit length. Any text will do; what is too long is cut."""

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """The passages' vectors in the order given, shape (len(texts), dimension), unit length.

        `progress` is called in this thread with the number of passages that are done so far.
        """
