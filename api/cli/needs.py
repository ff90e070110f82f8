"""`gckb needs`."""

import json
from contextlib import closing
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from kb.settings import read_settings
from kb.store.archive import open_archive
from kb.store.questions import Need, Questions

app = typer.Typer()


@app.command()
def command(
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Most needs to list.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """List questions that found nothing when they were asked last, most frequent first, for the Secretariat.

    Who asked is not known, and the texts are without e-mail addresses and phone numbers.
    """
    settings = read_settings()
    with closing(open_archive(settings)) as archive:
        needs = Questions(archive.database).needs(limit)
    if as_json:
        typer.echo(json.dumps({"needs": [asdict(need) for need in needs]}, ensure_ascii=False, indent=2, default=str))
    elif needs:
        _show(needs)
    elif settings.question_days:
        typer.echo(f"No question of the last {settings.question_days} days was left without an answer.")
    else:
        typer.echo("Questions are not kept; set GCKB_QUESTION_DAYS to keep them for some days.")


def _show(needs: list[Need]) -> None:
    table = Table("Times", "Last", "Language", Column("Question", overflow="fold"))
    for need in needs:
        table.add_row(str(need.times), need.last.isoformat(), need.language, escape(need.text))
    Console(highlight=False).print(table)
