"""`gckb jobs`."""

import json
from contextlib import closing
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from api.jobs_view import as_contract, progress, to_cancel
from kb.settings import read_settings
from kb.store.archive import open_archive
from kb.store.jobs import Job, JobState

app = typer.Typer()
_LIMIT = 50


@app.callback(invoke_without_command=True)
def show(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="How many of the newest are shown.")] = _LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Show what was and is taken in, newest first; `gckb jobs cancel` drops one."""
    if context.invoked_subcommand is not None:
        return
    with closing(open_archive(read_settings())) as archive:
        jobs = archive.jobs.newest(limit)
    if as_json:
        typer.echo(json.dumps({"jobs": [as_contract(job) for job in jobs]}, ensure_ascii=False, indent=2))
    else:
        _show(jobs)


@app.command()
def cancel(
    job: Annotated[str, typer.Argument(help="A job's id, its beginning, or the name of a file.", show_default=False)],
) -> None:
    """Drop a job: at once when it waits, else at its worker's next step. Nothing of its file is kept."""
    with closing(open_archive(read_settings())) as archive:
        for one in to_cancel(archive.jobs.newest(), job):
            after = archive.cancel(one.id)
            typer.echo(_told(one, after))


def _told(before: Job, after: Job | None) -> str:
    if after is None or after.state is JobState.CANCELLED:
        return f"{before.file_name}: cancelled."
    if after.ended:
        return f"{before.file_name}: too late, its state is {after.state}."
    return f"{before.file_name}: is dropped at its worker's next step."


def _show(jobs: list[Job]) -> None:
    table = Table("Job", Column("File", overflow="fold"), "State", "Attempt", "Practices", "Message")
    for job in jobs:
        state = str(job.state) if job.ended else f"{job.state}: {job.stage} {progress(job)}"
        texts = (job.id[:8], job.file_name, state.rstrip(), str(job.attempt), str(job.practices), job.message or "")
        table.add_row(*(escape(text) for text in texts))
    Console(highlight=False).print(table)
