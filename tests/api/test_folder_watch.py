"""A watched folder, looked at by hand at given seconds: real files, real model, no waiting."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.commands import run
from api.folder_watch import FolderWatch
from kb.embedding.model_pack import open_pack
from kb.settings import Settings, read_settings
from kb.store.archive import Archive, open_archive

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "pdfs"
DECLARATION = CORPUS / "Declaration_Baku_Douanes_vertes_EN_FR.pdf"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    pack = read_settings({}).model_folder
    open_pack(pack)
    (tmp_path / "home" / "models").mkdir(parents=True)
    (tmp_path / "home" / "models" / pack.name).symlink_to(pack)
    return Settings(home=tmp_path / "home", settle_seconds=5)


@pytest.fixture
def archive(settings: Settings) -> Iterator[Archive]:
    with closing(open_archive(settings)) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "inbox"
    made.mkdir()
    return made


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(settings: Settings, archive: Archive, folder: Path, told: list[str]) -> FolderWatch:
    return FolderWatch(settings, archive, folder, publish=True, actor="a test", say=told.append)


def test_a_file_is_taken_in_once_it_has_come_to_rest_and_its_copy_is_known(
    watch: FolderWatch, archive: Archive, folder: Path, told: list[str]
) -> None:
    watch.look(0)
    path = folder / "declaration.pdf"
    path.write_bytes(DECLARATION.read_bytes()[:500])
    watch.look(1)
    shutil.copyfile(DECLARATION, path)
    watch.look(7)
    assert [] == told
    watch.look(12)
    assert 1 == archive.practices.counts()["documents"]
    assert 1 == len(told)
    assert told[0].startswith(f"{path}: published, ")
    shutil.copyfile(DECLARATION, folder / "again.pdf")
    watch.look(13)
    watch.look(18)
    assert [f"{folder / 'again.pdf'}: This file is in the knowledge base already."] == told[1:]
    assert 1 == len(archive.jobs.newest())


def test_a_file_that_is_refused_stays_where_it_is_and_is_named_once(
    watch: FolderWatch, folder: Path, told: list[str]
) -> None:
    bad = folder / "bad.pdf"
    bad.write_text("I am no PDF.")
    for now in (0, 5, 10, 15):
        watch.look(now)
    assert 1 == len(told)
    assert "bad.pdf: failed" in told[0]
    assert bad.exists()


def test_a_folder_that_goes_away_for_a_while_is_named_once(watch: FolderWatch, folder: Path, told: list[str]) -> None:
    folder.rmdir()
    watch.look(0)
    watch.look(1)
    assert 1 == len(told)
    assert "There is no folder" in told[0]
    folder.mkdir()
    watch.look(2)
    folder.rmdir()
    watch.look(3)
    assert 2 == len(told)


def test_what_was_queued_is_taken_in_when_the_model_is_there_again(
    watch: FolderWatch, settings: Settings, folder: Path, told: list[str]
) -> None:
    shutil.copyfile(DECLARATION, folder / "declaration.pdf")
    models = settings.home / "models"
    models.rename(settings.home / "away")
    watch.look(0)
    watch.look(5)
    watch.look(6)
    assert 1 == len(told)
    assert "gckb model prepare" in told[0]
    (settings.home / "away").rename(models)
    watch.look(7)
    assert ["published"] == [line.split(": ")[1].split(",")[0] for line in told[1:]]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_watch_ends_cleanly(number: signal.Signals, settings: Settings, folder: Path) -> None:
    command = [sys.executable, "-m", "api", "ingest", "--watch", str(folder)]
    environment = {**os.environ, "GCKB_HOME": str(settings.home)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        assert program.stderr.readline().startswith("Watching ")
        program.send_signal(number)
        assert (0, "Ended.\n") == (program.wait(60), program.stderr.read())


@pytest.mark.parametrize("arguments", [["--watch", "one", "two"], ["--watch", "--json", "one"]])
def test_what_cannot_be_watched_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(["ingest", *arguments])
    assert 1 == len(capsys.readouterr().err.splitlines())


def test_a_folder_that_is_not_there_is_one_sentence(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(settings.home))
    assert 1 == run(["ingest", "--watch", "no such folder"])
    assert "There is no folder no such folder" in capsys.readouterr().err
