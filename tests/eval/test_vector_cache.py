"""What was embedded once is not embedded again."""

from pathlib import Path

import numpy as np

from eval.vector_cache import RememberingEmbedder
from tests.toy_embedder import ToyEmbedder


class CountingEmbedder(ToyEmbedder):
    """Counts the passages it was asked to embed."""

    def __init__(self) -> None:
        self.asked = 0

    def embed_passages(self, texts, progress=None):
        self.asked += len(texts)
        return super().embed_passages(texts, progress)


def test_a_second_run_embeds_only_what_is_new(tmp_path: Path):
    first = RememberingEmbedder(CountingEmbedder(), tmp_path)
    vectors = first.embed_passages(["crates cross", "seals are read", "crates cross"])
    first.keep()
    engine = CountingEmbedder()
    again = RememberingEmbedder(engine, tmp_path).embed_passages(["seals are read", "crates cross", "new"])
    assert 1 == engine.asked
    np.testing.assert_array_equal(vectors[[1, 0]], again[:2])


def test_nothing_gives_nothing(tmp_path: Path):
    embedder = RememberingEmbedder(ToyEmbedder(), tmp_path)
    embedder.keep()
    assert (0, 384) == embedder.embed_passages([]).shape
    assert [] == list(tmp_path.iterdir())
