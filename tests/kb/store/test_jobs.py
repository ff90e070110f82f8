"""A job is held by one worker at a time, for as long as it gives signs of life."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kb.practice import DocumentId
from kb.store.database import Database
from kb.store.jobs import CancelAsked, Jobs, JobState, LeaseLost

ONE, TWO = DocumentId("1" * 64), DocumentId("2" * 64)


@pytest.fixture
def jobs(database):
    return Jobs(database, timedelta(seconds=60))


def queued(jobs, document, *, publish=False, name="a.pdf"):
    id = jobs.add(document, name, publish=publish, actor="a")
    jobs.ready(id)
    return id


def test_jobs_are_claimed_in_the_order_in_which_they_came(jobs):
    first = queued(jobs, ONE)
    second = queued(jobs, TWO)
    assert [jobs.claim("w").id, jobs.claim("w").id] == [first, second]
    assert jobs.claim("w") is None


def test_a_running_job_is_not_given_to_a_second_worker(jobs):
    queued(jobs, ONE)
    assert jobs.claim("first")
    assert jobs.claim("second") is None


def test_a_lease_that_is_over_lets_another_worker_take_the_job(database):
    jobs = Jobs(database, timedelta(seconds=-1))
    id = queued(jobs, ONE)
    assert 1 == jobs.claim("first").attempt
    assert 2 == jobs.claim("second").attempt
    with pytest.raises(LeaseLost):
        jobs.finish(id, "first", practices=1)
    jobs.finish(id, "second", practices=3)
    assert (jobs.get(id).state, jobs.get(id).practices) == (JobState.DONE, 3)


def test_a_job_that_was_put_back_is_tried_again_with_its_message_kept(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.put_back(id, "w", "the parser died")
    assert (jobs.get(id).state, jobs.get(id).message) == (JobState.QUEUED, "the parser died")
    assert 2 == jobs.claim("w").attempt


def test_a_failed_job_has_ended_and_says_why(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.fail(id, "w", "not a PDF")
    assert jobs.get(id).ended
    assert "not a PDF" == jobs.get(id).message
    assert set() == jobs.open_documents()


def test_documents_of_waiting_and_running_jobs_are_open(jobs):
    queued(jobs, ONE)
    jobs.claim("w")
    queued(jobs, TWO)
    assert {ONE, TWO} == jobs.open_documents()


def test_a_file_that_is_still_being_received_is_not_claimed(jobs):
    id = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    assert jobs.claim("w") is None
    jobs.ready(id)
    assert id == jobs.claim("w").id


def test_a_file_whose_sender_was_cut_off_is_claimed_in_the_end(database):
    jobs = Jobs(database, timedelta(seconds=-1))
    id = jobs.add(ONE, "one.pdf", publish=False, actor="a")
    assert id == jobs.claim("w").id


def test_the_same_file_under_the_same_name_is_not_queued_twice(jobs):
    first = queued(jobs, ONE)
    assert first == queued(jobs, ONE)
    assert first != queued(jobs, ONE, publish=True)
    assert first != queued(jobs, ONE, name="b.pdf")


def test_two_jobs_of_one_document_are_worked_off_one_after_the_other(jobs):
    first, second, other = queued(jobs, ONE), queued(jobs, ONE, name="b.pdf"), queued(jobs, TWO)
    assert [first, other] == [jobs.claim("one").id, jobs.claim("two").id]
    assert jobs.claim("three") is None
    jobs.finish(first, "one", practices=1)
    assert second == jobs.claim("three").id


def test_a_report_tells_how_far_a_job_is(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.report(id, "w", "parsing", 3, 7)
    job = jobs.get(id)
    assert ("parsing", 3, 7) == (job.stage, job.page, job.pages)


def test_a_job_that_was_put_back_waits_for_its_moment(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.put_back(id, "w", "the disk is full", timedelta(hours=1))
    assert jobs.claim("w") is None
    assert jobs.get(id).not_before > jobs.get(id).updated_at


def test_a_waiting_job_is_cancelled_at_once(jobs):
    id = queued(jobs, ONE)
    assert JobState.CANCELLED == jobs.cancel(id).state
    assert jobs.get(id).ended
    assert jobs.claim("w") is None


def test_a_running_job_is_cancelled_when_its_worker_reports_next(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    assert JobState.RUNNING == jobs.cancel(id).state
    with pytest.raises(CancelAsked):
        jobs.report(id, "w", "embedding")
    jobs.cancelled(id, "w")
    assert JobState.CANCELLED == jobs.get(id).state


def test_a_job_whose_worker_is_gone_is_cancelled_at_once(database):
    jobs = Jobs(database, timedelta(seconds=-1))
    id = queued(jobs, ONE)
    jobs.claim("w")
    assert JobState.CANCELLED == jobs.cancel(id).state


def test_a_job_that_has_ended_stays_as_it_is_when_it_is_cancelled(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.finish(id, "w", practices=2)
    assert JobState.DONE == jobs.cancel(id).state
    assert jobs.cancel("no such job") is None


def test_a_file_may_be_sent_again_after_its_job_was_cancelled(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    jobs.cancel(id)
    assert id != queued(jobs, ONE)


def test_what_a_dead_worker_held_is_given_to_others_at_once(jobs):
    id, other = queued(jobs, ONE), queued(jobs, TWO)
    jobs.claim("dead")
    jobs.claim("alive")
    jobs.give_back("dead")
    assert id == jobs.claim("w").id
    assert jobs.claim("w") is None
    jobs.report(other, "alive", "parsing")


def test_the_newest_jobs_come_first(jobs):
    first, second = queued(jobs, ONE), queued(jobs, TWO)
    assert [second, first] == [job.id for job in jobs.newest()]
    assert [second] == [job.id for job in jobs.newest(1)]


def test_a_job_that_is_done_without_its_document_is_seen(jobs):
    id = queued(jobs, ONE)
    jobs.claim("w")
    assert [] == jobs.done_without_document()
    jobs.finish(id, "w", practices=1)
    assert [id] == [job.id for job in jobs.done_without_document()]


def test_workers_that_ask_at_the_same_time_get_each_job_once(jobs, database_url):
    ids = {queued(jobs, DocumentId(f"{number:064}")) for number in range(12)}
    together = threading.Barrier(3)

    def claim_all(owner):
        own = Database(database_url)
        queue = Jobs(own, timedelta(seconds=60))
        together.wait(60)
        claimed = list(iter(lambda: queue.claim(owner), None))
        own.close()
        return [job.id for job in claimed]

    with ThreadPoolExecutor(3) as pool:
        claimed = [id for part in pool.map(claim_all, ("one", "two", "three")) for id in part]
    assert (12, ids) == (len(claimed), set(claimed))
