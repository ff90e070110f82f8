"""The audit is checked and exported at the command line; what was changed behind its back ends with code 1."""

from contextlib import closing
from pathlib import Path

import pytest

from api.commands import run
from kb.audit import Entry
from kb.practice import DocumentId
from kb.settings import read_settings
from kb.store.archive import open_archive


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path / "home"))
    with closing(open_archive(read_settings())) as archive:
        for practice in ("p1", "p2"):
            archive.audit.record(Entry("u1", "publish", practice, personal={"name": "Ada"}))
    return tmp_path


def change(statement: str) -> None:
    with closing(open_archive(read_settings())) as archive, archive.database.writing() as connection:
        connection.exec_driver_sql(statement)


def test_an_untouched_audit_is_whole_and_agrees_with_its_export(home: Path, capsys: pytest.CaptureFixture[str]):
    file = home / "audit.jsonl"
    assert 0 == run(["audit", "export", str(file)])
    assert 0 == run(["audit", "verify", "--export", str(file)])
    assert "0 findings in 2 entries." in capsys.readouterr().out


def test_a_changed_entry_is_named(home: Path, capsys: pytest.CaptureFixture[str]):
    change("UPDATE audit SET actor = 'u2' WHERE sequence = 1")
    assert 1 == run(["audit", "verify"])
    assert "Audit entry 1 was changed" in capsys.readouterr().out


def test_a_file_that_is_no_export_is_refused_in_one_sentence(home: Path, capsys: pytest.CaptureFixture[str]):
    assert 1 == run(["audit", "verify", "--export", str(home / "none.jsonl")])
    assert "cannot be read" in capsys.readouterr().err


def test_a_name_is_erased_from_audit_and_jobs_and_the_audit_still_holds(home: Path, capsys: pytest.CaptureFixture[str]):
    with closing(open_archive(read_settings())) as archive:
        archive.submit(DocumentId("1" * 64), "a.pdf", b"a", publish=False, actor="Ada")
    assert 0 == run(["audit", "erase", "Ada"])
    assert "in 3 places" in capsys.readouterr().out
    with closing(open_archive(read_settings())) as archive:
        assert ["erased"] == [job.actor for job in archive.jobs.newest()]
        assert ((3, ()), [None] * 3) == (archive.audit.verify(), [link.personal for link in archive.audit.links()])
