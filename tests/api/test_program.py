"""The program as people use it: real model, real index, real PDFs, a real server in a process of its own."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from api.commands import run
from api.owner import read_owner
from kb.embedding.model_pack import open_pack
from kb.settings import read_settings

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "pdfs"
PACKAGING, FOOTPRINT, OZONE = (
    CORPUS / name
    for name in (
        "PC9019Ea_return_refill_packaging.pdf",
        "PER_SUNAT_medio_ambiente_informe.pdf",
        "OzonAction_case_sheets_refrigerants_at_the_border.pdf",
    )
)
Command = Callable[..., tuple[int, str, str]]


def another(path: Path, folder: Path, name: str) -> Path:
    """The same PDF under another name, with another fingerprint."""
    copy = folder / name
    copy.write_bytes(path.read_bytes() + b"\n% again")
    return copy


def files_of(answer: dict[str, Any]) -> set[str]:
    return {hit["passages"][0]["document"]["file_name"] for hit in answer["hits"]}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with the real model, and the settings of this process set to it."""
    pack = read_settings({}).model_folder
    open_pack(pack)
    folder = tmp_path_factory.mktemp("home")
    (folder / "models").mkdir()
    (folder / "models" / pack.name).symlink_to(pack)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("GCKB_HOME", str(folder))
        environment.setenv("GCKB_PORT", "0")
        environment.setenv(
            "GCKB_RELEVANCE_FLOOR", "0"
        )  # relevance is calibrated for whole collections, not for one file
        yield folder


@pytest.fixture
def gckb(home: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `gckb` in this process: exit code, output, errors."""

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return command


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each way in which a file can be unusable."""
    folder = tmp_path_factory.mktemp("bad")
    files = {name: folder / f"{name}.pdf" for name in ("text", "zip", "empty", "truncated", "encrypted", "missing")}
    files["text"].write_text("I am no PDF.")
    with zipfile.ZipFile(files["zip"], "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    files["empty"].touch()
    files["truncated"].write_bytes(PACKAGING.read_bytes()[:300])
    writer = PdfWriter(clone_from=PdfReader(PACKAGING))
    writer.encrypt("a password nobody has", algorithm="AES-256-R5")
    writer.write(files["encrypted"])
    files["folder"] = folder / "folder"
    files["folder"].mkdir()
    files["unreadable"] = Path("/proc/self/mem")
    return files


def test_without_a_server_a_file_is_taken_in_and_found(gckb: Command) -> None:
    code, out, _ = gckb("ingest", PACKAGING, "--publish", "--json")
    assert 0 == code, out
    (report,) = json.loads(out)["files"]
    assert "published" == report["state"]
    assert report["practices"] > 0

    code, out, _ = gckb("search", "return-refill packaging facilitation", "--json")
    assert 0 == code
    assert PACKAGING.name in files_of(json.loads(out))

    code, out, _ = gckb("ingest", PACKAGING)
    assert 0 == code
    assert "already" in " ".join(out.split())


def test_a_search_for_people_names_the_page(gckb: Command) -> None:
    code, out, _ = gckb("search", "return-refill packaging facilitation", "--limit", 1)
    assert 0 == code
    assert re.search(r"page \d+ of", out)


def test_more_files_than_a_batch_may_have_are_refused_together(
    gckb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    monkeypatch.setenv("GCKB_BATCH_FILES", "1")
    code, out, err = gckb("ingest", PACKAGING, FOOTPRINT)
    assert (1, "") == (code, out)
    assert "The batch has 2 files, more than the limit of 1; hand in fewer at a time, or raise GCKB_BATCH_FILES." in err
    assert not list(tmp_path.iterdir())


def test_each_unusable_file_is_one_sentence_and_stops_no_other(gckb: Command, bad_files: dict[str, Path]) -> None:
    code, out, _ = gckb("ingest", *bad_files.values(), FOOTPRINT, "--json")
    assert 1 == code
    report = json.loads(out)
    told = {Path(one["file"]): one for one in report["files"]}
    assert len(bad_files) == report["failed"]
    assert "drafts" == told[FOOTPRINT]["state"]
    for path in bad_files.values():
        assert "failed" == told[path]["state"]
        sentence = told[path]["message"]
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "Traceback" not in sentence


def test_nothing_is_left_of_what_was_refused_and_all_agrees(gckb: Command, home: Path) -> None:
    code, out, _ = gckb("fsck")
    assert 0 == code, out
    assert out.startswith("0 findings; 2 documents, ")
    assert 2 == len(list((home / "documents").rglob("*.pdf")))


def test_drafts_are_found_by_the_secretariat_alone(gckb: Command) -> None:
    found = {
        reader: files_of(json.loads(gckb("search", "SUNAT mercurio", "--json", "--as", reader)[1]))
        for reader in ("public", "members", "secretariat")
    }
    assert FOOTPRINT.name in found["secretariat"]
    assert FOOTPRINT.name not in found["public"] | found["members"]


def test_an_extract_stores_nothing(gckb: Command, home: Path) -> None:
    before = sorted(home.rglob("*.pdf"))
    code, out, _ = gckb("extract", OZONE, "--json")
    assert 0 == code
    assert {"document", "practices", "warnings"} == set(json.loads(out))
    assert before == sorted(home.rglob("*.pdf"))


def test_an_extract_without_the_model_says_that_it_is_coarser(
    gckb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    code, out, _ = gckb("extract", OZONE, "--json")
    assert 0 == code
    assert "run gckb model prepare" in json.loads(out)["warnings"][-1]


@pytest.mark.parametrize("name", ["text", "zip", "empty", "truncated", "encrypted", "folder", "unreadable", "missing"])
def test_an_extract_of_an_unusable_file_is_one_sentence(gckb: Command, bad_files: dict[str, Path], name: str) -> None:
    code, out, err = gckb("extract", bad_files[name], "--json")
    assert (1, "") == (code, out)
    assert 1 == len(err.splitlines())


def test_the_index_can_be_made_again(gckb: Command) -> None:
    code, out, _ = gckb("rebuild-index")
    assert 0 == code
    assert re.fullmatch(r"The index holds [1-9]\d* practices.\n", out)


@contextmanager
def serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server in a process of its own, and its address once it is ready."""
    command = [sys.executable, "-m", "api", "serve", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            ready = server.stderr.readline()
            address = re.search(r"http://[0-9.:]+", ready)
            assert address, ready
            yield server, address.group()
        finally:
            if server.poll() is None:
                server.kill()


def get(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=60) as response:  # noqa: S310 - our own server
        return json.load(response)


def test_beside_a_server_commands_ask_it_and_a_new_file_is_found_at_once(gckb: Command, home: Path) -> None:
    with serving() as (server, address):
        owner = read_owner(home)
        assert owner is not None
        assert (server.pid, True) == (owner.pid, owner.works)
        question = f"{address}/v1/search?q=ozone+depleting+substances+smuggling+refrigerant+identifier"
        with ThreadPoolExecutor() as pool:
            meanwhile = [pool.submit(get, question) for _ in range(4)]
            code, out, _ = gckb("ingest", OZONE, "--publish", "--json")
            assert all("hits" in answer.result() for answer in meanwhile)
        assert 0 == code, out
        assert OZONE.name in files_of(get(question))
        code, out, _ = gckb("search", "refrigerant identifiers", "--json")
        assert (0, get(question)["index"]) == (code, json.loads(out)["index"])
        assert {"status": "ok", "follower": "following", "worker": "running"}.items() <= get(
            f"{address}/health"
        ).items()
        server.send_signal(signal.SIGTERM)
        assert 0 == server.wait(30)
    assert read_owner(home) is None


def test_a_server_that_was_killed_leaves_nothing_in_the_way(gckb: Command, home: Path) -> None:
    with serving("--no-worker") as (server, _):
        server.kill()
        server.wait()
    assert (home / "owner.json").exists()
    code, out, _ = gckb("search", "refrigerant identifiers", "--json")
    assert 0 == code
    assert OZONE.name in files_of(json.loads(out))


def test_beside_a_server_without_a_worker_a_file_is_worked_off_here(gckb: Command, tmp_path: Path) -> None:
    file = another(FOOTPRINT, tmp_path, "again.pdf")
    with serving("--no-worker") as (server, address):
        code, out, _ = gckb("ingest", file, "--publish", "--json")
        assert 0 == code, out
        assert file.name in files_of(get(f"{address}/v1/search?q=SUNAT+mercurio"))
        server.send_signal(signal.SIGINT)
        assert 0 == server.wait(30)


def test_a_worker_ends_when_its_input_does(home: Path) -> None:
    assert home.is_dir()
    command = [sys.executable, "-m", "api", "worker", "--until-input-ends"]
    ended = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False, env=os.environ
    )
    assert (0, b"") == (ended.returncode, ended.stderr)
