"""`gckb translate`, as it is typed."""

from pathlib import Path

import pytest

from api.commands import run


def test_an_unknown_practice_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    assert 1 == run(["translate", "nothing", "--language", "fr", "--remove"])
    assert "There is no practice 'nothing'" in capsys.readouterr().err
