import numpy as np

from kb.embedding.vectors import from_half_bytes, to_half_bytes


def test_a_dimension_takes_two_bytes() -> None:
    assert 768 == len(to_half_bytes(np.zeros(384, dtype=np.float32)))


def test_a_stored_vector_comes_back_to_three_digits() -> None:
    vector = np.random.default_rng(7).normal(size=384).astype(np.float32)
    vector /= np.linalg.norm(vector)
    stored = from_half_bytes(to_half_bytes(vector))
    assert np.float32 == stored.dtype
    assert np.allclose(vector, stored, rtol=1e-3, atol=1e-6)
