"""`gckb import-table`."""

import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from api.cli.ingest import take_in_shown
from api.table_import import CheckedTable, check_table, line_view
from ingest.intake import take_in
from ingest.opening import parser_limits
from kb.settings import read_settings
from kb.vocabulary import load_vocabulary

app = typer.Typer()


@app.command()
def command(
    file: Annotated[Path, typer.Argument(help="A filled template: XLSX or CSV.", show_default=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only report on the rows.")] = False,
    skip_refused: Annotated[bool, typer.Option("--skip-refused", help="Take in the others.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as one JSON document.")] = False,
) -> None:
    """Check a filled survey template row by row and take it in as drafts: all of it, or nothing."""
    settings = read_settings()
    given = take_in(file, parser_limits(settings))
    table = check_table(given.name, given.content, settings, load_vocabulary())
    report = {"rows": [line_view(line) for line in table.lines]}
    if not as_json:
        _show(table)
    elif dry_run:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    if dry_run:
        raise typer.Exit(1 if table.refused else 0)
    kept = table.to_take_in(skip_refused=skip_refused)
    with tempfile.TemporaryDirectory(prefix="gckb-") as folder:
        path = Path(folder) / kept.name
        path.write_bytes(kept.content)
        take_in_shown(settings, [path], publish=False, as_json=as_json, more=report)


def _show(table: CheckedTable) -> None:
    shown = Table("Row", Column("Title", overflow="fold"), "", Column("What to correct", overflow="fold"))
    for line in map(line_view, table.lines):
        faults = "\n".join(fault["detail"] for fault in line["faults"])
        texts = (str(line["row"]), line["title"] or "", "accepted" if line["accepted"] else "refused", faults)
        shown.add_row(*(escape(text) for text in texts))
    Console(highlight=False).print(shown)
