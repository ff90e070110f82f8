"""Which documents and practices look alike: pairs with a score, for the Secretariat. Finds none itself."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, delete, exists, func, insert, or_, select

from kb.practice import DocumentId, State
from kb.store.database import Database
from kb.store.tables import adaptations, documents, likenesses, practices


class LikenessKind(StrEnum):
    """What looks alike: the text of two documents, or two practices of different documents."""

    SAME_TEXT = "same_text"
    RETOLD = "retold"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A pair of documents or of practices, and how likely the two are one (0 to 1). `one` sorts before `other`."""

    kind: LikenessKind
    one: str
    other: str
    score: float


def likeness(kind: LikenessKind, one: str, other: str, score: float) -> Likeness:
    """The pair in its order, so that it is the same from both sides."""
    first, second = sorted((one, other))
    return Likeness(kind, first, second, score)


class Likenesses:
    """Pairs by kind; a pair is kept once, whichever of the two came in last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, document: DocumentId, found: Iterable[Likeness]) -> None:
        """Keep `found` instead of all pairs that `document` or one of its practices was in."""
        mine = select(practices.c.id).where(practices.c.document_id == document)
        rows = [{"kind": it.kind, "subject": it.one, "other": it.other, "score": it.score} for it in found]
        with self._database.writing() as connection:
            ids = [document, *connection.execute(mine).scalars()]
            connection.execute(delete(likenesses).where(_among(ids)))
            if rows:
                connection.execute(insert(likenesses), rows)

    def pairs(self, floor: float = 0.0) -> list[Likeness]:
        """Every pair with at least that score: documents first, then by falling score and by ids."""
        return self._chosen(likenesses.c.score >= floor)

    def pairs_with(self, ids: Collection[str]) -> list[Likeness]:
        """Every pair that one of these documents or practices is in, likeliest first."""
        return self._chosen(_among(ids))

    def practices_alike(self, document: DocumentId, floor: float) -> int:
        """How many practices of `document` look like one of another document, with at least that score."""
        alike = likenesses.c.score >= floor
        pair = (likenesses.c.subject == practices.c.id) | (likenesses.c.other == practices.c.id)
        query = (
            select(func.count(practices.c.id.distinct()))
            .join(likenesses, pair)
            .where(alike, likenesses.c.kind == LikenessKind.RETOLD, practices.c.document_id == document)
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def same_text(self, document: DocumentId) -> list[DocumentId]:
        """The other documents whose words are the very same, by their digests, in order."""
        digest = select(documents.c.text_digest).where(documents.c.id == document).scalar_subquery()
        query = select(documents.c.id).where(documents.c.text_digest == digest, documents.c.id != document)
        with self._database.reading() as connection:
            return [DocumentId(id) for id in connection.execute(query.order_by(documents.c.id)).scalars()]

    def _chosen(self, condition: ColumnElement[bool]) -> list[Likeness]:
        with self._database.reading() as connection:
            rows = connection.execute(select(likenesses).where(condition & ~_settled())).all()
        found = [Likeness(LikenessKind(row.kind), row.subject, row.other, row.score) for row in rows]
        return sorted(found, key=lambda it: (it.kind is LikenessKind.RETOLD, -it.score, it.one, it.other))


def _settled() -> ColumnElement[bool]:
    """Whether one of the two was merged into another, or adapted from the other: that pair was looked at."""
    merged = select(practices.c.id).where(practices.c.state == State.MERGED)
    pair, link = (likenesses.c.subject, likenesses.c.other), (adaptations.c.original_id, adaptations.c.adapted_id)
    either_way = [(link[0] == one) & (link[1] == other) for one, other in (pair, pair[::-1])]
    linked = exists().where(or_(*either_way))
    return likenesses.c.subject.in_(merged) | likenesses.c.other.in_(merged) | linked


def _among(ids: Collection[str]) -> ColumnElement[bool]:
    return or_(likenesses.c.subject.in_(ids), likenesses.c.other.in_(ids))
