"""Files that people hand in over the desk, and what became of each. Parses nothing: the workers take them in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kb.access import SECRETARIAT
from kb.audit import Entry
from kb.curation.denials import denials
from kb.errors import NotAllowed, NotFound
from kb.people.actor import DESK, Actor, Role
from kb.practice import DocumentId, Practice
from kb.store.archive import Archive
from kb.store.jobs import Job, JobId

_MAY: Final = frozenset({Role.CONTRIBUTOR, Role.CURATOR, Role.PUBLISHER})


@dataclass(frozen=True, slots=True)
class Submission:
    """A file that was handed in, and those of its practices that the reader may see at the desk."""

    job: Job
    practices: tuple[Practice, ...]


class Submitting:
    """Acts by an `Actor`, each in the audit; what somebody was not allowed too."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def check(self, actor: Actor) -> None:
        """Raise `NotAllowed` for whoever may not hand anything in."""
        with denials(self._archive.audit, actor, "submit", "queue"):
            if not actor.roles & _MAY:
                raise NotAllowed("Handing in is for contributors and the Secretariat; ask an administrator for a role.")

    def hand_in(
        self, document: DocumentId, file_name: str, content: bytes, actor: Actor, told: Mapping[str, Any]
    ) -> Job:
        """Keep a file and queue it; its practices become drafts. The same bytes again give the job that waits.

        `told` is what the audit says of it. Raises `NotAllowed` and `StoreUnavailable`.
        """
        self.check(actor)
        id = self._archive.submit(document, file_name, content, publish=False, actor=actor.id)
        self._archive.audit.record(
            Entry(actor.id, "submit", document, {"job": id, **told}, {"file": file_name, **actor.personal})
        )
        return self._job(id)

    def submissions(self, actor: Actor, limit: int) -> tuple[Submission, ...]:
        """What was handed in, newest first: everything at the desk, else one's own."""
        self.check(actor)
        jobs = self._archive.jobs.newest(limit, actor=None if actor.roles & DESK else actor.id)
        return tuple(self._submission(job, actor) for job in jobs)

    def submission(self, id: JobId, actor: Actor) -> Submission:
        """One of those. Raises `NotFound` for another's."""
        self.check(actor)
        job = self._job(id)
        if not (actor.roles & DESK or job.actor == actor.id):
            raise NotFound("submission", id)
        return self._submission(job, actor)

    def _job(self, id: JobId) -> Job:
        job = self._archive.jobs.get(id)
        if job is None:
            raise NotFound("submission", id)
        return job

    def _submission(self, job: Job, actor: Actor) -> Submission:
        if not self._archive.practices.knows(job.document_id):
            return Submission(job, ())
        found = self._archive.practices.practices_of(job.document_id, SECRETARIAT)
        return Submission(job, tuple(one for one in found if actor.roles & DESK or one.country == actor.country))
