import numpy as np
import pytest

from eval.axes import DIRECTIONS
from kb.embedding.embedder import Embedder
from kb.opening import open_embedder
from kb.search.language_axes import LanguageAxes, axes_of
from kb.settings import read_settings


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return open_embedder(read_settings())


def test_what_lies_along_an_axis_is_taken_out_and_the_rest_has_unit_length() -> None:
    axes = LanguageAxes(np.array([[1.0, 0.0, 0.0]], dtype=np.float32))
    assert pytest.approx([0.0, 0.6, 0.8]) == axes.neutral(np.array([0.5, 0.3, 0.4], dtype=np.float32)).tolist()


def test_a_model_of_which_nothing_is_known_keeps_its_vectors() -> None:
    vector = np.array([0.6, 0.8], dtype=np.float32)
    assert vector.tolist() == axes_of("somebody's:f32:0a").neutral(vector).tolist()


def test_the_shipped_axes_are_orthonormal(embedder: Embedder) -> None:
    shipped = axes_of(embedder.model_id).axes
    assert (DIRECTIONS, embedder.dimension) == shipped.shape
    assert np.allclose(np.eye(DIRECTIONS), shipped @ shipped.T, atol=1e-3)


def test_a_question_comes_nearer_to_its_translation_than_to_another_text_of_its_own_language(
    embedder: Embedder,
) -> None:
    texts = [
        "Les agents des douanes suivent une formation sur les contrôles aux frontières.",
        "Customs releases returnable packaging without a written declaration.",
    ]
    passages = embedder.embed_passages(texts)
    question = embedder.embed_query("dispense de déclaration écrite pour les emballages consignés")
    raw = passages @ question
    neutral = passages @ axes_of(embedder.model_id).neutral(question)
    assert neutral[1] - neutral[0] > raw[1] - raw[0]
