"""`gckb due`."""

from contextlib import closing
from datetime import UTC, datetime
from typing import Annotated

import typer

from kb.access import SECRETARIAT
from kb.curation.validity import ask, confirm, due
from kb.people.actor import PROGRAM
from kb.practice import PracticeId
from kb.settings import read_settings
from kb.store.archive import open_archive

app = typer.Typer()


@app.command()
def command(
    asking: Annotated[bool, typer.Option("--ask", help="Ask the focal points of what is due, by mail.")] = False,
    confirmed: Annotated[str | None, typer.Option("--confirm", help="Id of a practice that still holds.")] = None,
) -> None:
    """List published practices that have to be confirmed or retired, the longest due first.

    An entry holds for GCKB_REVIEW_MONTHS from its publication, or from when it was last confirmed.
    """
    settings = read_settings()
    today = datetime.now(UTC).date()
    with closing(open_archive(settings)) as archive:
        if confirmed is not None:
            practice, _ = archive.practices.practice(PracticeId(confirmed), SECRETARIAT)
            confirm(archive, practice.id, PROGRAM, expected=practice.revision)
            typer.echo(f"{practice.id} is confirmed.")
            return
        found = due(archive, today, settings.review_months)
        for one in found:
            told = f", {ask(archive, one, today, PROGRAM, settings.public_url)} asked" if asking else ""
            typer.echo(f"{one.on}  {one.id}  {one.country or '-'}  {one.title}{told}")
    typer.echo(f"{len(found)} published practices are due.")
