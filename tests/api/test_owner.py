import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from api.owner import Owner, new_token, owning, read_owner


def me(**changes: object) -> Owner:
    return Owner(**{"address": "http://127.0.0.1:1", "token": "t", "pid": os.getpid(), "works": True} | changes)  # type: ignore[arg-type]


def test_the_owner_is_told_while_it_serves_and_only_to_its_user(tmp_path: Path) -> None:
    with owning(tmp_path, me()):
        assert me() == read_owner(tmp_path)
        assert 0o600 == (tmp_path / "owner.json").stat().st_mode & 0o777
    assert read_owner(tmp_path) is None
    assert [] == list(tmp_path.iterdir())


def test_an_owner_whose_process_is_gone_is_none(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / "owner.json").write_text(json.dumps({"address": "x", "token": "t", "pid": gone.pid, "works": True}))
    assert read_owner(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"address": "x"}', '{"unknown": 1}'])
def test_a_file_that_says_nothing_clear_is_nobody(tmp_path: Path, text: str) -> None:
    (tmp_path / "owner.json").write_text(text)
    assert read_owner(tmp_path) is None


def test_a_file_that_another_process_wrote_meanwhile_is_left_alone(tmp_path: Path) -> None:
    first, second = me(), me(token="other")  # noqa: S106
    with ExitStack() as later:
        with owning(tmp_path, first):
            later.enter_context(owning(tmp_path, second))
        assert second == read_owner(tmp_path)
    assert read_owner(tmp_path) is None


def test_tokens_differ() -> None:
    assert 100 == len({new_token() for _ in range(100)})
    assert len(new_token()) >= 43
