"""A few practices become many, each near its original."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from eval.copies import fill_with_copies, originals
from eval.errors import CannotJudge
from kb.access import ANONYMOUS
from kb.practice import State, point_ids
from kb.store.database import Database
from kb.store.practice_store import PracticeStore
from tests.samples import document, practice


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PracticeStore]:
    opened = Database(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    yield PracticeStore(opened)
    opened.close()


def test_copies_are_published_under_ids_of_their_own_with_vectors_near_the_original(store: PracticeStore):
    source = document()
    found = [practice(source, 1), practice(source, 2)]
    vectors = {point: np.eye(384, dtype=np.float32)[n] for item in found for n, point in enumerate(point_ids(item))}
    store.add_drafts(source, found, "toy", vectors)
    sources = originals(store, [item.id for item in found], "toy")
    assert 10 == fill_with_copies(store, sources, "toy", 9)
    copies = [item for id in store.document_ids() if id != source.id for item in store.practices_of(id, ANONYMOUS)]
    assert 5 == len(copies)
    assert {State.PUBLISHED} == {item.state for item in copies}
    near = store.vectors_of([copies[0].id], "toy")[point_ids(copies[0])[1]]
    assert 0.9 < near[1] < 0.98


def test_without_practices_nothing_can_be_measured(store: PracticeStore):
    with pytest.raises(CannotJudge, match="gave no practice"):
        fill_with_copies(store, (), "toy", 10)
