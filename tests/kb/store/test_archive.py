"""Files and jobs go together: no file without a reason to be there, no job without its file."""

import hashlib

import pytest

from kb.errors import StoreUnavailable
from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.jobs import JobState

CONTENT = b"%PDF-1.7 a file"
ID = DocumentId(hashlib.sha256(CONTENT).hexdigest())


@pytest.fixture
def archive(tmp_path):
    opened = open_archive(Settings(home=tmp_path))
    yield opened
    opened.close()


def submit(archive, name="a.pdf"):
    return archive.submit(ID, name, CONTENT, publish=False, actor="a")


def test_cancelling_drops_the_file(archive):
    assert JobState.CANCELLED == archive.cancel(submit(archive)).state
    assert [] == list(archive.files.all())


def test_a_file_that_another_job_wants_is_kept(archive):
    job, _ = submit(archive), submit(archive, "b.pdf")
    archive.cancel(job)
    assert [ID] == list(archive.files.all())


def test_a_job_in_the_hands_of_a_killed_worker_is_cancelled_at_once(archive, tmp_path):
    job = submit(archive)
    archive.jobs.claim("killed")
    (tmp_path / "workers").mkdir()
    (tmp_path / "workers" / "killed.alive").touch()
    assert JobState.CANCELLED == archive.cancel(job).state


def test_an_unknown_job_cannot_be_cancelled(archive):
    assert archive.cancel("no such job") is None


def test_what_was_left_of_a_refused_file_is_dropped_and_nothing_else(archive):
    archive.jobs.claim("w")
    job = submit(archive)
    archive.jobs.claim("w")
    archive.jobs.fail(job, "w", "no PDF")  # and the worker is killed here
    stranger = DocumentId("0" * 64)
    archive.files.put(stranger, b"%PDF-")
    archive.tidy()
    assert [stranger] == list(archive.files.all())


def test_a_file_that_cannot_be_kept_is_not_queued(archive, tmp_path):
    (tmp_path / "documents").write_text("a file where a folder should be")
    with pytest.raises(StoreUnavailable, match="could not be kept"):
        submit(archive)
    assert set() == archive.jobs.open_documents()
