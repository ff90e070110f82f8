"""Pairs are kept with the smaller id first, so that both sides speak of the same row."""

from kb.store.likenesses import Likeness, Likenesses, LikenessKind, likeness
from kb.store.practice_store import PracticeStore
from tests.samples import document

RETOLD, SAME_TEXT = LikenessKind.RETOLD, LikenessKind.SAME_TEXT


def test_a_pair_is_the_same_from_both_sides():
    assert likeness(RETOLD, "b", "a", 0.5) == likeness(RETOLD, "a", "b", 0.5) == Likeness(RETOLD, "a", "b", 0.5)


def test_pairs_come_documents_first_and_then_by_score(database):
    store, source = PracticeStore(database), document()
    store.add_drafts(source, [], "toy", {})
    pairs = [likeness(RETOLD, source.id, "a", 0.4), likeness(RETOLD, source.id, "b", 0.9)]
    same = likeness(SAME_TEXT, source.id, "c", 0.6)
    Likenesses(database).put(source.id, [*pairs, same])
    assert [same, pairs[1], pairs[0]] == Likenesses(database).pairs()
    assert [same, pairs[1]] == Likenesses(database).pairs(0.5)


def test_what_is_put_replaces_the_pairs_of_that_document_and_no_others(database):
    store, kept = PracticeStore(database), likeness(SAME_TEXT, "x", "y", 1.0)
    source, other = document("one.pdf"), document("two.pdf")
    for each in (source, other):
        store.add_drafts(each, [], "toy", {})
    room = Likenesses(database)
    room.put(other.id, [likeness(SAME_TEXT, source.id, other.id, 1.0)])
    room.put(other.id, [kept, likeness(SAME_TEXT, source.id, other.id, 0.7)])
    room.put(source.id, [])
    assert [kept] == room.pairs()
