"""`gckb ingest`."""

import getpass
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.intake_run import Outcome, Watch, take_in_all
from kb.settings import read_settings

app = typer.Typer()
_STOPPED = "Stopped; files that were queued already are taken in by the next server or ingest."
_DRAFTS = (
    "Drafts are seen by the Secretariat alone (gckb search --as secretariat); ingest the file again with --publish to"
    " publish them."
)


@app.command()
def command(
    paths: Annotated[list[Path], typer.Argument(help="PDFs, or folders of PDFs.", show_default=False)],
    publish: Annotated[bool, typer.Option("--publish", help="Publish at once, without review; is audited.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Take PDFs in: find their practices and make them searchable. Ends with code 1 when a file failed."""
    try:
        with _progress() as watch:
            outcomes = take_in_all(read_settings(), paths, publish=publish, actor=_actor(), watch=watch)
    except KeyboardInterrupt:
        typer.echo(_STOPPED, err=True)
        raise
    failed = sum(outcome.failed for outcome in outcomes)
    if as_json:
        typer.echo(
            json.dumps({"files": [asdict(one) for one in outcomes], "failed": failed}, ensure_ascii=False, indent=2)
        )
    else:
        _show(outcomes)
    for outcome in outcomes:
        if outcome.failed and not as_json:
            typer.echo(outcome.message, err=True)
    if failed:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Watch]:
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("looking at the files", total=None)

        def watch(doing: str, ended: int, total: int) -> None:
            progress.update(bar, description=doing, completed=ended, total=total)

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


def _actor() -> str:
    try:
        return f"command line: {getpass.getuser()}"
    except (OSError, KeyError):
        return f"command line: user {os.getuid()}"
