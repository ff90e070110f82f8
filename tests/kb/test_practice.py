"""Identities depend on the document and the place in it, on nothing else."""

from dataclasses import replace

from kb.practice import DocumentId, card_point, point_ids, practice_id
from tests.samples import document, practice

DOCUMENT = DocumentId("0123456789abcdef" * 4)


def test_a_practice_is_named_by_its_document_and_place():
    assert "0123456789abcdef0123-p3n2" == practice_id(DOCUMENT, 3, 2)


def test_the_text_does_not_change_the_identity():
    made = practice(document())
    assert point_ids(made) == point_ids(replace(made, title="Another title"))


def test_a_practice_has_a_point_for_its_card_and_each_passage():
    made = practice(document())
    points = point_ids(made)
    assert 3 == len(set(points))
    assert card_point(made.id) == points[0]
