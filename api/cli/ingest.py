"""`gckb ingest`."""

import getpass
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.folder_watch import watch_folder
from api.intake_run import Outcome, Step, Watch, take_in_all
from api.interrupting import interrupt_on_signals
from kb.settings import Settings, read_settings

app = typer.Typer()
_STOPPED = "Stopped; files that were queued already are taken in by the next server or ingest."
_DRAFTS = (
    "Drafts are seen by the Secretariat alone (gckb search --as secretariat); ingest the file again with --publish to"
    " publish them."
)


@app.command()
def command(
    paths: Annotated[list[Path], typer.Argument(help="PDF, XLSX, CSV files, or folders.", show_default=False)],
    publish: Annotated[bool, typer.Option("--publish", help="Publish at once, without review; is audited.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on with what comes into the folder, until Ctrl-C.")
    ] = False,
) -> None:
    """Take files in: find their practices and make them searchable. Ends with code 1 when a file failed."""
    if watch:
        _watch(read_settings(), paths, publish=publish, as_json=as_json)
    else:
        take_in_shown(read_settings(), paths, publish=publish, as_json=as_json)


def take_in_shown(
    settings: Settings, paths: Sequence[Path], *, publish: bool, as_json: bool, more: Mapping[str, Any] | None = None
) -> None:
    """Take files in with a progress bar, and print what became of each, in JSON with `more` beside it.

    Exits with code 1 when a file failed.
    """
    try:
        with _progress() as step:
            outcomes = take_in_all(settings, paths, publish=publish, actor=_actor(), watch=step)
    except KeyboardInterrupt:
        typer.echo(_STOPPED, err=True)
        raise
    failed = sum(outcome.failed for outcome in outcomes)
    if as_json:
        told = {**(more or {}), "files": [asdict(one) for one in outcomes], "failed": failed}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _show(outcomes)
    for outcome in outcomes:
        if outcome.failed and not as_json:
            typer.echo(outcome.message, err=True)
    if failed:
        raise typer.Exit(1)


def _watch(settings: Settings, paths: Sequence[Path], *, publish: bool, as_json: bool) -> None:
    if as_json or len(paths) != 1:
        raise typer.BadParameter("--watch takes one folder, and prints a line for each file.")
    interrupt_on_signals()
    try:
        typer.echo(f"Watching {paths[0]} (Ctrl-C ends it).", err=True)
        watch_folder(settings, paths[0], publish=publish, actor=_actor(), say=_say)
    except KeyboardInterrupt:
        typer.echo("Ended.", err=True)


def _say(line: str) -> None:
    now = datetime.now().astimezone()
    typer.echo(f"{now:%Y-%m-%d %H:%M:%S} {' '.join(line.split())}")
    sys.stdout.flush()


@contextmanager
def _progress() -> Iterator[Watch]:
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[unit]}"),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        files = progress.add_task("looking at the files", total=None, unit="files")
        file = progress.add_task("", visible=False, unit="")

        def watch(step: Step) -> None:
            progress.update(files, description=step.doing, completed=step.ended, total=step.files)
            progress.update(file, completed=step.page, total=step.pages, visible=step.pages > 0)

        yield watch


def _show(outcomes: Sequence[Outcome]) -> None:
    table = Table("File", "State", "Practices", "")
    for outcome in outcomes:
        count = "" if outcome.failed else str(outcome.practices)
        table.add_row(
            *(escape(text) for text in (Path(outcome.file).name, outcome.state, count, outcome.message or ""))
        )
    console = Console(highlight=False)
    console.print(table)
    if any(outcome.state == "drafts" for outcome in outcomes):
        console.print(_DRAFTS)
    alike = sum(outcome.alike for outcome in outcomes)
    if alike:
        what = "practice looks like one that is" if alike == 1 else "practices look like ones that are"
        console.print(f"{alike} {what} known; see gckb duplicates.")


def _actor() -> str:
    try:
        return f"command line: {getpass.getuser()}"
    except (OSError, KeyError):
        return f"command line: user {os.getuid()}"
