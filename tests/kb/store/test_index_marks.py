"""Marks tell, for one index, which practices it holds at which revision."""

import numpy as np

from kb.practice import Level, State, point_ids
from kb.store.index_marks import IndexMarks, Shape
from kb.store.practice_store import PracticeStore
from tests.samples import document, practice


def stored(database):
    store, source = PracticeStore(database), document()
    made = practice(source)
    store.add_drafts(source, [made], "toy", {point: np.zeros(2, dtype=np.float32) for point in point_ids(made)})
    return store, source, made


def test_a_new_practice_is_unmarked_until_it_is_marked(database):
    _, _, made = stored(database)
    marks = IndexMarks(database)
    assert [made.id] == marks.unmarked("index", 10)
    marks.mark("index", {made.id: 1})
    assert [] == marks.unmarked("index", 10)
    assert [made.id] == marks.unmarked("another index", 10)


def test_a_changed_practice_is_unmarked_again(database):
    store, source, made = stored(database)
    marks = IndexMarks(database)
    marks.mark("index", {made.id: 1})
    store.publish_document(source.id, "secretary")
    assert [made.id] == marks.unmarked("index", 10)
    marks.mark("index", {made.id: 2})
    assert {made.id: Shape(State.PUBLISHED, Level.PUBLIC, 2, 3)} == marks.shapes("index")


def test_marks_of_other_indexes_can_be_forgotten(database):
    _, _, made = stored(database)
    marks = IndexMarks(database)
    marks.mark("old", {made.id: 1})
    marks.mark("new", {made.id: 1})
    marks.keep_only("new")
    assert [made.id] == marks.unmarked("old", 10)
    assert [] == marks.unmarked("new", 10)
