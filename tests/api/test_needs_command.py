"""`gckb needs` shows the Secretariat what was asked in vain."""

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.commands import run
from kb.practice import Level
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.questions import Question, Questions

TODAY = datetime.now(UTC).date()


def test_the_secretariat_lists_what_was_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    assert 0 == run(["needs"])
    assert "left without an answer" in capsys.readouterr().out
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        Questions(archive.database).add([Question(TODAY, "moon [bold] rocks", "en", {}, 0, Level.PUBLIC)])
    assert 0 == run(["needs", "--json"])
    (need,) = json.loads(capsys.readouterr().out)["needs"]
    assert ("moon [bold] rocks", 1, TODAY.isoformat()) == (need["text"], need["times"], need["last"])
    assert 0 == run(["needs"])
    assert "moon [bold] rocks" in capsys.readouterr().out
