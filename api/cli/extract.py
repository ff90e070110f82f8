"""`gckb extract`."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ingest.intake import take_in
from ingest.opening import open_cell
from ingest.pipeline import extract_pdf
from ingest.report import report_of
from kb.settings import read_settings
from kb.vocabulary import load_vocabulary

app = typer.Typer()


@app.command()
def command(
    file: Annotated[Path, typer.Argument(help="A PDF.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Show what would be found in a PDF, without storing anything."""
    with open_cell(read_settings()) as cell:
        taken = take_in(file, cell.limits)
        report = report_of(extract_pdf(taken.content, taken.id, taken.name, load_vocabulary(), cell))
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _show(report, Console(highlight=False))


def _show(report: dict[str, Any], console: Console) -> None:
    document = report["document"]
    console.print(
        f"{document['title'] or document['file_name']} ({document['kind']}, {document['pages']} pages)", markup=False
    )
    table = Table("Page", "Practice", "Administration", "Country", "Year", "Themes")
    for practice in report["practices"]:
        page = practice["passages"][0]["page"] if practice["passages"] else ""
        cells = (page, practice["title"], practice["administration"], practice["country"], practice["year"])
        table.add_row(*("" if cell is None else str(cell) for cell in cells), ", ".join(practice["themes"]))
    console.print(table)
    for warning in report["warnings"]:
        console.print(f"Warning: {warning}", markup=False)
