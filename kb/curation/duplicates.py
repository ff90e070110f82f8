"""Compares a document that came in with all others, and keeps what looks alike for the Secretariat. Merges nothing.

Looking again changes nothing: a document's pairs are replaced as a whole, and a pair is the same from both sides.
"""

import heapq
from collections.abc import Iterator, Sequence

import numpy as np

from kb.access import SECRETARIAT
from kb.curation.likeness import FLOOR, LEAST, LikenessModel, nearness, terms_of, traits_of
from kb.curation.same_text import LEAST_SHARE, shared_text
from kb.practice import DocumentId, Practice, PracticeId, point_ids
from kb.store.archive import Archive
from kb.store.likenesses import Likeness, LikenessKind, likeness
from kb.store.vector_blocks import blocks_without

_LOOKED_AT = 30
"""Practices that mean most nearly the same, whose facts are compared: in the corpus every retelling is among them."""

_Near = tuple[float, PracticeId, float]
"""MEANING, which practice, NEAREST."""


def look_for_duplicates(archive: Archive, document: DocumentId, model_id: str, model: LikenessModel) -> None:
    """Keep the pairs that `document` and its practices are in. Practices are compared by the vectors of `model_id`.

    Vectors of a model that `model` was not fitted to tell it nothing: then only texts are compared.
    """
    found = [likeness(LikenessKind.SAME_TEXT, document, other, 1.0) for other in archive.likenesses.same_text(document)]
    practices = archive.practices.practices_of(document, SECRETARIAT)
    if practices and model.reads(model_id):
        near = _nearest(archive, document, practices, model_id, model)
        others = {id: it for id, (it, _) in archive.practices.fetch(_ids(near)).items()}
        retold = list(_retold(practices, near, others, model))
        known = {one for pair in found for one in (pair.one, pair.other)}
        alike = {others[id].document_id for id in others if any(_holds(pair, id) for pair in retold)} - known
        found += [*retold, *_nearly_same(archive, document, practices, sorted(alike))]
    archive.likenesses.put(document, found)


def _nearest(
    archive: Archive, document: DocumentId, practices: Sequence[Practice], model_id: str, model: LikenessModel
) -> list[list[_Near]]:
    """For each of `practices` those of other documents that mean most nearly the same."""
    vectors = archive.practices.vectors_of([practice.id for practice in practices], model_id)
    points = [point_ids(practice) for practice in practices]
    starts = np.cumsum([0, *map(len, points[:-1])], dtype=np.intp)
    own = model.centred(
        np.stack([vectors[point] for its in points for point in its]),
        [practice.language for practice in practices for _ in point_ids(practice)],
    )
    near: list[list[_Near]] = [[] for _ in practices]
    for block in blocks_without(archive.database, document, model_id):
        others = model.centred(block.points, block.point_languages)
        meaning, nearest = nearness(own, starts, others, block.starts)
        for place in range(len(practices)):
            new = zip(meaning[place].tolist(), block.practices, nearest[place].tolist(), strict=True)
            near[place] = heapq.nlargest(_LOOKED_AT, [*near[place], *new])
    return near


def _ids(near: Sequence[Sequence[_Near]]) -> list[PracticeId]:
    return sorted({id for its in near for _, id, _ in its})


def _retold(
    practices: Sequence[Practice],
    near: Sequence[Sequence[_Near]],
    others: dict[PracticeId, Practice],
    model: LikenessModel,
) -> Iterator[Likeness]:
    traits = {id: traits_of(other) for id, other in others.items()}
    for practice, its in zip(practices, near, strict=True):
        own = traits_of(practice)
        for meaning, id, nearest in its:
            score = model.probability(terms_of(own, traits[id], meaning, nearest)) if id in traits else 0.0
            if score >= LEAST:
                yield likeness(LikenessKind.RETOLD, practice.id, id, round(score, 3))


def _holds(pair: Likeness, id: PracticeId) -> bool:
    return pair.score >= FLOOR and id in (pair.one, pair.other)


def _nearly_same(
    archive: Archive, document: DocumentId, practices: Sequence[Practice], others: Sequence[DocumentId]
) -> Iterator[Likeness]:
    """Documents of which much of the practices' text is the same: another edition, or the file saved anew."""
    own = [passage.text for practice in practices for passage in practice.passages]
    for other in others:
        theirs = archive.practices.practices_of(other, SECRETARIAT)
        share = shared_text(own, [passage.text for practice in theirs for passage in practice.passages])
        if share >= LEAST_SHARE:
            yield likeness(LikenessKind.SAME_TEXT, document, other, round(share, 3))
