"""`gckb merge`, as it is typed."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from api.commands import run
from kb.access import SECRETARIAT
from kb.errors import NotFound
from kb.practice import Practice, point_ids
from kb.settings import Settings
from kb.store.archive import open_archive
from tests.samples import document, practice


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Practice, Practice]:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    sources = document("one.pdf"), document("other.pdf")
    one, other = (practice(source) for source in sources)
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        for source, made in zip(sources, (one, other), strict=True):
            vectors = {point: np.ones(2, dtype=np.float32) for point in point_ids(made)}
            archive.practices.add_drafts(source, [made], "toy", vectors)
    return one, other


def test_two_are_made_one_and_parted_again(pair: tuple[Practice, Practice], tmp_path: Path) -> None:
    one, other = pair
    assert 0 == run(["merge", one.id, other.id])
    with closing(open_archive(Settings(home=tmp_path))) as archive, pytest.raises(NotFound):
        archive.practices.practice(other.id, SECRETARIAT)
    assert 0 == run(["merge", one.id, other.id, "--undo"])
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        assert other.id == archive.practices.practice(other.id, SECRETARIAT)[0].id


def test_an_unknown_id_is_told_in_a_sentence(
    pair: tuple[Practice, Practice], capsys: pytest.CaptureFixture[str]
) -> None:
    assert 1 == run(["merge", pair[0].id, "nothing"])
    assert "There is no practice 'nothing'" in capsys.readouterr().err


def test_a_transfer_is_recorded_and_taken_back(pair: tuple[Practice, Practice], tmp_path: Path) -> None:
    assert 0 == run(["merge", pair[0].id, pair[1].id, "--adapted"])
    assert 0 == run(["merge", pair[0].id, pair[1].id, "--adapted", "--undo"])
    with closing(open_archive(Settings(home=tmp_path))) as archive:
        actions = [link.action for link in archive.audit.links(subject=pair[1].id)]
    assert ["adapted", "not_adapted"] == actions
