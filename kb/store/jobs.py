"""Jobs as rows: what is to be taken in, how far it is, and who holds it until when (D6)."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final, NewType

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, insert, or_, select, true, update

from kb.practice import DocumentId
from kb.store.database import Database
from kb.store.tables import documents, jobs

JobId = NewType("JobId", str)


class JobState(StrEnum):
    """`queued` → `running` → `done`, `failed` or `cancelled`; when a lease is over, its job may be claimed again."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED: Final = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})
OPEN: Final = frozenset(JobState) - ENDED

RECEIVING: Final = "receiving"
"""The stage of a job whose file is still being written down."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way in. `practices` counts what was found, `message` says what went wrong last.

    `page` of `pages` is how far the stage is: pages while parsing, passages while embedding, 0 of 0 when not known.
    `attempt` counts how often a worker took it. It is not taken before `not_before`.
    """

    id: JobId
    document_id: DocumentId
    file_name: str
    publish: bool
    actor: str
    state: JobState
    stage: str
    page: int
    pages: int
    attempt: int
    message: str | None
    practices: int
    cancel_asked: bool
    lease_until: datetime | None
    not_before: datetime | None
    created_at: datetime
    updated_at: datetime

    @property
    def ended(self) -> bool:
        return self.state in ENDED


class LeaseLost(Exception):
    """Raised to a worker whose job was taken over by another; it must drop what it has."""


class CancelAsked(Exception):
    """Raised to a worker whose job is not wanted any more; it must drop what it has and call `cancelled`."""


class Jobs:
    """The queue. Every change of a held job checks that the worker still holds it."""

    def __init__(self, database: Database, lease: timedelta) -> None:
        self._database = database
        self._lease = lease

    def add(self, document: DocumentId, file_name: str, *, publish: bool, actor: str) -> JobId:
        """Announce a file whose bytes come next; it waits for `ready`, or for as long as a lease.

        The same file under the same name that waits already is not queued twice: its job is given again.
        """
        id, now = JobId(str(uuid.uuid4())), datetime.now(UTC)
        same = (jobs.c.document_id == document) & (jobs.c.file_name == file_name) & (jobs.c.publish == publish)
        waits = jobs.c.state.in_(OPEN) & ~jobs.c.cancel_asked
        values = {
            "id": id,
            "document_id": document,
            "file_name": file_name,
            "publish": publish,
            "actor": actor,
            "state": JobState.QUEUED,
            "stage": RECEIVING,
            "attempt": 0,
            "not_before": now + self._lease,
            "practices": 0,
            "created_at": now,
            "updated_at": now,
        }
        with self._database.writing(alone=True) as connection:
            waiting = connection.execute(select(jobs.c.id).where(same & waits)).scalar()
            if waiting is not None:
                return JobId(waiting)
            connection.execute(insert(jobs).values(values))
        return id

    def ready(self, id: JobId) -> None:
        """The bytes of a file that was announced are all there."""
        announced = (jobs.c.id == id) & (jobs.c.stage == RECEIVING) & (jobs.c.state == JobState.QUEUED)
        with self._database.writing() as connection:
            connection.execute(update(jobs).where(announced).values(stage="waiting", not_before=None))

    def claim(self, owner: str) -> Job | None:
        """Take the oldest job that may be taken; None when there is none. Never two of one document at the same time.

        May be taken what waits, and what was left: its lease is over.
        """
        now = datetime.now(UTC)
        with self._database.writing(alone=True) as connection:
            id = connection.execute(_oldest(now)).scalar()
            if id is None:
                return None
            changed = {
                "state": JobState.RUNNING,
                "stage": "starting",
                "page": 0,
                "pages": 0,
                "attempt": jobs.c.attempt + 1,
                "lease_owner": owner,
                "lease_until": now + self._lease,
                "not_before": None,
                "updated_at": now,
            }
            connection.execute(update(jobs).where(jobs.c.id == id).values(changed))
            return _value(connection.execute(select(jobs).where(jobs.c.id == id)).mappings().one())

    def report(self, id: JobId, owner: str, stage: str, page: int = 0, pages: int = 0) -> None:
        """Say what the worker does now and hold the lease longer. Raises `LeaseLost` and `CancelAsked`."""
        now = datetime.now(UTC)
        values = {"stage": stage, "page": page, "pages": pages, "lease_until": now + self._lease, "updated_at": now}
        change = update(jobs).where(_held(id, owner)).values(values).returning(jobs.c.cancel_asked)
        with self._database.writing() as connection:
            row = connection.execute(change).first()
        if row is None:
            raise LeaseLost(id)
        if row.cancel_asked:
            raise CancelAsked(id)

    def hold(self, id: JobId, owner: str) -> None:
        """Hold the lease longer, without a word on how far the work is. Raises `LeaseLost`."""
        self._change(id, owner, lease_until=datetime.now(UTC) + self._lease)

    def finish(self, id: JobId, owner: str, *, practices: int, message: str | None = None) -> None:
        """The job is done. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.DONE, stage="done", practices=practices, message=message)

    def fail(self, id: JobId, owner: str, message: str) -> None:
        """The job ended without a document; `message` says why. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.FAILED, stage="failed", message=message)

    def put_back(self, id: JobId, owner: str, message: str | None, wait: timedelta = timedelta(0)) -> None:
        """The job waits for another try, at least for `wait`; `message` says what hindered it. Raises `LeaseLost`."""
        after = datetime.now(UTC) + wait if wait else None
        self._change(
            id, owner, state=JobState.QUEUED, stage="waiting", message=message, not_before=after, lease_owner=None
        )

    def cancelled(self, id: JobId, owner: str) -> None:
        """The worker has dropped what it had of a job that is not wanted any more. Raises `LeaseLost`."""
        self._change(id, owner, state=JobState.CANCELLED, stage="cancelled", message=None)

    def cancel(self, id: JobId) -> Job | None:
        """Ask that the job be dropped: at once when nobody holds it, else when its worker reports next.

        Returns the job as it is then, unchanged when it had ended before; None when there is no such job.
        """
        now = datetime.now(UTC)
        free = (jobs.c.state == JobState.QUEUED) | (jobs.c.state == JobState.RUNNING) & (jobs.c.lease_until <= now)
        at_once = {"state": JobState.CANCELLED, "stage": "cancelled", "lease_owner": None, "updated_at": now}
        with self._database.writing(alone=True) as connection:
            connection.execute(update(jobs).where((jobs.c.id == id) & free).values(at_once))
            running = (jobs.c.id == id) & (jobs.c.state == JobState.RUNNING)
            connection.execute(update(jobs).where(running).values(cancel_asked=True))
            return _one(connection, id)

    def give_back(self, owner: str) -> None:
        """Let others take what `owner`, who is gone, still holds."""
        held = (jobs.c.lease_owner == owner) & (jobs.c.state == JobState.RUNNING)
        with self._database.writing() as connection:
            connection.execute(update(jobs).where(held).values(lease_until=datetime.now(UTC)))

    def forget(self, actor: str) -> int:
        """Take the name of who handed files in from their jobs; returns of how many."""
        with self._database.writing() as connection:
            return connection.execute(update(jobs).where(jobs.c.actor == actor).values(actor="erased")).rowcount

    def get(self, id: JobId) -> Job | None:
        with self._database.reading() as connection:
            return _one(connection, id)

    def newest(self, limit: int | None = None, *, actor: str | None = None) -> list[Job]:
        """Jobs of every state, the last that came first; of one actor, or of all."""
        own = jobs.c.actor == actor if actor is not None else true()
        query = select(jobs).where(own).order_by(jobs.c.created_at.desc(), jobs.c.id).limit(limit)
        with self._database.reading() as connection:
            return [_value(row) for row in connection.execute(query).mappings()]

    def in_states(self, states: Sequence[JobState]) -> list[Job]:
        """Jobs that are in one of `states`, the first that came first."""
        query = select(jobs).where(jobs.c.state.in_(states)).order_by(jobs.c.created_at, jobs.c.id)
        with self._database.reading() as connection:
            return [_value(row) for row in connection.execute(query).mappings()]

    def open_documents(self) -> set[DocumentId]:
        """The documents of jobs that have not ended."""
        query = select(jobs.c.document_id).where(jobs.c.state.in_(OPEN))
        with self._database.reading() as connection:
            return {DocumentId(id) for id in connection.execute(query).scalars()}

    def done_without_document(self) -> list[Job]:
        """Jobs that say that they are done, while the store knows no such document; the first that came first."""
        absent = jobs.c.document_id.not_in(select(documents.c.id))
        query = select(jobs).where(jobs.c.state == JobState.DONE, absent).order_by(jobs.c.created_at, jobs.c.id)
        with self._database.reading() as connection:
            return [_value(row) for row in connection.execute(query).mappings()]

    def _change(self, id: JobId, owner: str, **values: object) -> None:
        change = update(jobs).where(_held(id, owner)).values(updated_at=datetime.now(UTC), **values)
        with self._database.writing() as connection:
            done = connection.execute(change)
        if done.rowcount == 0:
            raise LeaseLost(id)


def _held(id: JobId, owner: str) -> ColumnElement[bool]:
    return (jobs.c.id == id) & (jobs.c.lease_owner == owner) & (jobs.c.state == JobState.RUNNING)


def _oldest(now: datetime) -> Select[tuple[str]]:
    running = jobs.alias("running")
    taken = (running.c.document_id == jobs.c.document_id) & (running.c.state == JobState.RUNNING)
    waits = (jobs.c.state == JobState.QUEUED) & or_(jobs.c.not_before.is_(None), jobs.c.not_before <= now)
    left = (jobs.c.state == JobState.RUNNING) & (jobs.c.lease_until <= now)
    free = ~select(running.c.id).where(taken & (running.c.lease_until > now)).exists()
    return select(jobs.c.id).where((waits | left) & free).order_by(jobs.c.created_at, jobs.c.id).limit(1)


def _one(connection: Connection, id: JobId) -> Job | None:
    row = connection.execute(select(jobs).where(jobs.c.id == id)).mappings().first()
    return None if row is None else _value(row)


def _value(row: RowMapping) -> Job:
    given = {item.name: row[item.name] for item in fields(Job)}
    return Job(**given | {"state": JobState(row["state"])})
