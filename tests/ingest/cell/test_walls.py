"""What a shut-in process may no longer do. Each deed is tried in a process of its own."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]


def tried(deed: str, directory: Path) -> str:
    """The class of error that the deed ends with behind the walls, `done` without, or the signal it dies of."""
    script = f"""
        import ctypes, os, resource, signal, socket, subprocess, sys, threading
        from ingest.cell.walls import shut_in
        from ingest.cell.limits import ParserLimits
        os.chdir({str(directory)!r})
        open("there.txt", "w").close()
        print("shut in" if shut_in(ParserLimits(cpu_seconds=1, memory_bytes=500_000_000)) else "open", flush=True)
        try:
            {deed}
            print("done", flush=True)
        except BaseException as error:
            print(type(error).__name__, flush=True)
        os._exit(0)
    """
    ended = subprocess.run(
        [sys.executable, "-P", "-c", textwrap.dedent(script)],
        env={"PYTHONPATH": str(PROJECT), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    state, *outcome = ended.stdout.split("\n")
    assert state == "shut in", ended.stderr
    return outcome[0] or str(ended.returncode)


@pytest.mark.parametrize(
    "deed",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 80))",
        "open('new.txt', 'w')",
        "open('there.txt', 'a')",
        "open('there.txt', 'r+')",
        "os.truncate('there.txt', 0)",
        "os.unlink('there.txt')",
        "os.rename('there.txt', 'elsewhere.txt')",
        "os.mkdir('folder')",
        "os.chmod('there.txt', 0o777)",
        "os.symlink('there.txt', 'link.txt')",
        "os.kill(os.getppid(), 0)",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "subprocess.run(['/bin/true'])",
        "os.setsid()",
    ],
)
def test_the_deed_is_not_permitted(deed: str, tmp_path: Path) -> None:
    assert "PermissionError" == tried(deed, tmp_path)


def test_the_network_is_left_behind_where_the_kernel_allows_it() -> None:
    script = """
        import socket
        from ingest.cell.walls import leave_network
        print(leave_network(), [name for _, name in socket.if_nameindex()])
    """
    ended = subprocess.run(
        [sys.executable, "-P", "-c", textwrap.dedent(script)],
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "True ['lo']\n" or ended.stdout.startswith("False ")


def test_memory_is_bounded(tmp_path: Path) -> None:
    assert "MemoryError" == tried("bytes(600_000_000)", tmp_path)


def test_computing_time_is_bounded(tmp_path: Path) -> None:
    assert "-24" == tried("while True: pass", tmp_path)


def test_open_files_are_bounded(tmp_path: Path) -> None:
    assert "OSError" == tried("files = [open('/dev/null') for _ in range(100)]", tmp_path)


def test_reading_and_threads_still_work(tmp_path: Path) -> None:
    assert "done" == tried(
        "open('there.txt').close(); t = threading.Thread(target=len, args=((),)); t.start(); t.join()", tmp_path
    )
