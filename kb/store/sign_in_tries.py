"""How often sign-ins failed from where, for an hour. Where is kept as a digest alone; decides nothing."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Column, Integer, String, Table, delete, insert, select

from kb.store.database import Database
from kb.store.schema import Moment, metadata

KEPT: Final = timedelta(hours=1)
"""What failed longer ago than that counts no more."""

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("origin", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)


class SignInTries:
    """Failures by the digest of an origin."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def failures(self, origin: str, now: datetime) -> tuple[int, datetime]:
        """How many sign-ins failed from there, and when the last did; 0 when none did within the hour."""
        query = select(sign_in_tries).where(sign_in_tries.c.origin == origin, sign_in_tries.c.last_at > now - KEPT)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        return (row.failures, row.last_at) if row else (0, now)

    def note(self, origin: str, now: datetime) -> None:
        """Count a failure; what is an hour old is dropped."""
        with self._database.writing(alone=True) as connection:
            connection.execute(delete(sign_in_tries).where(sign_in_tries.c.last_at <= now - KEPT))
            mine = sign_in_tries.c.origin == origin
            before = connection.execute(select(sign_in_tries.c.failures).where(mine)).scalar() or 0
            connection.execute(delete(sign_in_tries).where(mine))
            connection.execute(insert(sign_in_tries).values(origin=origin, failures=before + 1, last_at=now))
