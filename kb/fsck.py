"""Does everything agree: files, store, jobs and index? Only looks, never mends."""

from collections.abc import Iterator
from datetime import UTC, datetime

from kb.index_follower import IndexFollower
from kb.store.archive import Archive
from kb.store.jobs import OPEN, RECEIVING, Job, JobState


def check(archive: Archive, follower: IndexFollower, model_id: str) -> tuple[str, ...]:
    """One sentence for each thing that is missing, damaged or too much; empty when all is well."""
    return (
        *_file_findings(archive),
        *_job_findings(archive),
        *_vector_findings(archive, model_id),
        *follower.differences(),
    )


def _file_findings(archive: Archive) -> Iterator[str]:
    lying = set(archive.files.all())
    unfinished = set(archive.files.unfinished())
    waiting = archive.jobs.open_documents()  # asked before the documents: a job that ends meanwhile is in one of both
    known = archive.practices.document_ids()
    for document in known:
        if not archive.files.is_whole(document):
            yield f"The file of document {document} is missing or damaged; put it back from a backup."
    expected = {*known, *waiting}
    for document in sorted(lying - expected):
        yield f"The file {document}.pdf belongs to no document; it may be deleted."
    for document in sorted(unfinished - expected):
        yield f"The file {document}.part was left half written; it may be deleted."


def _job_findings(archive: Archive) -> Iterator[str]:
    now = datetime.now(UTC)
    for job in archive.jobs.in_states(sorted(OPEN)):
        if _is_left(job, now):
            yield (
                f"Nobody works on {job.file_name} (job {job.id}) since its worker was cut off; start `gckb serve` or"
                " `gckb worker`, which goes on with it."
            )
        elif _lacks_its_file(archive, job):
            yield f"The file of {job.file_name}, which job {job.id} is to take in, is missing; ingest it again."
    for job in archive.jobs.done_without_document():
        yield f"Job {job.id} says that {job.file_name} was taken in, but there is no such document; ingest it again."


def _is_left(job: Job, now: datetime) -> bool:
    return job.state is JobState.RUNNING and job.lease_until is not None and job.lease_until <= now


def _lacks_its_file(archive: Archive, job: Job) -> bool:
    # While it runs it may end at this moment, and while it is received the bytes may still be on their way.
    waits = job.state is JobState.QUEUED and job.stage != RECEIVING
    return waits and not archive.files.path(job.document_id).is_file()


def _vector_findings(archive: Archive, model_id: str) -> Iterator[str]:
    for practice in archive.practices.without_vectors(model_id):
        yield f"Practice {practice} lacks vectors of the model {model_id}; run `gckb rebuild-index`."
