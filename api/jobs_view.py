"""Jobs as people and programs read them, and which of them somebody means. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from kb.errors import InvalidRequest
from kb.store.jobs import Job

_SHORTEST: Final = 4
"""Digits of an id that may stand for the whole."""


def as_contract(job: Job) -> dict[str, Any]:
    """The job with times in ISO 8601, UTC."""
    return {
        "id": job.id,
        "document": job.document_id,
        "file": job.file_name,
        "publish": job.publish,
        "state": job.state,
        "stage": job.stage,
        "page": job.page,
        "pages": job.pages,
        "attempt": job.attempt,
        "practices": job.practices,
        "message": job.message,
        "cancel_asked": job.cancel_asked,
        "not_before": moment(job.not_before),
        "created_at": moment(job.created_at),
        "updated_at": moment(job.updated_at),
    }


def progress(job: Job) -> str:
    """`12 of 40`, what is counted being pages or passages; empty when that is not known or it has ended."""
    return f"{job.page} of {job.pages}" if job.pages and not job.ended else ""


def to_cancel(jobs: Sequence[Job], wanted: str) -> list[Job]:
    """The open jobs that are named by their id, by its beginning or by their file.

    Raises `InvalidRequest` when there is none, or when the beginning fits several.
    """
    named = [job for job in jobs if wanted in (job.file_name, job.id)]
    if not named and len(wanted) >= _SHORTEST:
        named = [job for job in jobs if job.id.startswith(wanted)]
        if len(named) > 1:
            raise InvalidRequest("job", f"{len(named)} jobs begin with {wanted!r}; give more digits of the id.")
    if not named:
        raise InvalidRequest("job", f"There is no job or file {wanted!r}; see `gckb jobs`.")
    found = [job for job in named if not job.ended]
    if not found:
        raise InvalidRequest("job", f"{named[0].file_name} is not taken in any more, its state is {named[0].state}.")
    return found


def moment(at: datetime | None) -> str | None:
    """ISO 8601 to the second."""
    return None if at is None else at.isoformat(timespec="seconds")
