"""The passage index on a Qdrant server or cluster, by qdrant-client. Knows addresses and keys only through its client.

The same points and vectors as in `kb.index.edge`, one collection a level, and a collection without points whose
metadata say what the index is.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Self

from qdrant_client import QdrantClient, models

from kb.index.passage_index import (
    BATCH,
    INTEGER_FIELDS,
    KEYWORD_FIELDS,
    Condition,
    IndexFilter,
    IndexPoint,
    Leg,
    LegHit,
    Payload,
    collect,
    score_of,
    tally,
)
from kb.index.stamp import Stamp
from kb.index.words import SparseVector
from kb.practice import Level, PointId, PracticeId

_SUFFIXES = {Level.PUBLIC: "public", Level.MEMBERS: "members", Level.SECRETARIAT: "desk"}
_STAMP_SUFFIX = "index"
_MARKS = "marks"
_PAGE = 1000

_LIVING = models.SearchParams(idf=models.IdfCorpusParams(corpus=models.Filter()))
"""IDF over the points that are there, since deleted ones otherwise stay in the statistics (D5)."""


class ServerIndex:
    """Collections `prefix`_{public,members,desk} and `prefix`_index. Made by `open`.

    The client belongs to whoever made it and stays open. Only one process may write; any number may query.
    """

    def __init__(self, client: QdrantClient, prefix: str, stamp: Stamp) -> None:
        self._client = client
        self._prefix = prefix
        self._stamp = stamp
        self._writing = threading.Lock()

    @classmethod
    def open(cls, client: QdrantClient, prefix: str, model_id: str, dimension: int) -> Self:
        """The index of that prefix, its collections made where they are missing.

        Raises `IndexMismatch` when it is of another schema or model.
        """
        name = _name(prefix, _STAMP_SUFFIX)
        if not client.collection_exists(name):
            for suffix in _SUFFIXES.values():
                _make_collection(client, _name(prefix, suffix), dimension)
            fresh = Stamp.fresh(model_id, dimension)
            # Last, so that an index with a stamp is whole.
            client.create_collection(name, vectors_config={}, metadata=fresh.record())
        stamp = _read_stamp(client, name)
        stamp.check(model_id, dimension)
        return cls(client, prefix, stamp)

    @property
    def id(self) -> str:
        return self._stamp.index

    def snapshot_id(self, level: Level) -> str:
        """Asked from the server each time, for another process may be the one that writes."""
        return _read_stamp(self._client, _name(self._prefix, _STAMP_SUFFIX)).snapshot(level)

    def query(self, level: Level, legs: Sequence[Leg], filter: IndexFilter) -> list[list[LegHit]]:
        must = [_match(condition) for condition in filter.conditions()]
        asked = [(number, leg, cards) for number, leg in enumerate(legs) for cards in leg.parts]
        requests = [_request(leg, cards, must) for _, leg, cards in asked]
        answers = self._client.query_batch_points(self._collection(level), requests) if requests else []
        found = ((number, _hits(leg, answer)) for (number, leg, _), answer in zip(asked, answers, strict=True))
        return collect(legs, found)

    def upsert(self, level: Level, points: Sequence[IndexPoint]) -> None:
        if not points:
            return
        with self._written(level):
            for start in range(0, len(points), BATCH):
                batch = [_point(point) for point in points[start : start + BATCH]]
                self._client.upsert(self._collection(level), batch, wait=True)

    def delete(self, level: Level, practices: Sequence[PracticeId]) -> None:
        batches = [practices[start : start + BATCH] for start in range(0, len(practices), BATCH)]
        named = [models.Filter(must=[_match(Condition("practice", tuple(batch)))]) for batch in batches]
        held = [some for some in named if self._client.count(self._collection(level), some, exact=True).count]
        if not held:
            return
        with self._written(level):
            for some in held:
                self._delete(level, some)

    def clear(self, level: Level) -> None:
        with self._written(level):
            self._delete(level, models.Filter())

    def count(self, level: Level) -> int:
        return self._client.count(self._collection(level), exact=True).count

    def contents(self, level: Level) -> dict[PracticeId, tuple[int, int]]:
        return tally(self._records(level))

    def close(self) -> None:
        """Nothing is held: the client stays its maker's."""

    def _collection(self, level: Level) -> str:
        return _name(self._prefix, _SUFFIXES[level])

    def _delete(self, level: Level, filter: models.Filter) -> None:
        self._client.delete(self._collection(level), models.FilterSelector(filter=filter), wait=True)

    def _records(self, level: Level) -> Iterator[Mapping[str, Any]]:
        offset = None
        while True:
            page, offset = self._client.scroll(
                self._collection(level), limit=_PAGE, offset=offset, with_payload=["practice", "revision"]
            )
            yield from (record.payload or {} for record in page)
            if offset is None:
                return

    @contextmanager
    def _written(self, level: Level) -> Iterator[None]:
        # The count grows even when a write fails half way: content may have changed.
        with self._writing:
            try:
                yield
            finally:
                self._stamp = self._stamp.after_write(level)
                self._client.update_collection(_name(self._prefix, _STAMP_SUFFIX), metadata=self._stamp.record())


def drop(client: QdrantClient, prefix: str) -> None:
    """Delete all collections of an index; what is not there is passed over."""
    for suffix in (_STAMP_SUFFIX, *_SUFFIXES.values()):
        client.delete_collection(_name(prefix, suffix))


def _name(prefix: str, suffix: str) -> str:
    return f"{prefix}_{suffix}"


def _make_collection(client: QdrantClient, name: str, dimension: int) -> None:
    if not client.collection_exists(name):
        dense = models.VectorParams(size=dimension, distance=models.Distance.COSINE, datatype=models.Datatype.FLOAT16)
        sparse = models.SparseVectorParams(modifier=models.Modifier.IDF)
        client.create_collection(
            name,
            vectors_config={_dense(cards): dense for cards in (True, False)},
            sparse_vectors_config={_sparse(cards): sparse for cards in (True, False)}
            | {_MARKS: models.SparseVectorParams()},
        )
    for fields, kind in (
        (KEYWORD_FIELDS, models.PayloadSchemaType.KEYWORD),
        (INTEGER_FIELDS, models.PayloadSchemaType.INTEGER),
    ):
        for field in fields:
            client.create_payload_index(name, field, field_schema=kind, wait=True)


def _read_stamp(client: QdrantClient, name: str) -> Stamp:
    return Stamp.from_record(client.get_collection(name).config.metadata or {})


def _dense(cards: bool) -> str:
    return "card_meaning" if cards else "text_meaning"


def _sparse(cards: bool) -> str:
    return "card_words" if cards else "text_words"


def _point(point: IndexPoint) -> models.PointStruct:
    card = point.payload.card
    vectors: dict[str, Any] = {_dense(card): point.dense.tolist()}
    if point.sparse.indices:
        vectors[_sparse(card)] = _words(point.sparse)
    if point.marks.indices:
        vectors[_MARKS] = _words(point.marks)
    return models.PointStruct(id=point.id, vector=vectors, payload=point.payload.record())


def _words(vector: SparseVector) -> models.SparseVector:
    return models.SparseVector(indices=list(vector.indices), values=list(vector.values))


def _match(condition: Condition) -> models.FieldCondition:
    if alternatives := condition.alternatives:
        return models.FieldCondition(key=condition.field, match=models.MatchAny(any=alternatives))
    return models.FieldCondition(key=condition.field, range=models.Range(gte=condition.least, lte=condition.most))


def _request(leg: Leg, cards: bool, must: Sequence[models.FieldCondition]) -> models.QueryRequest:
    if leg.codes:
        part = models.FieldCondition(key="card", match=models.MatchValue(value=int(cards)))
        own = models.Filter(must=[*must, part, _match(Condition("codes", leg.codes))])
        return models.QueryRequest(filter=own, limit=leg.reach, with_payload=True)
    filter = models.Filter(must=list(must)) if must else None
    if leg.sparse is not None:
        return models.QueryRequest(
            query=_words(leg.sparse), using=_sparse(cards), filter=filter,
            params=_LIVING, limit=leg.reach, with_payload=True,
        )  # fmt: skip
    if leg.marks is not None:
        return models.QueryRequest(
            query=_words(leg.marks), using=_MARKS, filter=filter, limit=leg.reach, with_payload=True
        )
    if leg.dense is None:
        raise ValueError(f"Leg {leg.name!r} asks for nothing.")
    return models.QueryRequest(
        query=leg.dense.tolist(), using=_dense(cards), filter=filter, limit=leg.reach, with_payload=True
    )


def _hits(leg: Leg, answer: models.QueryResponse) -> Iterator[LegHit]:
    for hit in answer.points:
        payload = Payload.from_record(hit.payload or {})
        yield LegHit(PointId(str(hit.id)), score_of(leg, payload, hit.score), payload)
