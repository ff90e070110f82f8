"""A model that counts words: near is what shares words. Small, deterministic, checked by hand."""

import zlib
from collections.abc import Callable, Sequence

import numpy as np


class ToyEmbedder:
    """384 counters; each word has its own by its checksum."""

    model_id = "toy-words-384"
    dimension = 384

    def is_ordinary(self, word: str) -> bool:
        return word in ("portal", "postal")

    def embed_query(self, text: str) -> np.ndarray:
        counts = np.zeros(self.dimension, dtype=np.float32)
        for word in text.lower().replace(",", " ").replace(".", " ").split():
            counts[zlib.crc32(word.encode()) % self.dimension] += 1
        return counts / max(np.linalg.norm(counts), 1e-9)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> np.ndarray:
        if progress:
            progress(len(texts))
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.stack([self.embed_query(text) for text in texts])
