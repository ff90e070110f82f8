"""`gckb worker`."""

import logging
import os
import signal
import sys
import threading
from typing import Annotated

import typer

from ingest.opening import open_worker
from kb.settings import read_settings

app = typer.Typer()
_LOWEST_PRIORITY = 19


@app.command()
def command(
    until_input_ends: Annotated[bool, typer.Option(help="End when standard input does.", hidden=True)] = False,
) -> None:
    """Work off queued files, at the lowest priority, until Ctrl-C. Any number of workers may run."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = read_settings()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if until_input_ends:
        threading.Thread(target=_wait_for_end, args=(stop,), daemon=True).start()
    os.nice(_LOWEST_PRIORITY)
    with open_worker(settings) as worker:
        worker.run_until(stop)


def _wait_for_end(stop: threading.Event) -> None:
    os.read(sys.stdin.fileno(), 1)
    stop.set()
