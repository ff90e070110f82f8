"""Accounts at the command line: the first administrator is made here, and the last one stays."""

from pathlib import Path

import pytest

from api.commands import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))


def test_people_are_invited_listed_and_given_roles(capsys: pytest.CaptureFixture[str]):
    assert 0 == run(["users", "add", "Ada@Example.org", "Ada", "--role", "administrator"])
    assert 0 == run(["users", "role", "ada@example.org", "--role", "curator", "--role", "publisher"])
    assert 0 == run(["users", "list"])
    shown = capsys.readouterr().out
    assert "ada@example.org is curator, publisher." in shown
    assert "invited" in shown


def test_somebody_is_forgotten(capsys: pytest.CaptureFixture[str]):
    run(["users", "add", "ada@example.org", "Ada", "--role", "officer"])
    capsys.readouterr()
    assert 0 == run(["users", "erase", "ada@example.org"])
    assert 0 == run(["users", "list"])
    assert "Ada" not in capsys.readouterr().out.replace("ada@example.org is forgotten", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "nobody", "Ada", "--role", "officer"],
        ["remove", "ada@example.org"],
        ["add", "a@b.org", "A", "--role", "x"],
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert 0 != run(["users", *arguments])
    assert 1 == len(capsys.readouterr().err.strip().splitlines())
