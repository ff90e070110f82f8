"""When each published practice was last found valid: published at the desk, confirmed, or taken in as it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from kb.practice import PracticeId, State
from kb.store.database import Database
from kb.store.tables import documents, practice_revisions, practices

CONFIRMED: Final = "still_valid"
"""The action of a revision that says so and changes nothing else."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A published practice and since when it counts as valid."""

    id: PracticeId
    title: str
    country: str | None
    since: datetime


def confirmations(database: Database) -> tuple[Confirmed, ...]:
    """Every published practice, by its id."""
    last = (
        select(practice_revisions.c.practice_id, func.max(practice_revisions.c.at).label("at"))
        .where(practice_revisions.c.action.in_([State.PUBLISHED.value, CONFIRMED]))
        .group_by(practice_revisions.c.practice_id)
        .subquery()
    )
    query = (
        select(practices.c.id, practices.c.title, practices.c.country, last.c.at, documents.c.added_at)
        .join(documents, documents.c.id == practices.c.document_id)
        .outerjoin(last, last.c.practice_id == practices.c.id)
        .where(practices.c.state == State.PUBLISHED)
        .order_by(practices.c.id)
    )
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return tuple(Confirmed(PracticeId(row.id), row.title, row.country, row.at or row.added_at) for row in rows)
