"""People and their passes in the database. Each change that must not be half done is one transaction with its audit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from kb.audit import Entry
from kb.errors import InvalidRequest, NotFound, StoreUnavailable
from kb.people.actor import Role, UserId
from kb.people.user import User, UserState
from kb.store.audit_trail import write
from kb.store.database import Database
from kb.store.tables import passes, users


@dataclass(frozen=True, slots=True)
class Secret:
    """What is kept of a person's password, and of tries that failed."""

    password: str | None
    failures: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class Pass:
    """What a token stands for: `purpose` is session, invitation or reset; only the token's digest is kept."""

    digest: str
    user: UserId
    purpose: str
    expires_at: datetime
    used_at: datetime


class PeopleStore:
    """The one place that reads and writes people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, user: User, at: datetime, entry: Entry) -> None:
        """Raises `InvalidRequest` when the address is somebody's already."""
        row = {name: getattr(user, name) for name in ("id", "email", "name", "country", "language", "state")}
        row |= {"roles": sorted(user.roles), "failures": 0, "added_at": at}
        try:
            with self._database.writing() as connection:
                connection.execute(insert(users).values(row))
                write(connection, entry)
        except StoreUnavailable as error:
            if isinstance(error.__cause__, IntegrityError):
                raise InvalidRequest("email", f"{user.email} has an account already.") from error
            raise

    def all(self) -> tuple[User, ...]:
        """Everybody, by address."""
        with self._database.reading() as connection:
            found = connection.execute(select(users).order_by(users.c.email)).mappings()
            return tuple(_user(row) for row in found)

    def get(self, id: UserId) -> User:
        """Raises `NotFound`."""
        with self._database.reading() as connection:
            row = connection.execute(select(users).where(users.c.id == id)).mappings().first()
        if row is None:
            raise NotFound("user", id)
        return _user(row)

    def by_address(self, email: str) -> tuple[User, Secret] | None:
        """Who has that address, as it is compared."""
        with self._database.reading() as connection:
            row = connection.execute(select(users).where(users.c.email == email)).mappings().first()
        return (_user(row), Secret(row["password"], row["failures"], row["locked_until"])) if row else None

    def note_tries(self, id: UserId, failures: int, locked_until: datetime | None) -> None:
        """Keep how often a sign-in failed since the last that did not."""
        with self._database.writing() as connection:
            connection.execute(
                update(users).where(users.c.id == id).values(failures=failures, locked_until=locked_until)
            )

    def set_password(self, id: UserId, password: str, entry: Entry | None) -> None:
        """Keep a new password and end every session and one-time pass; without `entry`, the same one kept better."""
        with self._database.writing() as connection:
            values: dict[str, Any] = {"password": password}
            if entry is not None:
                values |= {"state": UserState.ACTIVE, "failures": 0, "locked_until": None}
                connection.execute(delete(passes).where(passes.c.user_id == id))
                write(connection, entry)
            connection.execute(update(users).where(users.c.id == id).values(values))

    def change(self, id: UserId, alter: Callable[[User], User], entry: Callable[[User, User], Entry]) -> User:
        """Change a person, all sessions ended when their account is. Raises `NotFound` and `InvalidRequest`.

        The last administrator stays one: writers queue, so that two of them cannot remove each other.
        """
        with self._database.writing(alone=True) as connection:
            row = connection.execute(select(users).where(users.c.id == id)).mappings().first()
            if row is None:
                raise NotFound("user", id)
            before = _user(row)
            after = alter(before)
            if _administers(before) and not _administers(after) and not _other_administrators(connection, id):
                raise InvalidRequest("roles", "This is the last administrator; give somebody else the role first.")
            values = {name: getattr(after, name) for name in ("email", "name", "country", "state")}
            connection.execute(update(users).where(users.c.id == id).values(roles=sorted(after.roles), **values))
            if after.state is UserState.REMOVED:
                connection.execute(delete(passes).where(passes.c.user_id == id))
                connection.execute(update(users).where(users.c.id == id).values(password=None))
            write(connection, entry(before, after))
        return after

    def give(self, new: Pass) -> None:
        """Keep a pass; one that only replaces a password replaces those of its kind."""
        with self._database.writing() as connection:
            if new.purpose != "session":
                mine = (passes.c.user_id == new.user) & (passes.c.purpose == new.purpose)
                connection.execute(delete(passes).where(mine))
            connection.execute(
                insert(passes).values(
                    digest=new.digest,
                    user_id=new.user,
                    purpose=new.purpose,
                    expires_at=new.expires_at,
                    used_at=new.used_at,
                )
            )

    def find(self, digest: str) -> tuple[Pass, User] | None:
        """The pass and whose it is."""
        query = select(passes, users).join(users, users.c.id == passes.c.user_id).where(passes.c.digest == digest)
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            return None
        found = Pass(row["digest"], UserId(row["user_id"]), row["purpose"], row["expires_at"], row["used_at"])
        return found, _user(row)

    def used(self, digest: str, at: datetime) -> None:
        """Note that a session goes on."""
        with self._database.writing() as connection:
            connection.execute(update(passes).where(passes.c.digest == digest).values(used_at=at))

    def take(self, digest: str) -> bool:
        """End a pass; False when it had ended already, so that it is used once."""
        with self._database.writing() as connection:
            return connection.execute(delete(passes).where(passes.c.digest == digest)).rowcount == 1


def _user(row: RowMapping) -> User:
    return User(
        UserId(row["id"]),
        row["email"],
        row["name"],
        frozenset(map(Role, row["roles"])),
        UserState(row["state"]),
        row["country"],
        row["language"],
    )


def _administers(user: User) -> bool:
    return Role.ADMINISTRATOR in user.roles and user.state is UserState.ACTIVE


def _other_administrators(connection: Connection, id: UserId) -> bool:
    others = connection.execute(select(users).where(users.c.id != id)).mappings()
    return any(_administers(_user(row)) for row in others)
