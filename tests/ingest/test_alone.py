"""The process in which a suspected file is alone, with the real model: it does its job, and ends with its holder."""

import os
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from ingest.intake import fingerprint
from ingest.trial import try_alone
from kb.embedding.model_pack import open_pack
from kb.settings import Settings, read_settings
from kb.store.archive import open_archive
from kb.store.jobs import Jobs, JobState


@pytest.fixture
def archive(tmp_path, monkeypatch):
    pack = read_settings({}).model_folder
    open_pack(pack)
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / pack.name).symlink_to(pack)
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    with closing(open_archive(Settings(home=tmp_path))) as opened:
        yield opened


def claimed(archive, content):
    archive.submit(fingerprint(content), "a.pdf", content, publish=False, actor="a")
    return Jobs(archive.database, timedelta(seconds=600)).claim("holder").id


def test_a_job_is_done_for_its_holder(archive, make_pdf):
    job = claimed(archive, make_pdf([["Nothing to tell."]]))
    assert 0 == try_alone(job, "holder")
    assert JobState.DONE == archive.jobs.get(job).state


def test_it_ends_at_once_when_its_holder_is_gone(archive, make_pdf):
    job = claimed(archive, make_pdf([["Nothing to tell."]]))
    command = [sys.executable, "-m", "ingest.alone", job, "holder"]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=120, check=False)
    assert os.EX_TEMPFAIL == ended.returncode
    assert JobState.RUNNING == archive.jobs.get(job).state
