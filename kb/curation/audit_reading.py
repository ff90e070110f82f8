"""The audit for administrators: looked through, checked and taken away signed. Changes nothing in it but by adding."""

from pathlib import Path

from kb.audit import Entry, Head, Link
from kb.curation.audit_export import exported, signing_key
from kb.curation.denials import denials
from kb.errors import NotAllowed
from kb.people.actor import Actor, Role
from kb.store.archive import Archive
from kb.store.audit_trail import Sought


class AuditReading:
    """Acts by an `Actor`; raises `NotAllowed`, which is written down as well."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._audit = archive.audit

    def entries(self, sought: Sought, actor: Actor, limit: int, *, before: int | None = None) -> tuple[Link, ...]:
        """At most `limit` entries, the newest first, from behind the entry `before`."""
        self._check(actor, "list")
        return self._audit.newest(sought, limit, before=before)

    def verify(self, actor: Actor) -> tuple[int, tuple[str, ...]]:
        """How many entries there are, and one sentence for each change that was made to them since."""
        self._check(actor, "verify")
        return self._audit.verify()

    def export(self, actor: Actor, home: Path) -> bytes:
        """The whole of it without what names persons, signed by the key in `home`; that it was taken is in it."""
        self._check(actor, "export")
        self._audit.record(Entry(actor.id, "export", "audit", {}, actor.personal))
        links = self._audit.links()
        return exported(links, Head(links[-1].sequence, links[-1].digest), signing_key(home))

    def _check(self, actor: Actor, action: str) -> None:
        with denials(self._audit, actor, action, "audit"):
            if Role.ADMINISTRATOR not in actor.roles:
                raise NotAllowed("The audit is for administrators; ask one of them.")
