"""A worker takes a file in whole or not at all, once, whoever else works on the queue."""

import hashlib
import threading
from datetime import timedelta

import pytest

from ingest.worker import Worker
from kb.access import ANONYMOUS, SECRETARIAT
from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.jobs import Jobs, JobState
from kb.vocabulary import load_vocabulary
from tests.toy_embedder import ToyEmbedder

SECTIONS = [
    "Return of empty crates",
    "In 2021 Kenya Customs waived the written declaration for returnable crates, and 5,000 crates",
    "now cross the border at Malaba each month without any paper. The waiting time fell by 40 per cent.",
]


@pytest.fixture
def archive(tmp_path):
    opened = open_archive(Settings(home=tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def worker(archive, cell):
    return Worker(archive, ToyEmbedder(), load_vocabulary(), cell)


def submit(archive, content, *, publish=False, name="kenya.pdf"):
    id = DocumentId(hashlib.sha256(content).hexdigest())
    return id, archive.submit(id, name, content, publish=publish, actor="tester")


def test_a_pdf_becomes_drafts_with_vectors(archive, worker, make_pdf):
    document, _ = submit(archive, make_pdf([SECTIONS]))
    job = worker.run_once()
    assert (JobState.DONE, 1) == (job.state, job.practices)
    (practice,) = archive.practices.practices_of(document, SECRETARIAT)
    assert ("KEN", 2021) == (practice.country, practice.year)
    assert [] == archive.practices.without_vectors(ToyEmbedder.model_id)
    assert () == archive.practices.practices_of(document, ANONYMOUS)


def test_publication_without_review_is_done_and_written_down(archive, worker, make_pdf):
    document, _ = submit(archive, make_pdf([SECTIONS]), publish=True)
    worker.run_once()
    assert 1 == len(archive.practices.practices_of(document, ANONYMOUS))


def test_the_same_file_twice_is_recognised(archive, worker, make_pdf):
    content = make_pdf([SECTIONS])
    submit(archive, content)
    document, _ = submit(archive, content, name="copy.pdf")
    worker.run_once()
    second = worker.run_once()
    assert (JobState.DONE, "This file is in the knowledge base already.") == (second.state, second.message)
    assert 1 == archive.practices.count_of(document)


def test_a_file_without_practices_says_why_as_far_as_that_is_known(archive, worker, make_pdf):
    submit(archive, make_pdf([[]]))
    submit(archive, make_pdf([["Nothing to tell."]]))
    scan, story = worker.run_once(), worker.run_once()
    assert "No practice was found in it. The document has no text." == scan.message
    assert (0, "No practice was found in it.") == (story.practices, story.message)


def test_a_file_that_cannot_be_parsed_fails_with_a_sentence_and_leaves_nothing(archive, worker):
    document, _ = submit(archive, b"%PDF-1.7 and then nothing of the kind")
    job = worker.run_once()
    assert JobState.FAILED == job.state
    assert "kenya.pdf" in job.message
    assert not archive.practices.knows(document)
    assert [] == list(archive.files.all())


def test_the_next_file_is_worked_off_after_a_bad_one(archive, worker, make_pdf):
    _, bad = submit(archive, b"%PDF-1.7 broken")
    _, good = submit(archive, make_pdf([SECTIONS]))
    assert {bad: JobState.FAILED, good: JobState.DONE} == {job.id: job.state for job in worker.work_off([bad, good])}


def test_a_job_whose_worker_died_is_taken_over_and_done_once(archive, cell, make_pdf, tmp_path):
    document, id = submit(archive, make_pdf([SECTIONS]))
    Jobs(archive.database, timedelta(seconds=-1)).claim("a worker that died")
    job = Worker(archive, ToyEmbedder(), load_vocabulary(), cell).run_once()
    assert (id, JobState.DONE, 2) == (job.id, job.state, job.attempt)
    assert 1 == archive.practices.count_of(document)


def test_a_file_that_ended_its_worker_too_often_is_given_up(archive, worker, make_pdf):
    _, id = submit(archive, make_pdf([SECTIONS]))
    dead = Jobs(archive.database, timedelta(seconds=-1))
    for _ in range(3):
        dead.claim("a worker that died")
    worker.run_once()
    assert JobState.FAILED == archive.jobs.get(id).state
    assert "3 times" in archive.jobs.get(id).message


def test_two_workers_share_the_queue_without_doing_anything_twice(archive, cell, make_pdf):
    jobs = [submit(archive, make_pdf([[*SECTIONS, f"Copy {number}"]]), name=f"{number}.pdf")[1] for number in range(4)]
    workers = [Worker(archive, ToyEmbedder(), load_vocabulary(), cell) for _ in range(2)]
    threads = [threading.Thread(target=lambda each=each: list(each.work_off(jobs))) for each in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(JobState.DONE, 1)] * 4 == [(archive.jobs.get(id).state, archive.jobs.get(id).attempt) for id in jobs]
