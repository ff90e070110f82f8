import os
import sys
from pathlib import Path

import pytest

from api.worker_child import WorkerChild

ENDS_WITH_ITS_INPUT = "import sys; sys.stdin.read()"
IGNORES_EVERYTHING = "import threading; threading.Event().wait()"
DIES_THE_FIRST_TIME = """
import pathlib, sys
first = pathlib.Path(sys.argv[1])
if not first.exists():
    first.touch()
    sys.exit(3)
with open(sys.argv[2], "w") as line:
    line.write("here again")
sys.stdin.read()
"""


def test_the_worker_runs_while_the_block_does_and_ends_with_it() -> None:
    with WorkerChild([sys.executable, "-c", ENDS_WITH_ITS_INPUT]) as child:
        assert "running" == child.state()
    assert "restarting" == child.state()


def test_a_worker_that_does_not_end_is_killed() -> None:
    with WorkerChild([sys.executable, "-c", IGNORES_EVERYTHING], patience=0.1) as child:
        assert "running" == child.state()
    assert "restarting" == child.state()


def test_a_worker_that_dies_is_started_again_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    line = tmp_path / "line"
    os.mkfifo(line)
    command = [sys.executable, "-c", DIES_THE_FIRST_TIME, str(tmp_path / "first"), str(line)]
    with WorkerChild(command, pause=0.01) as child:
        assert "here again" == line.read_text()
        assert "running" == child.state()
    assert "ended with code 3" in caplog.text
