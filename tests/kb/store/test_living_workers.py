"""A worker lives as long as it holds its file; a killed one is noticed at once, a living one never."""

import signal
import subprocess
import sys

from kb.store.living_workers import LivingWorkers

LIVES_UNTIL_KILLED = """
import pathlib, sys
from kb.store.living_workers import LivingWorkers
with LivingWorkers(pathlib.Path(sys.argv[1])).living("victim"):
    print("alive", flush=True)
    sys.stdin.read()
"""


def dead(workers):
    found = []
    workers.bury(found.append)
    return found


def test_a_worker_that_lives_is_not_buried(tmp_path):
    with LivingWorkers(tmp_path).living("one"):
        assert [] == dead(LivingWorkers(tmp_path))


def test_a_worker_that_ended_by_itself_leaves_nothing(tmp_path):
    with LivingWorkers(tmp_path).living("one"):
        pass
    assert [] == list(tmp_path.iterdir())
    assert [] == dead(LivingWorkers(tmp_path))


def test_a_killed_worker_is_buried_once(tmp_path):
    command = [sys.executable, "-c", LIVES_UNTIL_KILLED, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as victim:
        assert "alive\n" == victim.stdout.readline()
        assert [] == dead(LivingWorkers(tmp_path))
        victim.send_signal(signal.SIGKILL)
        victim.wait(60)
    assert ["victim"] == dead(LivingWorkers(tmp_path))
    assert [] == dead(LivingWorkers(tmp_path))


def test_where_no_worker_ever_was_nobody_is_buried(tmp_path):
    assert [] == dead(LivingWorkers(tmp_path / "never made"))
