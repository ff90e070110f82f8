"""Documents and practices are kept whole, read back as they were, and shown only to whom they are meant for."""

from dataclasses import replace

import numpy as np
import pytest

from kb.access import ANONYMOUS, SECRETARIAT, Reader
from kb.errors import NotFound, UnverifiedQuotes
from kb.practice import Evidence, Level, State, card_point, point_ids
from kb.store.database import Database
from kb.store.practice_store import PracticeStore
from tests.samples import document, practice

MODEL = "toy"


def vectors_for(*practices, value=0.5):
    return {point: np.full(4, value, dtype=np.float32) for item in practices for point in point_ids(item)}


@pytest.fixture
def store(database: Database) -> PracticeStore:
    return PracticeStore(database)


def add(store, source, *practices):
    return store.add_drafts(source, practices, MODEL, vectors_for(*practices))


def test_a_practice_is_read_back_as_it_was_added(store):
    source = document()
    made = practice(source)
    add(store, source, made)
    assert (made, source) == store.practice(made.id, SECRETARIAT)


def test_the_same_file_is_added_once(store):
    source = document()
    assert add(store, source, practice(source))
    assert not add(store, source, practice(source), practice(source, 2))
    assert 1 == store.count_of(source.id)


def test_a_failure_keeps_nothing_of_the_document(store):
    source = document()
    with pytest.raises(KeyError):
        store.add_drafts(source, [practice(source)], MODEL, {})
    assert not store.knows(source.id)


def test_drafts_are_hidden_from_everybody_but_the_secretariat(store):
    source = document()
    made = practice(source)
    add(store, source, made)
    for level in (Level.PUBLIC, Level.MEMBERS):
        with pytest.raises(NotFound):
            store.practice(made.id, Reader(level))
        with pytest.raises(NotFound):
            store.document(source.id, Reader(level))
    assert set() == store.visible([made.id], ANONYMOUS)
    assert {made.id} == store.visible([made.id], SECRETARIAT)


def test_published_practices_are_shown_up_to_their_level(store):
    source = document("members.pdf", access=Level.MEMBERS)
    made = practice(source)
    add(store, source, made)
    store.publish_document(source.id, "secretary")
    assert store.practice(made.id, Reader(Level.MEMBERS))[0].state == State.PUBLISHED
    with pytest.raises(NotFound):
        store.practice(made.id, ANONYMOUS)


def test_a_restricted_document_is_closed_even_when_a_practice_of_it_is_public(store):
    source = document("restricted.pdf", access=Level.SECRETARIAT)
    made = practice(source, level=Level.PUBLIC)
    add(store, source, made)
    store.publish_document(source.id, "secretary")
    assert {made.id} == store.visible([made.id], ANONYMOUS)
    with pytest.raises(NotFound):
        store.document(source.id, ANONYMOUS)


def test_publishing_raises_the_revision_and_counts_what_it_published(store):
    source = document()
    add(store, source, practice(source), practice(source, 2))
    assert 2 == store.publish_document(source.id, "secretary")
    assert 0 == store.publish_document(source.id, "secretary")
    assert [2, 2] == [item.revision for item in store.practices_of(source.id, ANONYMOUS)]


def test_a_quote_that_was_not_found_blocks_publication_of_the_whole_document(store):
    source = document()
    doubtful = practice(source, 2)
    doubtful = replace(doubtful, evidence={"year": Evidence(1, "in 2021", verified=False)})
    add(store, source, practice(source), doubtful)
    with pytest.raises(UnverifiedQuotes, match="year"):
        store.publish_document(source.id, "secretary")
    assert () == store.practices_of(source.id, ANONYMOUS)


def test_vectors_come_back_in_half_precision_by_model(store):
    source = document()
    made = practice(source)
    add(store, source, made)
    found = store.vectors_of([made.id], MODEL)
    assert set(point_ids(made)) == set(found)
    assert found[card_point(made.id)].tolist() == [0.5] * 4
    assert {} == store.vectors_of([made.id], "another")
    assert [made.id] == store.without_vectors("another")
    store.put_vectors(made, "another", vectors_for(made, value=0.25))
    assert [] == store.without_vectors("another")


def test_counts_tell_documents_and_practices_by_state(store):
    source, other = document(), document("other.pdf")
    add(store, source, practice(source))
    add(store, other, practice(other))
    store.publish_document(other.id, "secretary")
    assert {"documents": 2, "draft": 1, "published": 1} == store.counts()
