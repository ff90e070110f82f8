"""Fills a store with many published copies of a few practices: real texts, real vectors with noise, no model."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from eval.errors import CannotJudge
from kb.embedding.vectors import Vector
from kb.practice import (
    DocumentId,
    Level,
    PointId,
    Practice,
    PracticeId,
    SourceDocument,
    State,
    point_ids,
    practice_id,
)
from kb.store.practice_store import PracticeStore

NOISE = 0.35
"""Length of the noise added to a unit vector: a copy has cosine 0.94 to its original, as paraphrases do."""

_SEED = 20_250_901


@dataclass(frozen=True, slots=True)
class Original:
    """A practice to copy, with its document and the vectors of its card and passages."""

    document: SourceDocument
    practice: Practice
    vectors: Mapping[PointId, Vector]


def originals(store: PracticeStore, ids: Sequence[PracticeId], model_id: str) -> tuple[Original, ...]:
    """The practices of these ids as they are stored."""
    texts, vectors = store.fetch(ids), store.vectors_of(ids, model_id)
    return tuple(
        Original(document, practice, {point: vectors[point] for point in point_ids(practice)})
        for practice, document in (texts[id] for id in sorted(texts))
    )


def fill_with_copies(store: PracticeStore, sources: Sequence[Original], model_id: str, passages: int) -> int:
    """Keep copies of `sources` until there are `passages` passages, a document for each round; returns how many."""
    if not any(source.practice.passages for source in sources):
        raise CannotJudge("The corpus gave no practice to measure with; look at `gckb eval extraction`.")
    random = np.random.default_rng(_SEED)
    kept, number = 0, 0
    while kept < passages:
        document = _document(sources[0].document, number)
        round_of = list(_copies(sources, document, passages - kept))
        vectors = {
            point: vector for source, copied in round_of for point, vector in _noisy(source, copied, random).items()
        }
        practices = [copied for _, copied in round_of]
        store.add_drafts(document, practices, model_id, vectors)
        kept += sum(len(copied.passages) for copied in practices)
        number += 1
    return kept


def _document(source: SourceDocument, number: int) -> SourceDocument:
    id = DocumentId(hashlib.sha256(f"copy {number}".encode()).hexdigest())
    return replace(source, id=id, file_name=f"copy-{number}.pdf", access=Level.PUBLIC)


def _copies(sources: Sequence[Original], document: SourceDocument, most: int) -> Iterator[tuple[Original, Practice]]:
    """A copy of each source, until they have `most` passages together."""
    left = most
    for ordinal, source in enumerate(sources, 1):
        if left <= 0:
            return
        left -= len(source.practice.passages)
        yield (
            source,
            replace(
                source.practice,
                id=practice_id(document.id, 1, ordinal),
                document_id=document.id,
                evidence={},
                state=State.PUBLISHED,
                level=Level.PUBLIC,
            ),
        )


def _noisy(source: Original, copied: Practice, random: np.random.Generator) -> dict[PointId, Vector]:
    points = dict(zip(point_ids(copied), point_ids(source.practice), strict=True))
    return {point: _nudged(source.vectors[original], random) for point, original in points.items()}


def _nudged(vector: Vector, random: np.random.Generator) -> Vector:
    noise = random.standard_normal(vector.shape[0]).astype(np.float32)
    moved = vector + noise * (NOISE / np.linalg.norm(noise))
    nudged: Vector = (moved / np.linalg.norm(moved)).astype(np.float32)
    return nudged
