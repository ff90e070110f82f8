"""Blocks hold whole practices, of other documents only, whatever their size."""

import numpy as np
import pytest

from kb.practice import point_ids
from kb.store.practice_store import PracticeStore
from kb.store.vector_blocks import blocks_without
from tests.samples import document, practice

PRACTICES = 5


@pytest.fixture
def source(database):
    """Five practices of three points each, the n-th practice's vectors being full of n, and another document."""
    store = PracticeStore(database)
    for name in ("kept.pdf", "left out.pdf"):
        made = document(name)
        found = [practice(made, ordinal + 1) for ordinal in range(PRACTICES)]
        vectors = {
            point: np.full(2, place, dtype=np.float32) for place, one in enumerate(found) for point in point_ids(one)
        }
        store.add_drafts(made, found, "toy", vectors)
    return document("left out.pdf")


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_every_practice_of_other_documents_comes_once_and_whole(database, source, size):
    blocks = list(blocks_without(database, source.id, "toy", size))
    kept = document("kept.pdf")
    assert [practice(kept, n + 1).id for n in range(PRACTICES)] == [id for block in blocks for id in block.practices]
    assert [[n, n] for n in range(PRACTICES) for _ in range(3)] == [
        row for block in blocks for row in block.points.tolist()
    ]
    assert all([3 * n for n in range(len(block.practices))] == block.starts.tolist() for block in blocks)
    assert {"en"} == {language for block in blocks for language in block.point_languages}


def test_another_models_vectors_are_not_read(database, source):
    assert [] == list(blocks_without(database, source.id, "another"))
