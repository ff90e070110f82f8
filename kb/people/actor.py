"""Who acts: the roles of the desk, and a person as the other rooms see them. Knows no passwords and no tables."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from kb import audit
from kb.access import Reader
from kb.practice import Level

UserId = NewType("UserId", str)
"""UUID of a user; names and addresses may change or be erased, this stays."""


class Role(StrEnum):
    """What somebody may do; one person may have several roles."""

    OFFICER = "officer"
    CONTRIBUTOR = "contributor"
    EXPERT = "expert"
    CURATOR = "curator"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


DESK = frozenset({Role.CURATOR, Role.PUBLISHER, Role.ADMINISTRATOR})
"""The Secretariat's own roles: they read everything, drafts included."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person. `country` (ISO 3166 alpha-3) is whose administration a contributor speaks for.

    `address` is the network address that they act from, empty on the machine itself.
    """

    id: UserId
    name: str
    roles: frozenset[Role]
    country: str | None = None
    address: str = ""

    @property
    def personal(self) -> dict[str, str]:
        """What the audit says of who acts, and from where, for as long as it is not erased."""
        return {"user": self.id, "name": self.name} | self.origin

    @property
    def origin(self) -> dict[str, str]:
        """From where they act, where that is a network address."""
        return {"from": self.address} if self.address else {}

    @property
    def reader(self) -> Reader:
        """What this person may read: everything at the desk, else what Members may."""
        return Reader(Level.SECRETARIAT if self.roles & DESK else Level.MEMBERS)


PROGRAM = Actor(UserId(audit.PROGRAM), "gckb", frozenset({Role.ADMINISTRATOR}))
"""The command line on the machine itself, and the workers: whoever may run them owns the store."""
