"""Which revision of each practice an index holds: the memory of the index follower."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from kb.practice import Level, PracticeId, State
from kb.store.database import Database
from kb.store.tables import index_marks, passages, practices, translations


@dataclass(frozen=True, slots=True)
class Shape:
    """How a practice must look in an index: who sees it, at which revision, in how many points."""

    state: State
    level: Level
    revision: int
    points: int


class IndexMarks:
    """Marks by index id, so that those of an index that is no more count for nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unmarked(self, index_id: str, limit: int) -> list[PracticeId]:
        """Practices whose present revision the index does not hold, in order of their ids."""
        mark = (index_marks.c.practice_id == practices.c.id) & (index_marks.c.index_id == index_id)
        query = (
            select(practices.c.id)
            .outerjoin(index_marks, mark)
            .where(index_marks.c.revision.is_(None) | (index_marks.c.revision != practices.c.revision))
            .order_by(practices.c.id)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def mark(self, index_id: str, revisions: Mapping[PracticeId, int]) -> None:
        """Say that the index holds these revisions."""
        rows = [{"index_id": index_id, "practice_id": id, "revision": number} for id, number in revisions.items()]
        before = (index_marks.c.index_id == index_id) & index_marks.c.practice_id.in_(list(revisions))
        with self._database.writing() as connection:
            connection.execute(delete(index_marks).where(before))
            if rows:
                connection.execute(insert(index_marks), rows)

    def keep_only(self, index_id: str) -> None:
        """Forget the marks of all other indexes."""
        with self._database.writing() as connection:
            connection.execute(delete(index_marks).where(index_marks.c.index_id != index_id))

    def shapes(self, index_id: str) -> dict[PracticeId, Shape]:
        """How each practice that is marked at its present revision must look in the index."""
        others = select(func.count()).where(translations.c.practice_id == practices.c.id).scalar_subquery()
        query = (
            select(
                practices.c.id,
                practices.c.state,
                practices.c.level,
                practices.c.revision,
                func.count(passages.c.ordinal),
                others.label("others"),
            )
            .join(index_marks, index_marks.c.practice_id == practices.c.id)
            .outerjoin(passages, passages.c.practice_id == practices.c.id)
            .where(index_marks.c.index_id == index_id, index_marks.c.revision == practices.c.revision)
            .group_by(practices.c.id)
        )
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return {row[0]: Shape(State(row[1]), Level(row[2]), row[3], row[4] + row[5] + 1) for row in found}
