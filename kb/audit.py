"""What was done, by whom, and how entries hang together: a chain of digests. Pure; stores and reads nothing.

The digest of an entry is SHA-256 over the digest before it and everything that the entry says, so that no entry can be
changed, left out, put in or moved without another digest from there on. What names a person is not in the chain, only a
salted digest of it: it can be erased, and the chain still holds.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

FIRST: Final = "0" * 64
"""What stands before the first entry."""

PROGRAM: Final = "program"
"""The actor of what is done on the machine itself, by the command line or a worker."""

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written down. `actor` is an id, never a name; `detail` says what was before and after.

    `personal` is what names somebody (a name, a mail or network address) and may have to be erased one day.
    """

    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    personal: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Personal:
    """The erasable part of an entry, and the salt without which its digest tells nothing."""

    salt: str
    said: Mapping[str, str]

    @property
    def digest(self) -> str:
        """SHA-256 over salt and words, hexadecimal."""
        return _sha256({"salt": self.salt, "said": dict(self.said)})


@dataclass(frozen=True, slots=True)
class Link:
    """An entry in its place. `sequence` counts from 1, `at` is in UTC, digests are 64 hexadecimal digits."""

    sequence: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any]
    personal_digest: str | None
    previous: str
    digest: str
    personal: Personal | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain goes."""

    sequence: int = 0
    digest: str = FIRST


def linked(entry: Entry, head: Head, at: datetime) -> Link:
    """`entry` as the next link after `head`."""
    personal = Personal(secrets.token_hex(_SALT_BYTES), entry.personal) if entry.personal else None
    told = {
        "sequence": head.sequence + 1,
        "at": at.astimezone(UTC),
        "actor": entry.actor,
        "action": entry.action,
        "subject": entry.subject,
        "detail": json.loads(json.dumps(dict(entry.detail))),  # as it will be read again
        "personal_digest": personal.digest if personal else None,
        "previous": head.digest,
    }
    return Link(**told, digest=_digest(told), personal=personal)


def faults(links: Iterable[Link], head: Head) -> Iterator[str]:
    """One sentence for each thing that shows that the chain was changed; nothing when it is whole."""
    before = Head()
    for link in links:
        if link.sequence != before.sequence + 1:
            yield f"Between audit entries {before.sequence} and {link.sequence} something was removed or put in."
        if link.previous != before.digest:
            yield f"Audit entry {link.sequence} does not go on from the one before it."
        if link.digest != _digest(_told(link)):
            yield f"Audit entry {link.sequence} was changed after it was written."
        if link.personal is not None and link.personal.digest != link.personal_digest:
            yield f"Who or where audit entry {link.sequence} names was changed after it was written."
        before = Head(link.sequence, link.digest)
    if before != head:
        yield f"The audit ends at entry {before.sequence}, but was written up to entry {head.sequence}."


def _told(link: Link) -> dict[str, Any]:
    return {
        "sequence": link.sequence,
        "at": link.at,
        "actor": link.actor,
        "action": link.action,
        "subject": link.subject,
        "detail": dict(link.detail),
        "personal_digest": link.personal_digest,
        "previous": link.previous,
    }


def _digest(told: Mapping[str, Any]) -> str:
    return _sha256({**told, "at": told["at"].astimezone(UTC).isoformat(timespec="microseconds")})


def _sha256(value: Mapping[str, Any]) -> str:
    """Over the one way to write `value` as JSON: sorted keys, no spaces."""
    return hashlib.sha256(
        json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()
