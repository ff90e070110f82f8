"""`gckb due`, as it is typed."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from api.commands import run
from kb.practice import point_ids
from kb.settings import Settings
from kb.store.archive import open_archive
from tests.samples import document, practice


def test_nothing_new_is_due_and_what_holds_is_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    source = document()
    own = practice(source)
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        vectors = {point: np.ones(2, dtype=np.float32) for point in point_ids(own)}
        archive.practices.add_drafts(source, [own], "toy", vectors)
        archive.practices.publish_document(source.id, "a test")
    assert 0 == run(["due", "--ask"])
    assert 0 == run(["due", "--confirm", own.id])
    assert [f"0 published practices are due.\n{own.id} is confirmed.\n"] == [capsys.readouterr().out]
    assert 1 == run(["due", "--confirm", "nothing"])
