"""`python -m ingest.alone JOB OWNER`: works off one job that a worker holds, in a process that may die of it."""

import os
import sys
import threading

from ingest.opening import open_worker
from kb.settings import read_settings
from kb.store.jobs import JobId


def main(id: JobId, owner: str) -> None:
    """Take the job in and end. Ends at once with standard input: whoever holds the job is gone then."""
    threading.Thread(target=_end_with_input, daemon=True).start()
    with open_worker(read_settings(), standing_in_for=owner) as worker:
        worker.work_on(id)


def _end_with_input() -> None:
    os.read(sys.stdin.fileno(), 1)
    os._exit(os.EX_TEMPFAIL)


if __name__ == "__main__":
    main(JobId(sys.argv[1]), sys.argv[2])
