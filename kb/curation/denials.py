"""Writes what somebody was not allowed to do into the audit. Allows and forbids nothing itself."""

from collections.abc import Iterator
from contextlib import contextmanager

from kb.audit import Entry
from kb.errors import NotAllowed
from kb.people.actor import Actor
from kb.store.audit_trail import AuditTrail


@contextmanager
def denials(audit: AuditTrail, actor: Actor, action: str, subject: str) -> Iterator[None]:
    """Record a `NotAllowed` that is raised inside, and raise it on."""
    try:
        yield
    except NotAllowed as error:
        told = {"act": action, "because": str(error)}
        audit.record(Entry(actor.id, "denied", subject, told, actor.personal))
        raise
