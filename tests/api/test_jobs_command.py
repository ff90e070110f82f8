import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.commands import run
from kb.practice import DocumentId
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import JobId


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    with closing(open_archive(Settings(home=tmp_path))) as opened:
        yield opened


def submit(archive: Archive, name: str) -> JobId:
    return archive.submit(DocumentId(name[0] * 64), name, b"%PDF-", publish=False, actor="a")


def test_jobs_are_shown_newest_first_with_how_far_they_are(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = submit(archive, "one.pdf"), submit(archive, "two.pdf")
    archive.jobs.claim("w")
    archive.jobs.report(first, "w", "embedding", 3, 8)
    assert 0 == run(["jobs", "--json"])
    told = json.loads(capsys.readouterr().out)["jobs"]
    assert [(second, "queued", 0), (first, "running", 3)] == [(job["id"], job["state"], job["page"]) for job in told]
    assert 0 == run(["jobs", "--limit", "1"])
    shown = capsys.readouterr().out
    assert "two.pdf" in shown
    assert "one.pdf" not in shown


def test_a_waiting_job_is_cancelled_and_a_running_one_is_told_to_end(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    running, _ = submit(archive, "one.pdf"), submit(archive, "two.pdf")
    archive.jobs.claim("w")
    assert 0 == run(["jobs", "cancel", "two.pdf"])
    assert "two.pdf: cancelled.\n" == capsys.readouterr().out
    assert 0 == run(["jobs", "cancel", running[:8]])
    assert "one.pdf: is dropped at its worker's next step.\n" == capsys.readouterr().out
    assert 1 == run(["jobs", "cancel", "two.pdf"])
    assert "its state is cancelled" in capsys.readouterr().err
