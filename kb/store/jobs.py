"""Jobs as rows: what is to be taken in, how far it is, and who holds it until when (D6)."""

import uuid
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NewType

from sqlalchemy import RowMapping, insert, or_, select, update

from kb.practice import DocumentId
from kb.store.database import Database
from kb.store.tables import jobs

JobId = NewType("JobId", str)


class JobState(StrEnum):
    """`queued` → `running` → `done` or `failed`; a lease that is over makes a running job claimable again."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way in. `practices` counts what was found, `message` says what went wrong."""

    id: JobId
    document_id: DocumentId
    file_name: str
    publish: bool
    actor: str
    state: JobState
    stage: str
    attempt: int
    message: str | None
    practices: int

    @property
    def ended(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED)


class LeaseLost(Exception):
    """Raised to a worker whose job was taken over by another; it must drop what it has."""


class Jobs:
    """The queue. Every change of a held job checks that the worker still holds it."""

    def __init__(self, database: Database, lease: timedelta) -> None:
        self._database = database
        self._lease = lease

    def add(self, document: DocumentId, file_name: str, *, publish: bool, actor: str) -> JobId:
        """Queue a file whose bytes lie in the document files."""
        id, now = JobId(str(uuid.uuid4())), datetime.now(UTC)
        values = {
            "id": id,
            "document_id": document,
            "file_name": file_name,
            "publish": publish,
            "actor": actor,
            "state": JobState.QUEUED,
            "stage": "waiting",
            "attempt": 0,
            "practices": 0,
            "created_at": now,
            "updated_at": now,
        }
        with self._database.writing() as connection:
            connection.execute(insert(jobs).values(values))
        return id

    def claim(self, owner: str) -> Job | None:
        """Take the oldest job that waits or whose lease is over; None when there is none."""
        now = datetime.now(UTC)
        claimable = or_(
            jobs.c.state == JobState.QUEUED,
            (jobs.c.state == JobState.RUNNING) & (jobs.c.lease_until < now),
        )
        oldest = select(jobs.c.id).where(claimable).order_by(jobs.c.created_at, jobs.c.id).limit(1)
        with self._database.writing() as connection:
            id = connection.execute(oldest.with_for_update(skip_locked=True)).scalar()
            if id is None:
                return None
            changed = {
                "state": JobState.RUNNING,
                "stage": "starting",
                "attempt": jobs.c.attempt + 1,
                "lease_owner": owner,
                "lease_until": now + self._lease,
                "updated_at": now,
            }
            connection.execute(update(jobs).where(jobs.c.id == id).values(changed))
            return _value(connection.execute(select(jobs).where(jobs.c.id == id)).mappings().one())

    def report(self, id: JobId, owner: str, stage: str) -> None:
        """Say what the worker does now, and hold the lease longer. Raises `LeaseLost`."""
        self._change(id, owner, stage=stage, lease_until=datetime.now(UTC) + self._lease)

    def finish(self, id: JobId, owner: str, *, practices: int, message: str | None = None) -> None:
        """The job is done. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.DONE, stage="done", practices=practices, message=message)

    def fail(self, id: JobId, owner: str, message: str) -> None:
        """The job ended without a document; `message` says why. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.FAILED, stage="failed", message=message)

    def put_back(self, id: JobId, owner: str, message: str) -> None:
        """The job failed for a reason that may pass; it waits for another try. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.QUEUED, stage="waiting", message=message, lease_owner=None)

    def get(self, id: JobId) -> Job | None:
        with self._database.reading() as connection:
            row = connection.execute(select(jobs).where(jobs.c.id == id)).mappings().first()
        return None if row is None else _value(row)

    def open_documents(self) -> set[DocumentId]:
        """The documents of jobs that have not ended."""
        query = select(jobs.c.document_id).where(jobs.c.state.in_((JobState.QUEUED, JobState.RUNNING)))
        with self._database.reading() as connection:
            return {DocumentId(id) for id in connection.execute(query).scalars()}

    def _change(self, id: JobId, owner: str, **values: object) -> None:
        held = (jobs.c.id == id) & (jobs.c.lease_owner == owner) & (jobs.c.state == JobState.RUNNING)
        with self._database.writing() as connection:
            done = connection.execute(update(jobs).where(held).values(updated_at=datetime.now(UTC), **values))
        if done.rowcount == 0:
            raise LeaseLost(id)


def _value(row: RowMapping) -> Job:
    given = {item.name: row[item.name] for item in fields(Job)}
    return Job(**given | {"state": JobState(row["state"])})
