"""A job is held by one worker at a time, for as long as it gives signs of life."""

from datetime import timedelta

import pytest

from kb.practice import DocumentId
from kb.store.jobs import Jobs, JobState, LeaseLost

ONE, TWO = DocumentId("1" * 64), DocumentId("2" * 64)


@pytest.fixture
def jobs(database):
    return Jobs(database, timedelta(seconds=60))


def test_jobs_are_claimed_in_the_order_in_which_they_came(jobs):
    first = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    second = jobs.add(TWO, "two.pdf", publish=True, actor="a")
    assert [jobs.claim("w").id, jobs.claim("w").id] == [first, second]
    assert jobs.claim("w") is None


def test_a_running_job_is_not_given_to_a_second_worker(jobs):
    jobs.add(ONE, "one.pdf", publish=False, actor="a")
    assert jobs.claim("first")
    assert jobs.claim("second") is None


def test_a_lease_that_is_over_lets_another_worker_take_the_job(database):
    jobs = Jobs(database, timedelta(seconds=-1))
    id = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    assert 1 == jobs.claim("first").attempt
    assert 2 == jobs.claim("second").attempt
    with pytest.raises(LeaseLost):
        jobs.finish(id, "first", practices=1)
    jobs.finish(id, "second", practices=3)
    assert (jobs.get(id).state, jobs.get(id).practices) == (JobState.DONE, 3)


def test_a_job_that_was_put_back_is_tried_again_with_its_message_kept(jobs):
    id = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    jobs.claim("w")
    jobs.put_back(id, "w", "the parser died")
    assert (jobs.get(id).state, jobs.get(id).message) == (JobState.QUEUED, "the parser died")
    assert 2 == jobs.claim("w").attempt


def test_a_failed_job_has_ended_and_says_why(jobs):
    id = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    jobs.claim("w")
    jobs.fail(id, "w", "not a PDF")
    assert jobs.get(id).ended
    assert "not a PDF" == jobs.get(id).message
    assert set() == jobs.open_documents()


def test_documents_of_waiting_and_running_jobs_are_open(jobs):
    jobs.add(ONE, "one.pdf", publish=False, actor="a")
    jobs.claim("w")
    jobs.add(TWO, "two.pdf", publish=False, actor="a")
    assert {ONE, TWO} == jobs.open_documents()
