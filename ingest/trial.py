"""Takes in, in a process of its own, a file that was in hand when workers died: only a guilty one ends that again.

A worker that is killed says nothing, so this tells apart files that kill and files that were merely there.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence

from kb.store.jobs import JobId

Trial = Callable[[JobId, str], int]
"""Works off the job that the named worker holds; returns the process's exit code, minus N for signal N."""

COMMAND = (sys.executable, "-m", "ingest.alone")


def try_alone(id: JobId, owner: str, command: Sequence[str] = COMMAND) -> int:
    """Run `command` with the job and its holder. It ends with its input, hence also when this process is killed."""
    # A session of its own, so that Ctrl-C reaches the worker alone.
    child = subprocess.Popen([*command, id, owner], stdin=subprocess.PIPE, start_new_session=True)
    with child:
        try:
            return child.wait()
        finally:
            child.kill()
