import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.commands import COMMANDS, run

HEAVY = ("fastapi", "uvicorn", "sqlalchemy", "qdrant_edge", "qdrant_client", "openvino", "numpy", "torch", "liteparse")


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An installed package that adds commands: `extra fine` and `extra broken`."""
    (tmp_path / "extra_floor.py").write_text(
        "import typer\n"
        "app = typer.Typer()\n"
        "@app.command()\n"
        "def fine(): typer.echo('all is fine')\n"
        "@app.command()\n"
        "def broken(): {}['a secret key']\n"
    )
    facts = tmp_path / "extra_floor-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: extra-floor\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[gckb.commands]\nextra = extra_floor:app\n")
    monkeypatch.syspath_prepend(tmp_path)
    return "extra"


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["--help"])
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run([name, "--help"])
    assert f"gckb {name}" in capsys.readouterr().out


def test_the_help_loads_nothing_heavy() -> None:
    script = f"import sys; from api.commands import run; run(['--help']); print(set({HEAVY!r}) & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.endswith("set()\n")


def test_commands_of_other_floors_are_listed_and_run(plugin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(["--help"])
    assert plugin in capsys.readouterr().out
    assert 0 == run([plugin, "fine"])
    assert "all is fine\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["sing"],
        ["search"],
        ["search", "x", "--limit", "many"],
        ["search", "x", "--as", "king"],
        ["serve", "--port", "x"],
    ],
)
def test_a_wrong_call_is_one_sentence_and_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(arguments)
    assert 1 == len(capsys.readouterr().err.splitlines())


def test_an_unknown_setting_is_one_sentence_and_code_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_COLOUR", "green")
    assert 1 == run(["fsck"])
    assert "There is no setting GCKB_COLOUR; unset it or see the list in README.md.\n" == capsys.readouterr().err


def test_a_missing_model_is_named_with_the_command_that_makes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    assert 1 == run(["search", "crates"])
    assert "gckb model prepare" in capsys.readouterr().err


def test_an_address_that_is_taken_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GCKB_HOME", str(tmp_path))
    assert 1 == run(["serve", "--host", "no.such.host.invalid"])
    told = capsys.readouterr().err
    assert "no.such.host.invalid:8000 cannot be listened on" in told
    assert 1 == len(told.splitlines())


def test_what_was_not_foreseen_is_one_sentence_and_the_traceback_lies_in_a_file(
    plugin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 1 == run([plugin, "broken"])
    told = capsys.readouterr().err
    assert 1 == len(told.splitlines())
    assert "Traceback" not in told
    log = Path(told.split(" with ")[1].strip().rstrip("."))
    assert "KeyError: 'a secret key'" in log.read_text()
    log.unlink()


def test_output_that_nobody_reads_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run([sys.executable, "-m", "api", "--help"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert b"Traceback" not in ended.stderr
