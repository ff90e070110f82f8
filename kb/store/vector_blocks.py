"""Reads the vectors of every practice block by block, so that comparing with all of them takes little memory."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from kb.embedding.vectors import matrix_from_half_bytes
from kb.practice import DocumentId, PracticeId
from kb.store.database import Database
from kb.store.tables import practices, vectors

_PRACTICES = 1000


@dataclass(frozen=True, slots=True)
class VectorBlock:
    """Some practices in the order of their ids, the language of each, and their unit vectors one after the other.

    `points` has the shape (points, dimensions); the points of a practice begin at its place in `starts`.
    """

    practices: tuple[PracticeId, ...]
    languages: tuple[str, ...]
    starts: NDArray[np.intp]
    points: NDArray[np.float32]

    @property
    def point_languages(self) -> list[str]:
        """The language of each point's practice."""
        counts = np.diff(np.append(self.starts, len(self.points)))
        return [language for language, count in zip(self.languages, counts, strict=True) for _ in range(count)]


def blocks_without(
    database: Database, document: DocumentId, model_id: str, size: int = _PRACTICES
) -> Iterator[VectorBlock]:
    """All practices of other documents that `model_id` has embedded, in the order of their ids."""
    last = ""
    while True:
        with database.reading() as connection:
            block, last = _block(connection, document, model_id, last, size)
        if block is not None:
            yield block
        if not last:
            return


def _block(
    connection: Connection, document: DocumentId, model_id: str, last: str, size: int
) -> tuple[VectorBlock | None, str]:
    """The next block, if its practices have vectors, and the last id that was looked at; "" at the end."""
    query = select(practices.c.id, practices.c.language).where(practices.c.id > last)
    chosen = connection.execute(
        query.where(practices.c.document_id != document).order_by(practices.c.id).limit(size)
    ).all()
    if not chosen:
        return None, ""
    languages = {row.id: row.language for row in chosen}
    found = select(vectors.c.practice_id, vectors.c.vector).where(vectors.c.model_id == model_id)
    between = vectors.c.practice_id.between(chosen[0].id, chosen[-1].id)
    held: dict[str, list[bytes]] = {}
    for practice, stored in connection.execute(found.where(between)).all():
        if practice in languages:
            held.setdefault(practice, []).append(stored)
    return (_made(held, languages) if held else None), chosen[-1].id


def _made(held: dict[str, list[bytes]], languages: dict[str, str]) -> VectorBlock:
    ids = sorted(held)
    counts = [len(held[id]) for id in ids]
    return VectorBlock(
        tuple(PracticeId(id) for id in ids),
        tuple(languages[id] for id in ids),
        np.cumsum([0, *counts[:-1]], dtype=np.intp),
        matrix_from_half_bytes([stored for id in ids for stored in held[id]]),
    )
