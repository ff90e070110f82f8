"""The passage index in this process, by Qdrant Edge. The one file that knows qdrant_edge; never calls `optimize`.

Cards and passages have vectors of their own in a level's one shard, so no leg needs a filter to tell them apart, which
saves an eighth to a quarter of a batch's time. Without `optimize` every dense leg is an exact scan in half precision.
"""

import json
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from qdrant_edge import (
    CountRequest,
    Distance,
    EdgeConfig,
    EdgeShard,
    EdgeSparseVectorParams,
    EdgeVectorParams,
    FieldCondition,
    Filter,
    IdfParams,
    MatchAny,
    MatchValue,
    Modifier,
    PayloadSchemaType,
    PayloadSelector,
    Point,
    Query,
    QueryBatchRequest,
    QueryRequest,
    RangeFloat,
    ScoredPoint,
    ScrollRequest,
    SearchParams,
    UpdateOperation,
    VectorStorageDatatype,
)
from qdrant_edge import SparseVector as EdgeSparseVector

from kb.errors import IndexInUse, IndexMismatch
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

_EdgeId = int | UUID | str
_Known = tuple[PointId, Payload]
_FOLDERS = {Level.PUBLIC: "public", Level.MEMBERS: "members", Level.SECRETARIAT: "desk"}
_STAMP = "index.json"
_DENSE = {True: "card_meaning", False: "text_meaning"}
_SPARSE = {True: "card_words", False: "text_words"}
_MARKS = "marks"
_PAGE = 1000
_MOST_REMEMBERED = 50_000
"""Payloads kept in Python (about 1 kB each). Reading them anew costs more than a whole batch of legs does."""

_EXACT = SearchParams(exact=True)
_LIVING = SearchParams(idf=IdfParams(corpus=Filter()))
"""IDF over the points that are there, since deleted ones otherwise stay in the statistics (D5)."""


class EdgeIndex:
    """One shard a level in `folder`/{public,members,desk}, and index.json beside them. Made by `open`.

    Queries may come from any thread while one thread writes.
    """

    def __init__(self, folder: Path, stamp: Stamp, shards: Mapping[Level, EdgeShard], concurrent_queries: int) -> None:
        self._folder = folder
        self._stamp = stamp
        self._shards = shards
        self._turn = threading.BoundedSemaphore(concurrent_queries)
        self._writing = threading.Lock()
        self._remembered: dict[Level, dict[_EdgeId, _Known]] = {level: {} for level in Level}

    @classmethod
    def open(cls, folder: Path, model_id: str, dimension: int, *, concurrent_queries: int = 4) -> Self:
        """The index in `folder`, made when there is none; at most `concurrent_queries` run at a time.

        Raises `IndexMismatch` when it is of another schema or model, or damaged, and `IndexInUse` when another process
        has it open.
        """
        folder.mkdir(parents=True, exist_ok=True)
        stamp = _read_stamp(folder)
        if stamp is not None:
            stamp.check(model_id, dimension)
        with ExitStack() as opened:
            shards = {
                level: opened.enter_context(closing(_open_shard(folder / name, dimension)))
                for level, name in _FOLDERS.items()
            }
            # Written under the shards' locks, so that two processes that make an index at once cannot mix.
            stamp = stamp or _first_stamp(folder, shards.values(), model_id, dimension)
            opened.pop_all()
        return cls(folder, stamp, shards, concurrent_queries)

    @property
    def id(self) -> str:
        return self._stamp.index

    def snapshot_id(self, level: Level) -> str:
        return self._stamp.snapshot(level)

    def query(self, level: Level, legs: Sequence[Leg], filter: IndexFilter) -> list[list[LegHit]]:
        """See `PassageIndex.query`. Scores come from the engine, payloads mostly from memory."""
        must = [_match(condition) for condition in filter.conditions()]
        asked = [(number, leg, cards) for number, leg in enumerate(legs) for cards in leg.parts]
        batch = QueryBatchRequest([_request(leg, cards, must) for _, leg, cards in asked])
        # Taken before the query: a write replaces this memory, so what is read now cannot outlive it there.
        remembered = self._remembered[level]
        with self._turn:
            answers = [_scores(answer) for answer in self._shards[level].query_batch(batch)]
            self._remember(level, remembered, answers)
        found = zip(asked, answers, strict=True)
        return collect(legs, ((number, _hits(leg, answer, remembered)) for (number, leg, _), answer in found))

    def upsert(self, level: Level, points: Sequence[IndexPoint]) -> None:
        if not points:
            return
        with self._written(level) as shard:
            for start in range(0, len(points), BATCH):
                shard.update(UpdateOperation.upsert_points([_point(point) for point in points[start : start + BATCH]]))

    def delete(self, level: Level, practices: Sequence[PracticeId]) -> None:
        batches = [practices[start : start + BATCH] for start in range(0, len(practices), BATCH)]
        named = [Filter(must=[_match(Condition("practice", tuple(batch)))]) for batch in batches]
        held = [some for some in named if self._shards[level].count(CountRequest(filter=some, exact=True))]
        if not held:
            return
        with self._written(level) as shard:
            for some in held:
                shard.update(UpdateOperation.delete_points_by_filter(some))

    def clear(self, level: Level) -> None:
        with self._written(level) as shard:
            shard.update(UpdateOperation.delete_points_by_filter(Filter()))

    def count(self, level: Level) -> int:
        return int(self._shards[level].count(CountRequest(exact=True)))

    def contents(self, level: Level) -> dict[PracticeId, tuple[int, int]]:
        return tally(self._records(level))

    def close(self) -> None:
        for shard in self._shards.values():
            shard.close()

    def _records(self, level: Level) -> Iterator[Mapping[str, Any]]:
        offset, wanted = None, PayloadSelector.Include(["practice", "revision"])
        while True:
            page, offset = self._shards[level].scroll(ScrollRequest(offset=offset, limit=_PAGE, with_payload=wanted))
            yield from (record.payload or {} for record in page)
            if offset is None:
                return

    def _remember(
        self, level: Level, remembered: dict[_EdgeId, _Known], answers: Iterable[Sequence[tuple[_EdgeId, float]]]
    ) -> None:
        new = list({id for answer in answers for id, _ in answer if id not in remembered})
        if not new:
            return
        for record in self._shards[level].retrieve(new, with_payload=True, with_vector=False):
            remembered[record.id] = (PointId(str(record.id)), Payload.from_record(record.payload or {}))
        if len(remembered) > _MOST_REMEMBERED:
            self._remembered[level] = {}

    @contextmanager
    def _written(self, level: Level) -> Iterator[EdgeShard]:
        # The count grows even when a write fails half way: content may have changed.
        with self._writing:
            try:
                yield self._shards[level]
            finally:
                self._remembered[level] = {}
                self._stamp = self._stamp.after_write(level)
                _write_stamp(self._folder, self._stamp)


def _open_shard(folder: Path, dimension: int) -> EdgeShard:
    try:
        made = (folder / "edge_config.json").exists()
        shard = EdgeShard.load(str(folder)) if made else EdgeShard.create(str(folder), _config(dimension))
    except Exception as error:  # Edge raises nothing more exact
        if "WouldBlock" in str(error):
            raise IndexInUse(
                f"The index in {folder.parent} is in use by another process; stop it, or ask it through its address."
            ) from error
        raise IndexMismatch(f"The index in {folder} cannot be opened ({error}); run `gckb rebuild-index`.") from error
    indexed = shard.info().payload_schema
    for names, kind in ((KEYWORD_FIELDS, PayloadSchemaType.Keyword), (INTEGER_FIELDS, PayloadSchemaType.Integer)):
        for name in names:
            if name not in indexed:
                shard.update(UpdateOperation.create_field_index(name, kind))
    return shard


def _config(dimension: int) -> EdgeConfig:
    dense = EdgeVectorParams(size=dimension, distance=Distance.Cosine, datatype=VectorStorageDatatype.Float16)
    sparse = EdgeSparseVectorParams(modifier=Modifier.Idf)
    return EdgeConfig(
        vectors=dict.fromkeys(_DENSE.values(), dense),
        sparse_vectors=dict.fromkeys(_SPARSE.values(), sparse) | {_MARKS: EdgeSparseVectorParams()},
    )


def _point(point: IndexPoint) -> Point:
    card = point.payload.card
    vectors: dict[str, Any] = {_DENSE[card]: point.dense.tolist()}
    if point.sparse.indices:
        vectors[_SPARSE[card]] = _words(point.sparse)
    if point.marks.indices:
        vectors[_MARKS] = _words(point.marks)
    return Point(id=point.id, vector=vectors, payload=point.payload.record())


def _words(vector: SparseVector) -> EdgeSparseVector:
    return EdgeSparseVector(list(vector.indices), list(vector.values))


def _match(condition: Condition) -> FieldCondition:
    if alternatives := condition.alternatives:
        return FieldCondition(key=condition.field, match=MatchAny(alternatives))
    return FieldCondition(key=condition.field, range=RangeFloat(gte=condition.least, lte=condition.most))


def _request(leg: Leg, cards: bool, must: Sequence[FieldCondition]) -> QueryRequest:
    if leg.codes:
        own = [FieldCondition(key="card", match=MatchValue(int(cards))), _match(Condition("codes", leg.codes))]
        return QueryRequest(limit=leg.reach, filter=Filter(must=[*must, *own]))
    filter = Filter(must=[*must]) if must else None
    nearest, params = _nearest(leg, cards)
    return QueryRequest(limit=leg.reach, query=nearest, filter=filter, params=params)


def _nearest(leg: Leg, cards: bool) -> tuple[Query, SearchParams]:
    if leg.sparse is not None:
        return Query.Nearest(_words(leg.sparse), using=_SPARSE[cards]), _LIVING
    if leg.marks is not None:
        return Query.Nearest(_words(leg.marks), using=_MARKS), _EXACT
    if leg.dense is None:
        raise ValueError(f"Leg {leg.name!r} asks for nothing.")
    return Query.Nearest(leg.dense.tolist(), using=_DENSE[cards]), _EXACT


def _scores(answer: Sequence[ScoredPoint]) -> list[tuple[_EdgeId, float]]:
    # Once a hit: reading `id` makes a new UUID each time.
    return [(hit.id, hit.score) for hit in answer]


def _hits(leg: Leg, answer: Sequence[tuple[_EdgeId, float]], known: Mapping[_EdgeId, _Known]) -> Iterator[LegHit]:
    for edge_id, given in answer:
        # A point deleted between query and retrieval is not known and is left out.
        if (entry := known.get(edge_id)) is not None:
            id, payload = entry
            yield LegHit(id, score_of(leg, payload, given), payload)


def _read_stamp(folder: Path) -> Stamp | None:
    path = folder / _STAMP
    if not path.exists():
        return None
    try:
        return Stamp.from_record(json.loads(path.read_text()))
    except ValueError as error:
        raise IndexMismatch(f"{path} is damaged; run `gckb rebuild-index`.") from error


def _first_stamp(folder: Path, shards: Iterable[EdgeShard], model_id: str, dimension: int) -> Stamp:
    if any(shard.count(CountRequest(exact=True)) for shard in shards):
        raise IndexMismatch(f"The index in {folder} has lost its {_STAMP}; run `gckb rebuild-index`.")
    stamp = Stamp.fresh(model_id, dimension)
    _write_stamp(folder, stamp)
    return stamp


def _write_stamp(folder: Path, stamp: Stamp) -> None:
    part = folder / f"{_STAMP}.part"
    with part.open("w") as file:
        json.dump(stamp.record(), file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / _STAMP)
