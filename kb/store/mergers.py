"""Practices folded into others that tell the same, and practices that were adapted from others: rows, as they are told.

A folded record keeps its fields and evidence and is shown to nobody; its passages stand in the kept practice as further
sources, with the vectors they have. All functions work in the caller's transaction and decide nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Select, delete, func, insert, literal, select, update

from kb.errors import NotFound
from kb.practice import Level, PointId, PracticeId, State, passage_point
from kb.store.tables import adaptations, documents, mergers, passages, practices, vectors


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether a practice may be folded or kept. `access` is that of its document."""

    id: PracticeId
    revision: int
    state: State
    level: Level
    access: Level
    folded: tuple[PracticeId, ...]


def standing(connection: Connection, id: PracticeId) -> Standing:
    """How the practice stands, and which are folded into it, in order. Raises `NotFound`."""
    query = select(practices.c.revision, practices.c.state, practices.c.level, documents.c.access).where(
        practices.c.id == id
    )
    row = connection.execute(query.join(documents, documents.c.id == practices.c.document_id).with_for_update()).first()
    if row is None:
        raise NotFound("practice", id)
    return Standing(
        id, row.revision, State(row.state), Level(row.level), Level(row.access), folded_into(connection, id)
    )


def fold(connection: Connection, kept: PracticeId, folded: PracticeId) -> None:
    """Hide `folded` and append its passages to those of `kept`."""
    before = connection.execute(select(practices.c.state).where(practices.c.id == folded)).scalar_one()
    connection.execute(
        insert(mergers).values(folded_id=folded, kept_id=kept, state_before=before, merged_at=datetime.now(UTC))
    )
    _append(connection, kept, folded)
    _changed(connection, folded, State.MERGED)
    _changed(connection, kept)


def merged_into(connection: Connection, folded: PracticeId) -> PracticeId:
    """What `folded` was folded into. Raises `NotFound`."""
    kept = connection.execute(select(mergers.c.kept_id).where(mergers.c.folded_id == folded)).scalar()
    if kept is None:
        raise NotFound("merged practice", folded)
    return PracticeId(kept)


def unfold(connection: Connection, folded: PracticeId) -> None:
    """Take `folded` out again, as it stood before. Raises `NotFound`."""
    kept = merged_into(connection, folded)
    before = connection.execute(select(mergers.c.state_before).where(mergers.c.folded_id == folded)).scalar_one()
    connection.execute(delete(mergers).where(mergers.c.folded_id == folded))
    own = select(func.count()).where(passages.c.practice_id == kept, passages.c.document_id.is_(None))
    _cut(connection, kept, connection.execute(own).scalar_one())
    for other in folded_into(connection, kept):  # anew, so that ordinals stay without gaps
        _append(connection, kept, other)
    _changed(connection, folded, State(before))
    _changed(connection, kept)


def link(connection: Connection, original: PracticeId, adapted: PracticeId) -> bool:
    """Say that `adapted` was made after `original`; False when that is known."""
    pair = (adaptations.c.original_id == original) & (adaptations.c.adapted_id == adapted)
    if connection.execute(select(literal(1)).where(pair)).first():
        return False
    connection.execute(insert(adaptations).values(original_id=original, adapted_id=adapted))
    return True


def unlink(connection: Connection, original: PracticeId, adapted: PracticeId) -> bool:
    """Take that back; False when it was not said."""
    pair = (adaptations.c.original_id == original) & (adaptations.c.adapted_id == adapted)
    return bool(connection.execute(delete(adaptations).where(pair)).rowcount)


def transfers(connection: Connection, id: PracticeId) -> tuple[tuple[PracticeId, ...], tuple[PracticeId, ...]]:
    """What the practice was adapted from, and what was adapted from it, in the order of their ids.

    What was said of a practice that is folded into another is said of that one.
    """
    own = {id, *folded_into(connection, id)}
    origins = select(adaptations.c.original_id).where(adaptations.c.adapted_id.in_(own))
    heirs = select(adaptations.c.adapted_id).where(adaptations.c.original_id.in_(own))
    return _standing_for(connection, origins, own), _standing_for(connection, heirs, own)


def _standing_for(
    connection: Connection, linked: Select[tuple[str]], own: Collection[PracticeId]
) -> tuple[PracticeId, ...]:
    """The practices of `linked`, each by what it is folded into, without `own`."""
    found = set(connection.execute(linked).scalars())
    kept = select(mergers.c.folded_id, mergers.c.kept_id).where(mergers.c.folded_id.in_(found))
    into = {row.folded_id: row.kept_id for row in connection.execute(kept)}
    return _ids(sorted({into.get(one, one) for one in found} - {*own}))


def folded_into(connection: Connection, kept: PracticeId) -> tuple[PracticeId, ...]:
    """Which practices are folded into `kept`, the first that was first."""
    query = select(mergers.c.folded_id).where(mergers.c.kept_id == kept)
    return _ids(connection.execute(query.order_by(mergers.c.merged_at, mergers.c.folded_id)).scalars().all())


def _ids(found: Sequence[str]) -> tuple[PracticeId, ...]:
    return tuple(map(PracticeId, found))


def _append(connection: Connection, kept: PracticeId, folded: PracticeId) -> None:
    start = connection.execute(select(func.count()).where(passages.c.practice_id == kept)).scalar_one()
    source = connection.execute(select(practices.c.document_id).where(practices.c.id == folded)).scalar_one()
    language = connection.execute(select(practices.c.language).where(practices.c.id == folded)).scalar_one()
    told = select(passages).where(passages.c.practice_id == folded).order_by(passages.c.ordinal)
    for number, row in enumerate(connection.execute(told).mappings().all()):
        moved = {"practice_id": kept, "ordinal": start + number, "document_id": source}
        connection.execute(insert(passages).values(dict(row) | moved | {"language": row["language"] or language}))
        _copy_vectors(connection, passage_point(folded, row["ordinal"]), passage_point(kept, start + number), kept)


def _copy_vectors(connection: Connection, from_point: PointId, to_point: PointId, kept: PracticeId) -> None:
    """By every model that made one: nothing has to be embedded."""
    made = select(literal(to_point), vectors.c.model_id, literal(kept), vectors.c.vector)
    columns = ["point_id", "model_id", "practice_id", "vector"]
    connection.execute(insert(vectors).from_select(columns, made.where(vectors.c.point_id == from_point)))


def _cut(connection: Connection, kept: PracticeId, own: int) -> None:
    """Drop the passages that came from others, and their vectors."""
    further = (passages.c.practice_id == kept) & (passages.c.ordinal >= own)
    ordinals = connection.execute(select(passages.c.ordinal).where(further)).scalars().all()
    points = [passage_point(kept, ordinal) for ordinal in ordinals]
    connection.execute(delete(vectors).where(vectors.c.point_id.in_(points)))
    connection.execute(delete(passages).where(further))


def _changed(connection: Connection, id: PracticeId, state: State | None = None) -> None:
    """Count a revision, so that the index follows."""
    values: dict[str, object] = {} if state is None else {"state": state}
    change = update(practices).where(practices.c.id == id)
    connection.execute(change.values(revision=practices.c.revision + 1, **values))
