"""A person with an account, and what an address, a name and a password must be like. Stores nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kb.errors import InvalidRequest
from kb.people.actor import Actor, Role, UserId

_ADDRESS = re.compile(r"[^@\s<>\"(),:;]{1,64}@[^@\s<>\"(),:;]{1,190}\.[^@\s<>\"(),:;.]{2,}")
_LONGEST_NAME: Final = 120
SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 256


class UserState(StrEnum):
    """Whether somebody may sign in."""

    INVITED = "invited"
    ACTIVE = "active"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class User:
    """`country` (ISO 3166 alpha-3) is whose administration a contributor speaks for; `language` that of their mail."""

    id: UserId
    email: str
    name: str
    roles: frozenset[Role]
    state: UserState
    country: str | None = None
    language: str = "en"

    @property
    def actor(self) -> Actor:
        """The person as the other rooms see them."""
        return Actor(self.id, self.name, self.roles, self.country)


def address(text: str) -> str:
    """The address as it is compared: trimmed, in small letters. Raises `InvalidRequest`."""
    given = text.strip().casefold()
    if not _ADDRESS.fullmatch(given):
        raise InvalidRequest("email", f"{text[:60]!r} is no e-mail address; give one like name@example.org.")
    return given


def full_name(text: str) -> str:
    """A name on one line. Raises `InvalidRequest`."""
    given = " ".join(text.split())
    if not given or len(given) > _LONGEST_NAME or not given.isprintable() or "<" in given:
        raise InvalidRequest("name", f"Give a name of at most {_LONGEST_NAME} plain characters.")
    return given


def check_password(text: str) -> None:
    """Raise `InvalidRequest` unless `text` may be a password: long enough, and nothing of it cut off."""
    if not SHORTEST_PASSWORD <= len(text) <= LONGEST_PASSWORD:
        raise InvalidRequest(
            "password", f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters; take a few words."
        )
