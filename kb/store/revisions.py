"""Every state that an entry was in, kept whole, and the one way to change an entry: one transaction, audit included."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from kb.audit import PROGRAM, Entry
from kb.errors import NotFound, StaleRevision
from kb.notices.letter import Letter
from kb.people.actor import Actor
from kb.practice import Passage, Practice, PracticeId, State, Translation
from kb.store import rows
from kb.store.audit_trail import write
from kb.store.database import Database
from kb.store.outbox import Outbox
from kb.store.practice_store import complete, insert_rows
from kb.store.tables import (
    evidence,
    field_reviews,
    index_marks,
    passages,
    practice_revisions,
    practices,
    stale_cards,
)
from kb.store.translations import replace_all

FOUND = "found"
"""The action of the first revision: what the extractor read."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an entry and how it came to be; `by` is a user's id."""

    number: int
    at: datetime
    by: str
    action: str
    reason: str | None
    practice: Practice


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of a field: `accepted` or `corrected`, by whom."""

    verdict: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of an entry. `changes` are told to the audit, `verdicts` decided of fields (None: undone).

    `letters` are sent once it has become so.
    """

    practice: Practice
    action: str
    reason: str | None = None
    changes: Mapping[str, Any] | None = None
    verdicts: Mapping[str, str | None] | None = None
    card_changed: bool = False
    letters: tuple[Letter, ...] = ()


History = Callable[[], tuple[Revision, ...]]
"""Reads an entry's kept states in order: only whoever needs them pays for a long history."""

Decide = Callable[[Practice, History], Change]
"""From an entry and its history to what becomes of it; raises to leave it as it is."""


class Revisions:
    """Reads histories and makes changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def change(self, id: PracticeId, expected: int, actor: Actor, decide: Decide) -> Practice:
        """Make of the entry what `decide` says, if it is still at revision `expected`; returns it as it is then.

        All of it is one transaction: row, evidence, verdicts, revision and audit. Raises `NotFound`, `StaleRevision`
        and what `decide` raises, changing nothing.
        """
        with self._database.writing() as connection:
            row = connection.execute(select(practices).where(practices.c.id == id).with_for_update()).mappings().first()
            if row is None:
                raise NotFound("practice", id)
            if row["revision"] != expected:
                raise StaleRevision(id, expected, row["revision"])
            before = complete(connection, [row])[0]
            if not _is_kept(connection, id):
                _first(connection, before)
            change = decide(before, partial(_history, connection, id))
            after = replace(change.practice, revision=expected + 1)
            _store(connection, before, after, change)
            _keep(connection, after, actor.id, change.action, change.reason)
            _decide_fields(connection, id, actor.id, change.verdicts or {})
            for letter in change.letters:
                Outbox(self._database).put(letter, connection)
            detail = {"revision": after.revision, "changes": change.changes or {}, "reason": change.reason}
            write(connection, Entry(actor.id, change.action, id, detail, actor.personal))
        return after

    def history(self, id: PracticeId) -> tuple[Revision, ...]:
        """Every kept state of the entry in order; none for one that was never changed."""
        with self._database.reading() as connection:
            return _history(connection, id)

    def first(self, id: PracticeId) -> Revision | None:
        """The entry as the extractor read it; None for one that was never changed."""
        query = select(practice_revisions).where(practice_revisions.c.practice_id == id)
        with self._database.reading() as connection:
            row = connection.execute(query.order_by(practice_revisions.c.revision).limit(1)).mappings().first()
        return None if row is None else _revision(row)

    def verdicts(self, id: PracticeId) -> dict[str, Verdict]:
        """What was decided of the entry's fields, by field."""
        query = select(field_reviews).where(field_reviews.c.practice_id == id)
        with self._database.reading() as connection:
            return {
                row["field"]: Verdict(row["verdict"], row["by"], row["at"])
                for row in connection.execute(query).mappings()
            }

    def queue(
        self, states: Iterable[State], *, country: str | None = None, after: str = "", limit: int = 50
    ) -> tuple[Practice, ...]:
        """Entries in one of `states` in the order of their ids, from behind `after`, without passages and evidence."""
        query = select(practices).where(practices.c.state.in_(list(states)), practices.c.id > after)
        if country is not None:
            query = query.where(practices.c.country == country)
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(practices.c.id).limit(limit)).mappings()
            return tuple(rows.practice_value(row) for row in found)

    def stale(self, limit: int) -> list[PracticeId]:
        """Entries whose card says something else than what was embedded, in order."""
        query = select(stale_cards.c.practice_id).order_by(stale_cards.c.practice_id).limit(limit)
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def card_embedded(self, practice: Practice) -> None:
        """The card of `practice` was embedded anew: let the index copy it, unless the entry has changed since."""
        present = select(practices.c.revision).where(practices.c.id == practice.id)
        with self._database.writing() as connection:
            if connection.execute(present).scalar() == practice.revision:
                connection.execute(delete(stale_cards).where(stale_cards.c.practice_id == practice.id))
                connection.execute(delete(index_marks).where(index_marks.c.practice_id == practice.id))

    def is_indexed(self, id: PracticeId, index_id: str) -> bool:
        """Whether that index holds the entry as the store has it, its card embedded anew where its text changed."""
        marked = select(index_marks.c.revision).where(
            index_marks.c.practice_id == id, index_marks.c.index_id == index_id
        )
        present = select(practices.c.revision).where(practices.c.id == id)
        stale = select(stale_cards.c.practice_id).where(stale_cards.c.practice_id == id)
        with self._database.reading() as connection:
            if connection.execute(stale).first():
                return False
            return connection.execute(marked).scalar() == connection.execute(present).scalar()


@contextmanager
def remembering(connection: Connection, ids: Collection[PracticeId], by: str, action: str) -> Iterator[None]:
    """Keep as revisions what becomes of these entries in the block: for changes that concern several of them."""
    for id in ids:
        if not _is_kept(connection, id):
            _first(connection, _present(connection, id))
    yield
    for id in ids:
        _keep(connection, _present(connection, id), by, action, None)


def _present(connection: Connection, id: PracticeId) -> Practice:
    row = connection.execute(select(practices).where(practices.c.id == id)).mappings().first()
    if row is None:
        raise NotFound("practice", id)
    return complete(connection, [row])[0]


def _is_kept(connection: Connection, id: PracticeId) -> bool:
    """Whether any state of the entry was kept yet."""
    query = select(practice_revisions.c.revision).where(practice_revisions.c.practice_id == id).limit(1)
    return connection.execute(query).first() is not None


def _first(connection: Connection, practice: Practice) -> None:
    """Keep what was found before anybody touched it."""
    _keep(connection, practice, PROGRAM, FOUND, None)


def _keep(connection: Connection, practice: Practice, by: str, action: str, reason: str | None) -> None:
    content = {
        "practice": rows.practice_row(practice),
        "passages": rows.passage_rows(practice),
        "evidence": rows.evidence_rows(practice),
        "translations": [asdict(one) for one in practice.translations],
    }
    connection.execute(
        insert(practice_revisions).values(
            practice_id=practice.id,
            revision=practice.revision,
            at=datetime.now(UTC),
            by=by,
            action=action,
            reason=reason,
            content=content,
        )
    )


def _history(connection: Connection, id: PracticeId) -> tuple[Revision, ...]:
    query = select(practice_revisions).where(practice_revisions.c.practice_id == id)
    found = connection.execute(query.order_by(practice_revisions.c.revision)).mappings()
    return tuple(_revision(row) for row in found)


def _revision(row: RowMapping) -> Revision:
    content = row["content"]
    told: tuple[Passage, ...] = tuple(rows.passage_value(passage) for passage in content["passages"])
    quotes = {item["field"]: rows.evidence_value(item) for item in content["evidence"]}
    others = [Translation(**one) for one in content.get("translations", ())]
    practice = rows.practice_value(content["practice"], told, quotes, others)
    return Revision(row["revision"], row["at"], row["by"], row["action"], row["reason"], practice)


def _store(connection: Connection, before: Practice, after: Practice, change: Change) -> None:
    row = {name: value for name, value in rows.practice_row(after).items() if name != "id"}
    connection.execute(update(practices).where(practices.c.id == after.id).values(row))
    if after.evidence != before.evidence:
        connection.execute(delete(evidence).where(evidence.c.practice_id == after.id))
        insert_rows(connection, evidence, rows.evidence_rows(after))
    if after.passages != before.passages:
        connection.execute(delete(passages).where(passages.c.practice_id == after.id))
        insert_rows(connection, passages, rows.passage_rows(after))
    if after.translations != before.translations:
        replace_all(connection, after.id, before.translations, after.translations)
    if change.card_changed:
        connection.execute(delete(stale_cards).where(stale_cards.c.practice_id == after.id))
        connection.execute(insert(stale_cards).values(practice_id=after.id))


def _decide_fields(connection: Connection, id: PracticeId, by: str, verdicts: Mapping[str, str | None]) -> None:
    for field, verdict in verdicts.items():
        mine = (field_reviews.c.practice_id == id) & (field_reviews.c.field == field)
        connection.execute(delete(field_reviews).where(mine))
        if verdict is not None:
            connection.execute(
                insert(field_reviews).values(practice_id=id, field=field, verdict=verdict, by=by, at=datetime.now(UTC))
            )
