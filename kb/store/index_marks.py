"""Which revision of each practice an index holds: the memory of the index follower."""

from collections.abc import Mapping

from sqlalchemy import delete, func, insert, select

from kb.practice import Level, PracticeId, State
from kb.store.database import Database
from kb.store.tables import index_marks, passages, practices


class IndexMarks:
    """Marks of one index, told apart from those of earlier indexes by its id."""

    def __init__(self, database: Database, index_id: str) -> None:
        self._database = database
        self._index_id = index_id

    def forget_others(self) -> None:
        """Drop the marks of indexes that are no more."""
        with self._database.writing() as connection:
            connection.execute(delete(index_marks).where(index_marks.c.index_id != self._index_id))

    def forget_all(self) -> None:
        """Mark nothing: the follower will copy everything again."""
        with self._database.writing() as connection:
            connection.execute(delete(index_marks))

    def unmarked(self, limit: int) -> list[PracticeId]:
        """Practices whose present revision this index does not hold, in order."""
        query = (
            select(practices.c.id)
            .outerjoin(
                index_marks,
                (index_marks.c.practice_id == practices.c.id) & (index_marks.c.index_id == self._index_id),
            )
            .where(index_marks.c.revision.is_(None) | (index_marks.c.revision != practices.c.revision))
            .order_by(practices.c.id)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def mark(self, revisions: Mapping[PracticeId, int]) -> None:
        """Say that the index holds these revisions."""
        rows = [
            {"index_id": self._index_id, "practice_id": id, "revision": revision} for id, revision in revisions.items()
        ]
        mine = index_marks.c.index_id == self._index_id
        with self._database.writing() as connection:
            connection.execute(delete(index_marks).where(mine & index_marks.c.practice_id.in_(list(revisions))))
            if rows:
                connection.execute(insert(index_marks), rows)

    def shapes(self) -> dict[PracticeId, tuple[State, Level, int, int]]:
        """Of each marked practice: state, level, revision and number of points (its card and its passages)."""
        query = (
            select(
                practices.c.id,
                practices.c.state,
                practices.c.level,
                practices.c.revision,
                func.count(passages.c.ordinal),
            )
            .join(index_marks, index_marks.c.practice_id == practices.c.id)
            .outerjoin(passages, passages.c.practice_id == practices.c.id)
            .where(index_marks.c.index_id == self._index_id, index_marks.c.revision == practices.c.revision)
            .group_by(practices.c.id)
        )
        with self._database.reading() as connection:
            return {row[0]: (State(row[1]), Level(row[2]), row[3], row[4] + 1) for row in connection.execute(query)}
