"""Vectors as the store keeps them: half precision, little-endian. Pure."""

import numpy as np

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]
"""One embedding, shape (dimension,), unit length."""

_HALF = np.dtype("<f2")


def to_half_bytes(vector: Vector) -> bytes:
    """Two bytes a dimension."""
    return vector.astype(_HALF).tobytes()


def from_half_bytes(stored: bytes) -> Vector:
    """The stored vector in single precision again."""
    return np.frombuffer(stored, dtype=_HALF).astype(np.float32)
