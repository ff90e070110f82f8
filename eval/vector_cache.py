"""Remembers passages' vectors between runs, so that a second judging need not embed the corpus again."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb.embedding.embedder import Embedder
from kb.embedding.vectors import Vector

_FILE = "eval-vectors.npz"


class RememberingEmbedder:
    """An embedder whose passages' vectors are kept in `folder`, by model and text.

    A question's vector is remembered as long as this object, since a run asks it of several rankers. Not for
    measuring speed.
    """

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self._path = folder / _FILE
        self._known: dict[str, NDArray[np.float32]] = {}
        self._asked: dict[str, Vector] = {}
        if self._path.is_file():
            with np.load(self._path, allow_pickle=False) as kept:
                self._known = dict(zip(kept["texts"].tolist(), kept["vectors"], strict=True))

    @property
    def model_id(self) -> str:
        return self._embedder.model_id

    @property
    def dimension(self) -> int:
        return self._embedder.dimension

    def is_ordinary(self, word: str) -> bool:
        return self._embedder.is_ordinary(word)

    def embed_query(self, text: str) -> Vector:
        if text not in self._asked:
            self._asked[text] = self._embedder.embed_query(text)
        return self._asked[text]

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        keys = [self._key(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        if new:
            self._known.update(zip(new, self._embedder.embed_passages(list(new.values()), progress), strict=True))
        vectors = [self._known[key] for key in keys]
        return np.stack(vectors) if vectors else np.zeros((0, self.dimension), dtype=np.float32)

    def keep(self) -> None:
        """Write what is known to the folder, which is made when it is not there."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(f"part-{_FILE}")
        if self._known:
            np.savez(part, texts=np.array(list(self._known)), vectors=np.stack(list(self._known.values())))
            part.replace(self._path)

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{self.model_id}\n{text}".encode()).hexdigest()
