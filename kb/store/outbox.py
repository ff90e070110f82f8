"""Letters that wait to be sent. One that is sent is forgotten: it may hold a token or a person's words."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from kb.notices.letter import Letter
from kb.store.database import Database
from kb.store.tables import outbox


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter in the outbox and how often it was tried."""

    id: int
    letter: Letter
    attempts: int


class Outbox:
    """The table of letters."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, letter: Letter, connection: Connection | None = None) -> None:
        """Keep `letter` until it is sent; with `connection`, only if that transaction is committed."""
        row = {
            "address": letter.address,
            "subject": letter.subject,
            "body": letter.body,
            "attempts": 0,
            "not_before": datetime.now(UTC),
        }
        if connection is not None:
            connection.execute(insert(outbox).values(row))
            return
        with self._database.writing() as own:
            own.execute(insert(outbox).values(row))

    def due(self, at: datetime, limit: int) -> list[Waiting]:
        """What may be tried at `at`, the longest waiting first."""
        query = select(outbox).where(outbox.c.not_before <= at).order_by(outbox.c.not_before, outbox.c.id).limit(limit)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [Waiting(row.id, Letter(row.address, row.subject, row.body), row.attempts) for row in rows]

    def put_off(self, id: int, until: datetime, attempts: int, reason: str) -> None:
        """Note that the letter was not taken, and why."""
        change = update(outbox).where(outbox.c.id == id)
        with self._database.writing() as connection:
            connection.execute(change.values(not_before=until, attempts=attempts, reason=reason))

    def remove(self, id: int) -> None:
        """Forget a letter that was sent."""
        with self._database.writing() as connection:
            connection.execute(delete(outbox).where(outbox.c.id == id))

    def drop(self, address: str) -> None:
        """Forget what waits for `address`."""
        with self._database.writing() as connection:
            connection.execute(delete(outbox).where(outbox.c.address == address))

    def count(self) -> int:
        """How many letters wait."""
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).select_from(outbox)).scalar_one()
