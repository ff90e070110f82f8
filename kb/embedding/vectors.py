"""Vectors as the store keeps them: half precision, little-endian. Pure."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]
"""One embedding, shape (dimension,), unit length."""

_HALF = np.dtype("<f2")


def to_half_bytes(vector: Vector) -> bytes:
    """Two bytes a dimension."""
    return vector.astype(_HALF).tobytes()


def from_half_bytes(stored: bytes) -> Vector:
    """The stored vector in single precision again."""
    return np.frombuffer(stored, dtype=_HALF).astype(np.float32)


def matrix_from_half_bytes(stored: Sequence[bytes]) -> NDArray[np.float32]:
    """Stored vectors of one model as rows in single precision, shape (vectors, dimension); at least one."""
    return np.frombuffer(b"".join(stored), dtype=_HALF).reshape(len(stored), -1).astype(np.float32)
