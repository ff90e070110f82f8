from dataclasses import replace
from datetime import UTC, datetime

import pytest

from api.jobs_view import as_contract, progress, to_cancel
from kb.errors import InvalidRequest
from kb.practice import DocumentId
from kb.store.jobs import Job, JobId, JobState

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
JOB = Job(
    id=JobId("12345678-a"),
    document_id=DocumentId("d" * 64),
    file_name="one.pdf",
    publish=False,
    actor="a",
    state=JobState.RUNNING,
    stage="embedding",
    page=12,
    pages=40,
    attempt=1,
    message=None,
    practices=0,
    cancel_asked=False,
    lease_until=NOW,
    not_before=None,
    created_at=NOW,
    updated_at=NOW,
)
OTHER = replace(JOB, id=JobId("12345999-b"), file_name="two.pdf", state=JobState.QUEUED)
ENDED = replace(JOB, id=JobId("99999999-c"), file_name="three.pdf", state=JobState.DONE)


def test_programs_read_times_in_utc_and_how_far_a_job_is() -> None:
    told = as_contract(JOB)
    assert ("running", "embedding", 12, 40) == tuple(told[name] for name in ("state", "stage", "page", "pages"))
    assert ("2025-03-01T12:00:00+00:00", None) == (told["created_at"], told["not_before"])


def test_people_read_how_far_a_job_is_while_it_is_going_on() -> None:
    assert ["12 of 40", "", ""] == [progress(job) for job in (JOB, ENDED, replace(JOB, page=0, pages=0))]


@pytest.mark.parametrize("wanted", ["12345678-a", "1234567", "one.pdf"])
def test_a_job_is_named_by_its_id_or_its_beginning_or_its_file(wanted: str) -> None:
    assert [JOB] == to_cancel([JOB, OTHER, ENDED], wanted)


def test_a_file_that_was_handed_in_twice_names_both_jobs() -> None:
    again = replace(OTHER, file_name="one.pdf")
    assert [JOB, again] == to_cancel([JOB, again], "one.pdf")


@pytest.mark.parametrize(("wanted", "words"), [("12345", "more digits"), ("x.pdf", "gckb jobs"), ("three.pdf", "done")])
def test_what_cannot_be_cancelled_is_one_sentence(wanted: str, words: str) -> None:
    with pytest.raises(InvalidRequest, match=words):
        to_cancel([JOB, OTHER, ENDED], wanted)
