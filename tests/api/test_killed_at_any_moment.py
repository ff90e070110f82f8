"""`kill -9` at any moment of an ingest: what was cut off goes on, everything comes in once, and all agrees.

`KILLS=200 KILL_FILES=59 pytest tests/api/test_killed_at_any_moment.py` kills more often, over the whole corpus.
"""

import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from api.commands import run
from kb.embedding.model_pack import open_pack
from kb.settings import Settings, read_settings
from kb.store.archive import Archive, open_archive
from kb.store.jobs import OPEN
from tests.api.kill_run import KillRun, stored

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "pdfs"
KILLS = int(os.environ.get("KILLS", "12"))
FILES = int(os.environ.get("KILL_FILES", "4"))
SEED = int(os.environ.get("KILL_SEED", "20"))


@pytest.fixture
def make_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Makes a home with the real model, and sets the settings of this process to it."""
    pack = read_settings({}).model_folder
    open_pack(pack)

    def make(name: str) -> Path:
        home = tmp_path / name
        (home / "models").mkdir(parents=True)
        (home / "models" / pack.name).symlink_to(pack)
        monkeypatch.setenv("GCKB_HOME", str(home))
        return home

    return make


def ingested(files: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["ingest", *map(str, files), "--publish"]), capsys.readouterr().err


def left_over(home: Path, archive: Archive) -> list[object]:
    open_jobs = archive.jobs.in_states(sorted(OPEN))
    return [*open_jobs, *archive.files.unfinished(), *(home / "workers").iterdir()]


def test_whoever_is_killed_when_each_file_is_taken_in_once_and_all_agrees(
    make_home: Callable[[str], Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_BATCH_FILES", str(FILES))
    files = sorted(CORPUS.glob("*.pdf"), key=lambda path: (path.stat().st_size, path.name))[:FILES]
    archive = open_archive(Settings(home=make_home("undisturbed")))
    ingested(files, capsys)
    expected = stored(archive)
    archive.close()
    assert FILES == len(expected["documents"])

    moments = random.Random(SEED)
    kills: Counter[str] = Counter()
    rounds = 0
    while kills.total() < KILLS:
        rounds += 1
        home = make_home(f"round {rounds}")
        archive = open_archive(Settings(home=home))
        killing = KillRun(home, archive, files, moments)
        killing.kill(KILLS - kills.total())
        kills += killing.kills
        ingested(files, capsys)
        assert expected == stored(archive), f"round {rounds}, {kills}"
        assert 0 == run(["fsck"]), capsys.readouterr().out
        assert [] == left_over(home, archive)
        archive.close()
        with capsys.disabled():
            told = f"{kills.total()} kills in {rounds} ingests of {FILES} files: {dict(kills.most_common())}"
            print(told, flush=True)  # noqa: T201
