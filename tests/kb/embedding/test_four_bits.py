import numpy as np
import openvino
import pytest
from numpy.typing import NDArray
from openvino import opset15 as ops

from kb.embedding.four_bits import store_in_four_bits

ROWS = np.array([[3, 0, 1]])


def looking_up(table: NDArray[np.float16]) -> openvino.Model:
    rows = ops.parameter([1, 3], openvino.Type.i64)
    found = ops.gather(ops.convert(ops.constant(table), "f32"), rows, ops.constant(0))
    return openvino.Model([found], [rows])


def answer(graph: openvino.Model) -> NDArray[np.float32]:
    (found,) = openvino.Core().compile_model(graph, "CPU")({0: ROWS}).values()
    return np.asarray(found)


def kinds(graph: openvino.Model) -> set[str]:
    return {node.get_element_type().get_type_name() for node in graph.get_ops() if node.get_type_name() == "Constant"}


@pytest.fixture
def rounded() -> NDArray[np.float16]:
    """Four rows of 64 numbers: whole multiples of a scale for each 32, one block of zeros among them."""
    random = np.random.default_rng(7)
    numbers = random.integers(-8, 8, (8, 32))
    numbers[:, 5] = -8
    scales = np.array([0.5, 0.013, -0.02, 1.0, 0.0, 0.1, 3.0, 0.7], np.float16)[:, None]
    return (numbers * scales.astype(np.float32)).astype(np.float16).reshape(4, 64)


def test_a_table_that_was_rounded_to_four_bits_is_stored_in_them_and_gives_the_same_rows(
    rounded: NDArray[np.float16],
) -> None:
    graph = looking_up(rounded)
    expected = answer(graph)
    store_in_four_bits(graph)
    assert "i4" in kinds(graph)
    assert np.allclose(expected, answer(graph), rtol=1e-3, atol=0)


@pytest.mark.parametrize("columns", [64, 40], ids=["not rounded", "no whole blocks"])
def test_a_table_that_would_lose_by_it_stays_as_it_is(columns: int) -> None:
    table = np.random.default_rng(7).standard_normal((4, columns)).astype(np.float16)
    graph = looking_up(table)
    store_in_four_bits(graph)
    assert "i4" not in kinds(graph)
    assert np.array_equal(table[ROWS], answer(graph))
