"""The audit in the database: entries are added in the transaction of what they tell, read in order, never changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select, update

from kb.audit import Entry, Head, Link, Personal, faults, linked
from kb.store.database import Database
from kb.store.tables import audit, audit_head, audit_personal

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries of the audit are looked for; None: whatever it is. `since` counts, `until` does not."""

    actor: str | None = None
    subject: str | None = None
    action: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def write(connection: Connection, entry: Entry) -> Link:
    """Add `entry` to the chain in the open transaction of what it tells.

    Writers queue at the head of the chain, on PostgreSQL by its lock, on SQLite by the transaction's.
    """
    row = connection.execute(select(audit_head).with_for_update()).one()
    link = linked(entry, Head(row.sequence, row.digest), datetime.now(UTC))
    connection.execute(insert(audit).values(_row(link)))
    if link.personal is not None:
        connection.execute(
            insert(audit_personal).values(
                sequence=link.sequence, salt=link.personal.salt, said=dict(link.personal.said)
            )
        )
    connection.execute(update(audit_head).values(sequence=link.sequence, digest=link.digest))
    return link


class AuditTrail:
    """Reads the chain, checks it, and records what changes nothing else."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, entry: Entry) -> None:
        """Write down what changed nothing in the store, such as an access that was denied."""
        with self._database.writing() as connection:
            write(connection, entry)

    def links(self, *, subject: str | None = None) -> tuple[Link, ...]:
        """All entries in order, or those on one subject."""
        with self._database.reading() as connection:
            return tuple(_links(connection, subject))

    def newest(self, sought: Sought, limit: int, *, before: int | None = None) -> tuple[Link, ...]:
        """At most `limit` entries of those, the newest first, from behind the entry `before`."""
        same = {name: getattr(sought, name) for name in ("actor", "subject", "action")}
        query = _query().where(*(audit.c[name] == value for name, value in same.items() if value is not None))
        if sought.since is not None:
            query = query.where(audit.c.at >= sought.since)
        if sought.until is not None:
            query = query.where(audit.c.at < sought.until)
        if before is not None:
            query = query.where(audit.c.sequence < before)
        with self._database.reading() as connection:
            found = connection.execute(query.order_by(audit.c.sequence.desc()).limit(limit)).mappings()
            return tuple(_link(row) for row in found)

    def head(self) -> Head:
        """How far the chain goes."""
        with self._database.reading() as connection:
            return _head(connection)

    def verify(self) -> tuple[int, tuple[str, ...]]:
        """How many entries there are, and one sentence for each change that was made to them since."""
        with self._database.reading() as connection:
            head = _head(connection)
            return head.sequence, tuple(faults(_links(connection, None), head))

    def erase(self, said: Mapping[str, str]) -> int:
        """Erase what entries say of a person, where all of `said` stands in it; returns in how many that was."""
        with self._database.writing() as connection:
            rows = connection.execute(select(audit_personal.c.sequence, audit_personal.c.said)).all()
            found = [row.sequence for row in rows if said.items() <= row.said.items()]
            connection.execute(delete(audit_personal).where(audit_personal.c.sequence.in_(found)))
        return len(found)


def _head(connection: Connection) -> Head:
    row = connection.execute(select(audit_head.c.sequence, audit_head.c.digest)).one()
    return Head(row.sequence, row.digest)


def _query() -> Select[Any]:
    columns = (*audit.c, audit_personal.c.salt, audit_personal.c.said)
    joined = audit.outerjoin(audit_personal, audit.c.sequence == audit_personal.c.sequence)
    return select(*columns).select_from(joined)


def _links(connection: Connection, subject: str | None) -> Iterator[Link]:
    query = _query().order_by(audit.c.sequence)
    if subject is not None:
        query = query.where(audit.c.subject == subject)
    for rows in connection.execute(query).mappings().partitions(_BATCH):
        yield from (_link(row) for row in rows)


def _row(link: Link) -> dict[str, Any]:
    return {column.name: getattr(link, column.name) for column in audit.c}


def _link(row: RowMapping) -> Link:
    personal = Personal(row["salt"], row["said"]) if row["salt"] is not None else None
    return Link(**{column.name: row[column.name] for column in audit.c}, personal=personal)
