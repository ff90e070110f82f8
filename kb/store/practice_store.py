"""Documents, practices and their vectors in the database. Writes are whole transactions; reads return values."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, func, insert, select, update

from kb.access import Reader, may_see
from kb.audit import PROGRAM, Entry
from kb.embedding.vectors import Vector, from_half_bytes, to_half_bytes
from kb.errors import NotFound, UnverifiedQuotes, Withdrawn
from kb.practice import (
    DocumentId,
    Evidence,
    Level,
    Passage,
    PointId,
    Practice,
    PracticeId,
    SourceDocument,
    State,
    Translation,
    point_ids,
)
from kb.store import rows
from kb.store.audit_trail import write
from kb.store.database import Database
from kb.store.tables import documents, evidence, passages, practice_revisions, practices, translations, vectors


class PracticeStore:
    """The one place that reads and writes practices."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_drafts(
        self, document: SourceDocument, found: Sequence[Practice], model_id: str, points: Mapping[PointId, Vector]
    ) -> bool:
        """Keep a document, its drafts and their vectors in one commit; False when the document is known already.

        `points` holds unit vectors, one for each card and passage of `found`, made by the model `model_id`.
        """
        with self._database.writing() as connection:
            if connection.execute(select(documents.c.id).where(documents.c.id == document.id)).first():
                return False
            row = rows.document_row(document) | {"added_at": datetime.now(UTC)}
            connection.execute(insert(documents).values(row))
            insert_rows(connection, practices, [rows.practice_row(item) for item in found])
            insert_rows(connection, passages, [row for item in found for row in rows.passage_rows(item)])
            insert_rows(connection, evidence, [row for item in found for row in rows.evidence_rows(item)])
            insert_rows(connection, vectors, _vector_rows(found, model_id, points))
        return True

    def publish_document(self, document: DocumentId, actor: str) -> int:
        """Publish every draft of `document` and write that into the audit; returns how many there were.

        Raises `UnverifiedQuotes`, publishing none, when a quote was not found again on its page.
        """
        drafts = (practices.c.document_id == document) & (practices.c.state == State.DRAFT)
        with self._database.writing() as connection:
            unverified = connection.execute(
                select(evidence.c.field, evidence.c.quote)
                .join(practices, practices.c.id == evidence.c.practice_id)
                .where(drafts & ~evidence.c.verified)
            ).first()
            if unverified:
                raise UnverifiedQuotes(
                    f"The quote for {unverified.field} ({unverified.quote[:60]!r}) was not found on its page;"
                    " the practices stay drafts."
                )
            changed = connection.execute(
                update(practices).where(drafts).values(state=State.PUBLISHED, revision=practices.c.revision + 1)
            ).rowcount
            if changed:
                told = {"state": [State.DRAFT, State.PUBLISHED], "practices": changed}
                write(connection, Entry(PROGRAM, "publish", document, told, {"name": actor}))
        return changed

    def practice(self, id: PracticeId, reader: Reader) -> tuple[Practice, SourceDocument]:
        """The practice with passages and evidence, and its document.

        Raises `NotFound` when `reader` may not see it, `Withdrawn` when they might have before it was withdrawn.
        """
        with self._database.reading() as connection:
            row = connection.execute(select(practices).where(practices.c.id == id)).mappings().first()
            if row is not None and may_see(reader, State.PUBLISHED, Level(row["level"])):
                _check_withdrawn(connection, row, reader)
            if row is None or not may_see(reader, State(row["state"]), Level(row["level"])):
                raise NotFound("practice", id)
            source = connection.execute(select(documents).where(documents.c.id == row["document_id"])).mappings().one()
            return complete(connection, [row])[0], rows.document_value(source)

    def document(self, id: DocumentId, reader: Reader) -> SourceDocument:
        """Raises `NotFound` unless `reader` may read the document and see a practice in it, or is the Secretariat."""
        with self._database.reading() as connection:
            row = connection.execute(select(documents).where(documents.c.id == id)).mappings().first()
            if row is None or not _document_visible(connection, row, reader):
                raise NotFound("document", id)
            return rows.document_value(row)

    def practices_of(self, document: DocumentId, reader: Reader) -> tuple[Practice, ...]:
        """What `reader` may see of a document's practices, in the order of their ids."""
        query = select(practices).where(practices.c.document_id == document).order_by(practices.c.id)
        with self._database.reading() as connection:
            seen = [row for row in connection.execute(query).mappings() if _visible(row, reader)]
            return tuple(complete(connection, seen))

    def knows(self, document: DocumentId) -> bool:
        """Whether that very file was taken in before."""
        with self._database.reading() as connection:
            return connection.execute(select(documents.c.id).where(documents.c.id == document)).first() is not None

    def count_of(self, document: DocumentId) -> int:
        """How many practices were found in `document`."""
        query = select(func.count()).where(practices.c.document_id == document)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def visible(self, ids: Iterable[PracticeId], reader: Reader) -> set[PracticeId]:
        """Those of `ids` that the store knows and `reader` may see."""
        query = select(practices.c.id, practices.c.state, practices.c.level).where(practices.c.id.in_(list(ids)))
        seen = {(state.value, level.value) for state in State for level in Level if may_see(reader, state, level)}
        with self._database.reading() as connection:
            return {id for id, state, level in connection.execute(query) if (state, level) in seen}

    def fetch(self, ids: Sequence[PracticeId]) -> dict[PracticeId, tuple[Practice, SourceDocument]]:
        """Practices with passages but without evidence, and their documents; ids that are unknown are left out."""
        with self._database.reading() as connection:
            return _texts(connection, ids)

    def vectors_of(self, ids: Sequence[PracticeId], model_id: str) -> dict[PointId, Vector]:
        """The stored vectors of these practices' cards and passages, as made by `model_id`."""
        with self._database.reading() as connection:
            return _vectors(connection, ids, model_id)

    def fetch_with_vectors(
        self, ids: Sequence[PracticeId], model_id: str
    ) -> tuple[dict[PracticeId, tuple[Practice, SourceDocument]], dict[PointId, Vector]]:
        """Both from one state of the store, so that neither tells of what the other does not know yet."""
        with self._database.reading() as connection:
            return _texts(connection, ids), _vectors(connection, ids, model_id)

    def put_vectors(self, practice: Practice, model_id: str, points: Mapping[PointId, Vector]) -> None:
        """Keep the vectors that a model made for points of a stored practice, instead of those that they had of it."""
        before = vectors.c.point_id.in_(list(points)) & (vectors.c.model_id == model_id)
        with self._database.writing() as connection:
            connection.execute(delete(vectors).where(before))
            insert_rows(connection, vectors, _vector_rows([practice], model_id, points))

    def without_vectors(self, model_id: str) -> list[PracticeId]:
        """Practices that `model_id` has not embedded yet, or not every text of, in order."""
        own = select(func.count()).where(passages.c.practice_id == practices.c.id).scalar_subquery()
        others = select(func.count()).where(translations.c.practice_id == practices.c.id).scalar_subquery()
        texts = own + others + 1
        mine = (vectors.c.practice_id == practices.c.id) & (vectors.c.model_id == model_id)
        points = select(func.count()).where(mine).scalar_subquery()
        query = select(practices.c.id).where(points != texts).order_by(practices.c.id)
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def counts(self) -> dict[str, int]:
        """How many documents and practices there are, practices by state."""
        with self._database.reading() as connection:
            by_state = connection.execute(select(practices.c.state, func.count()).group_by(practices.c.state))
            total = {str(state): int(count) for state, count in by_state}
            return {"documents": connection.execute(select(func.count()).select_from(documents)).scalar_one()} | total

    def document_ids(self) -> list[DocumentId]:
        """Every document's id, in order."""
        with self._database.reading() as connection:
            return [
                DocumentId(id) for id in connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars()
            ]


def _visible(row: RowMapping, reader: Reader) -> bool:
    return may_see(reader, State(row["state"]), Level(row["level"]))


def _check_withdrawn(connection: Connection, row: RowMapping, reader: Reader) -> None:
    """Raise `Withdrawn` for what readers had before."""
    if row["state"] != State.WITHDRAWN or reader.sees_drafts:
        return
    kept = practice_revisions
    query = select(kept.c.at, kept.c.reason).where(kept.c.practice_id == row["id"], kept.c.action == State.WITHDRAWN)
    last = connection.execute(query.order_by(kept.c.revision.desc())).first()
    told = f" on {last.at:%Y-%m-%d}: {last.reason.rstrip('.')}" if last else ""
    raise Withdrawn(f"This practice was withdrawn{told}.")


def _document_visible(connection: Connection, document: RowMapping, reader: Reader) -> bool:
    if reader.sees_drafts:
        return True
    if Level(document["access"]).rank > reader.level.rank:
        return False
    told_there = select(passages.c.practice_id).where(passages.c.document_id == document["id"])
    its_own = (practices.c.document_id == document["id"]) | practices.c.id.in_(told_there)
    query = select(practices.c.state, practices.c.level).where(its_own).distinct()
    return any(_visible(row, reader) for row in connection.execute(query).mappings())


def insert_rows(connection: Connection, table: Table, values: list[dict[str, Any]]) -> None:
    """Insert `values`, if there are any."""
    if values:
        connection.execute(insert(table), values)


def _texts(connection: Connection, ids: Sequence[PracticeId]) -> dict[PracticeId, tuple[Practice, SourceDocument]]:
    found = connection.execute(select(practices).where(practices.c.id.in_(list(ids)))).mappings().all()
    known = [row["id"] for row in found]
    texts, others = _passages(connection, known), _translations(connection, known)
    wanted = {row["document_id"] for row in found}
    sources = connection.execute(select(documents).where(documents.c.id.in_(wanted))).mappings()
    by_id = {row["id"]: rows.document_value(row) for row in sources}
    return {
        row["id"]: (
            rows.practice_value(row, texts[row["id"]], translations=others[row["id"]]),
            by_id[row["document_id"]],
        )
        for row in found
    }


def _vectors(connection: Connection, ids: Sequence[PracticeId], model_id: str) -> dict[PointId, Vector]:
    mine = vectors.c.practice_id.in_(list(ids)) & (vectors.c.model_id == model_id)
    found = connection.execute(select(vectors.c.point_id, vectors.c.vector).where(mine))
    return {PointId(row.point_id): from_half_bytes(row.vector) for row in found}


def _vector_rows(found: Sequence[Practice], model_id: str, points: Mapping[PointId, Vector]) -> list[dict[str, Any]]:
    return [
        {"point_id": point, "model_id": model_id, "practice_id": item.id, "vector": to_half_bytes(points[point])}
        for item in found
        for point in point_ids(item)
    ]


def _passages(connection: Connection, ids: Sequence[str]) -> dict[str, list[Passage]]:
    query = select(passages).where(passages.c.practice_id.in_(ids))
    found: dict[str, list[Passage]] = defaultdict(list)
    told = connection.execute(query.order_by(passages.c.practice_id, passages.c.ordinal)).mappings().all()
    sources = _sources(connection, {row["document_id"] for row in told} - {None})
    for row in told:
        found[row["practice_id"]].append(rows.passage_value(row, sources.get(row["document_id"])))
    return found


def _translations(connection: Connection, ids: Sequence[str]) -> dict[str, list[Translation]]:
    query = select(translations).where(translations.c.practice_id.in_(ids)).order_by(translations.c.language)
    found: dict[str, list[Translation]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.practice_id].append(Translation(row.language, row.title, row.summary))
    return found


def _sources(connection: Connection, ids: Collection[str]) -> dict[str, SourceDocument]:
    if not ids:
        return {}
    found = connection.execute(select(documents).where(documents.c.id.in_(ids))).mappings()
    return {row["id"]: rows.document_value(row) for row in found}


def complete(connection: Connection, found: Sequence[RowMapping]) -> list[Practice]:
    """The practices of these rows, with passages and evidence."""
    ids = [row["id"] for row in found]
    texts, others = _passages(connection, ids), _translations(connection, ids)
    quotes: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for row in connection.execute(select(evidence).where(evidence.c.practice_id.in_(ids))).mappings():
        quotes[row["practice_id"]][row["field"]] = rows.evidence_value(row)
    return [rows.practice_value(row, texts[row["id"]], quotes[row["id"]], others[row["id"]]) for row in found]
