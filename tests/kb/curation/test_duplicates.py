"""What comes in is compared with what is there; a pair is kept once, from whichever side one looks."""

from contextlib import closing
from dataclasses import replace

import pytest

from kb.curation.duplicates import look_for_duplicates
from kb.curation.likeness import FLOOR, LikenessModel, Term
from kb.practice import Passage
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.likenesses import LikenessKind
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice

OTHER_TEXT = "Poland bought mobile scanners to look for refrigerants at its eastern ports."
MODEL = LikenessModel("1", "toy-words-384", -9.0, {Term.MEANING: 10.0, Term.SAME_COUNTRY: 2.0}, {})


@pytest.fixture
def archive(tmp_path, database_url):
    with closing(open_archive(Settings(home=tmp_path, database_url=database_url))) as opened:
        yield opened


@pytest.fixture
def add(archive, toy_embedder):
    def add(source, *practices):
        vectors = embed_practices(toy_embedder, practices, load_vocabulary())
        archive.practices.add_drafts(source, practices, toy_embedder.model_id, vectors)
        look_for_duplicates(archive, source.id, toy_embedder.model_id, MODEL)

    return add


def other(source, ordinal=1):
    """A practice of another country that says something else."""
    texts = {"title": OTHER_TEXT, "summary": OTHER_TEXT, "passages": (Passage(1, OTHER_TEXT),), "themes": ()}
    return practice(source, ordinal, country="POL", outcome=None, hs_codes=(), technologies=(), meas=(), **texts)


def test_a_practice_that_is_told_again_is_found_and_another_is_not(archive, add):
    first, second = document("first.pdf"), document("second.pdf")
    add(first, practice(first), other(first, 2))
    add(second, practice(second, language="fr"))
    told = [pair for pair in archive.likenesses.pairs() if pair.kind is LikenessKind.RETOLD]
    assert [tuple(sorted((practice(first).id, practice(second).id)))] == [(pair.one, pair.other) for pair in told]
    assert FLOOR < told[0].score <= 1
    assert 1 == archive.likenesses.practices_alike(second.id, FLOOR)


def test_practices_of_one_document_are_not_compared(archive, add):
    source = document()
    add(source, practice(source), practice(source, 2))
    assert [] == archive.likenesses.pairs()


def test_looking_again_from_either_side_changes_nothing(archive, add, toy_embedder):
    first, second = document("first.pdf"), document("second.pdf")
    add(first, practice(first))
    add(second, practice(second))
    before = archive.likenesses.pairs()
    for source in (first, second, first):
        look_for_duplicates(archive, source.id, toy_embedder.model_id, MODEL)
    assert before == archive.likenesses.pairs()


def test_the_same_text_in_another_file_is_found_also_without_practices(archive, add):
    first, second = (replace(document(name), text_digest="d" * 64) for name in ("a.pdf", "b.pdf"))
    add(first)
    add(second)
    add(replace(document("c.pdf"), text_digest=None))
    add(replace(document("d.pdf"), text_digest=None))
    (pair,) = archive.likenesses.pairs()
    assert (LikenessKind.SAME_TEXT, {first.id, second.id}, 1.0) == (pair.kind, {pair.one, pair.other}, pair.score)


def test_a_file_with_much_of_the_same_text_is_named_with_the_share(archive, add):
    first, second = document("first.pdf"), document("second.pdf")
    add(first, practice(first))
    added = Passage(3, "A sentence is new in this edition.")
    again = practice(second)
    add(second, replace(again, passages=(*again.passages, added)))
    pair = archive.likenesses.pairs()[0]
    assert (LikenessKind.SAME_TEXT, {first.id, second.id}) == (pair.kind, {pair.one, pair.other})
    assert 0.5 <= pair.score < 1


def test_vectors_that_the_model_was_not_fitted_to_are_not_compared(archive, add, toy_embedder):
    first, second = document("first.pdf"), document("second.pdf")
    add(first, practice(first))
    add(second, practice(second))
    look_for_duplicates(archive, second.id, toy_embedder.model_id, replace(MODEL, model="another"))
    assert [] == archive.likenesses.pairs()
