import numpy as np

from eval.axes import language_axes, parallel_sentences
from tests.toy_embedder import ToyEmbedder


def test_the_first_axis_tells_languages_apart() -> None:
    embedder = ToyEmbedder()
    sentences = {"en": ["crate and seal", "crate and permit"], "fr": ["caisse et sceau", "caisse et permis"]}
    axis = language_axes(embedder, sentences)[0]
    english, french = (embedder.embed_passages(texts).mean(axis=0) @ axis for texts in sentences.values())
    assert abs(english - french) > 0.1
    assert np.isclose(1.0, np.linalg.norm(axis), atol=1e-3)


def test_every_sentence_stands_in_eight_languages() -> None:
    sentences = parallel_sentences()
    assert {"ar", "de", "en", "es", "fr", "pt", "ru", "zh"} == set(sentences)
    assert {60} == {len(texts) for texts in sentences.values()}
