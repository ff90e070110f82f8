"""What is said about entries, and who works on them or gives advice. Rows; decides nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NewType
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select

from kb.errors import NotFound
from kb.people.actor import UserId
from kb.practice import PracticeId
from kb.store.database import Database
from kb.store.tables import comments, entry_people

CommentId = NewType("CommentId", str)
"""UUID of a comment, by which it can be linked to."""

ASSIGNEE: Final = "assignee"
EXPERT: Final = "expert"


@dataclass(frozen=True, slots=True)
class Comment:
    """Something said about an entry, or one `field` of it. `by` is a user's id."""

    id: CommentId
    practice: PracticeId
    by: str
    at: datetime
    text: str
    field: str | None


class Discussions:
    """Comments in the order in which they were made, and people by their part in an entry."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, connection: Connection, practice: PracticeId, by: str, text: str, field: str | None) -> Comment:
        """Keep a comment in the caller's transaction."""
        made = Comment(CommentId(str(uuid4())), practice, by, datetime.now(UTC), text, field)
        row = {"id": made.id, "practice_id": practice, "by": by, "at": made.at, "text": text, "field": field}
        connection.execute(insert(comments).values(row))
        return made

    def of(self, practice: PracticeId) -> tuple[Comment, ...]:
        """All comments on the entry."""
        query = select(comments).where(comments.c.practice_id == practice).order_by(comments.c.at, comments.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(Comment(CommentId(row.id), practice, row.by, row.at, row.text, row.field) for row in rows)

    def one(self, practice: PracticeId, id: CommentId) -> Comment:
        """Raises `NotFound`."""
        found = next((comment for comment in self.of(practice) if comment.id == id), None)
        if found is None:
            raise NotFound("comment", id)
        return found

    def people(self, practice: PracticeId, part: str) -> tuple[UserId, ...]:
        """Who has that part in the entry, in the order of their ids."""
        mine = (entry_people.c.practice_id == practice) & (entry_people.c.part == part)
        query = select(entry_people.c.user_id).where(mine).order_by(entry_people.c.user_id)
        with self._database.reading() as connection:
            return tuple(map(UserId, connection.execute(query).scalars()))

    def set_people(self, connection: Connection, practice: PracticeId, part: str, users: tuple[UserId, ...]) -> None:
        """Let these and no others have that part, in the caller's transaction."""
        mine = (entry_people.c.practice_id == practice) & (entry_people.c.part == part)
        connection.execute(delete(entry_people).where(mine))
        for user in sorted(set(users)):
            connection.execute(insert(entry_people).values(practice_id=practice, user_id=user, part=part))
