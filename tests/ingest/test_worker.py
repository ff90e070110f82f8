"""A worker takes a file in whole or not at all, once, whoever else works on the queue."""

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy import text

from ingest.retrying import Patience
from ingest.worker import Worker
from kb.access import ANONYMOUS, SECRETARIAT
from kb.curation.likeness import LikenessModel, Term
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


class WatchedEmbedder(ToyEmbedder):
    """Counts words like the toy, and lets a test in before each portion."""

    def __init__(self, before):
        self.before = before

    def embed_passages(self, texts, progress=None):
        self.before()
        return super().embed_passages(texts, progress)


def interrupted(archive, cell, before, **terms):
    return Worker(archive, WatchedEmbedder(before), load_vocabulary(), cell, **terms)


def test_the_stages_are_told_and_how_many_passages_are_embedded(archive, worker, make_pdf):
    submit(archive, make_pdf([SECTIONS]))
    told = []
    worker.run_once(lambda job: told.append((job.stage, job.page, job.pages)))
    assert [("parsing", 0, 0), ("embedding", 0, 2), ("embedding", 2, 2), ("keeping", 0, 0)] == told


def test_a_running_job_is_dropped_at_its_next_step_and_leaves_nothing(archive, cell, make_pdf):
    document, id = submit(archive, make_pdf([SECTIONS]))
    job = interrupted(archive, cell, lambda: archive.cancel(id)).run_once()
    assert JobState.CANCELLED == job.state
    assert not archive.practices.knows(document)
    assert [] == list(archive.files.all())


def test_a_job_that_was_to_be_dropped_when_its_worker_died_is_dropped(archive, worker, make_pdf):
    _, id = submit(archive, make_pdf([SECTIONS]))
    archive.jobs.claim("a worker that died")
    archive.jobs.cancel(id)
    archive.jobs.give_back("a worker that died")
    assert JobState.CANCELLED == worker.run_once().state
    assert [] == list(archive.files.all())


def failing(error):
    def fail():
        raise error

    return fail


def test_what_may_pass_is_tried_again_and_the_last_error_is_kept(archive, cell, make_pdf):
    document, _ = submit(archive, make_pdf([SECTIONS]))
    full = failing(OSError(28, "No space left on device"))
    job = interrupted(archive, cell, full, patience=Patience(first_seconds=0)).run_once()
    assert (JobState.QUEUED, 1) == (job.state, job.attempt)
    assert "No space left on device" in job.message
    assert archive.files.is_whole(document)


def test_what_may_pass_is_not_tried_for_ever(archive, cell, make_pdf):
    _, id = submit(archive, make_pdf([SECTIONS]))
    short = interrupted(archive, cell, failing(MemoryError()), patience=Patience(attempts=2, first_seconds=0))
    (job,) = short.work_off([id])
    assert (JobState.FAILED, 2) == (job.state, job.attempt)
    assert "too little memory" in job.message


def test_a_job_that_waits_for_its_next_attempt_lets_others_go_first(archive, cell, make_pdf):
    _, first = submit(archive, make_pdf([SECTIONS]))
    _, second = submit(archive, make_pdf([["Nothing to tell."]]))
    short = interrupted(archive, cell, failing(MemoryError()), patience=Patience(first_seconds=3600))
    assert [first, second, None] == [job and job.id for job in (short.run_once(), short.run_once(), short.run_once())]


def test_a_fault_of_the_program_fails_its_job_alone_and_is_logged(archive, cell, make_pdf, caplog):
    submit(archive, make_pdf([SECTIONS]))
    job = interrupted(archive, cell, failing(ValueError("a fault"))).run_once()
    assert (JobState.FAILED, 1) == (job.state, job.attempt)
    assert "ValueError: a fault" in job.message
    assert "Traceback" in caplog.text


def test_a_file_whose_sender_was_cut_off_fails_with_a_sentence(archive, cell, make_pdf):
    document, _ = submit(archive, make_pdf([SECTIONS]))
    archive.files.remove(document)
    job = Worker(archive, ToyEmbedder(), load_vocabulary(), cell).run_once()
    assert JobState.FAILED == job.state
    assert "send it again" in job.message


def cut_off(archive, times):
    dead = Jobs(archive.database, timedelta(seconds=-1))
    for _ in range(times):
        dead.claim("a worker that died")


def test_a_file_that_was_there_when_workers_died_is_tried_alone_and_may_be_innocent(archive, cell, make_pdf):
    document, _ = submit(archive, make_pdf([SECTIONS]))
    cut_off(archive, 5)

    def alone(id, owner):
        Worker(archive, ToyEmbedder(), load_vocabulary(), cell, name=owner).work_on(id)
        return 0

    job = Worker(archive, ToyEmbedder(), load_vocabulary(), cell, trial=alone).run_once()
    assert (JobState.DONE, 1) == (job.state, archive.practices.count_of(document))


def test_a_file_that_ends_the_process_in_which_it_is_alone_is_not_tried_again(archive, cell, make_pdf):
    submit(archive, make_pdf([SECTIONS]))
    cut_off(archive, 3)
    job = Worker(archive, ToyEmbedder(), load_vocabulary(), cell, trial=lambda _id, _owner: -9).run_once()
    assert JobState.FAILED == job.state
    assert "signal 9" in job.message
    assert [] == list(archive.files.all())


def test_a_worker_that_ends_gives_back_what_it_holds(archive, worker, cell, make_pdf):
    _, id = submit(archive, make_pdf([SECTIONS]))

    def ends():
        raise KeyboardInterrupt

    ending = interrupted(archive, cell, ends)
    with pytest.raises(KeyboardInterrupt), ending.alive():
        ending.run_once()
    assert (id, JobState.DONE) == (worker.run_once().id, archive.jobs.get(id).state)


def test_a_worker_that_meets_a_store_it_cannot_use_waits_and_goes_on(archive, worker, make_pdf, caplog):
    _, id = submit(archive, make_pdf([SECTIONS]))
    stop = threading.Event()

    def rename(old, new):
        with archive.database.writing() as connection:
            connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))

    rename("jobs", "gone")
    thread = threading.Thread(target=worker.run_until, args=(stop,))
    thread.start()
    assert eventually(lambda: "no such table" in caplog.text)
    rename("gone", "jobs")
    assert eventually(lambda: archive.jobs.get(id).state is JobState.DONE)
    stop.set()
    thread.join()


def eventually(happens):
    """Whether it happens within a minute, looked at often."""
    tick = threading.Event()
    return any(happens() or tick.wait(0.02) for _ in range(3000))


def test_workers_with_a_store_each_share_the_queue_of_either_database(database_url, cell, make_pdf, tmp_path):
    settings = Settings(home=tmp_path, database_url=database_url)
    with closing(open_archive(settings)) as one, closing(open_archive(settings)) as two:
        contents = [make_pdf([[*SECTIONS, f"Copy {number}"]]) for number in range(3)]
        jobs = [submit(one, content, name=f"{name}.pdf")[1] for content in contents for name in ("first", "again")]
        workers = [Worker(archive, ToyEmbedder(), load_vocabulary(), cell) for archive in (one, two)]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda worker: list(worker.work_off(jobs)), workers))
        ended = [one.jobs.get(id) for id in jobs]
        assert [(JobState.DONE, 1, 1)] * 6 == [(job.state, job.attempt, job.practices) for job in ended]
        assert 3 == one.practices.counts()["documents"]


def test_what_is_told_again_is_kept_as_a_pair_and_merged_with_nothing(archive, cell, make_pdf):
    likeness = LikenessModel("1", ToyEmbedder.model_id, -5.0, {Term.MEANING: 10.0}, {})
    worker = Worker(archive, ToyEmbedder(), load_vocabulary(), cell, likeness=likeness)
    first, _ = submit(archive, make_pdf([SECTIONS]))
    second, _ = submit(archive, make_pdf([SECTIONS, ["Printed anew."]]))
    worker.run_once()
    assert [] == archive.likenesses.pairs()
    worker.run_once()
    text, retold = archive.likenesses.pairs()
    assert {first, second} == {text.one, text.other}
    assert {first[:20], second[:20]} == {retold.one[:20], retold.other[:20]}
    assert (1, 1) == (archive.practices.count_of(first), archive.practices.count_of(second))
