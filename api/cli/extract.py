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
from kb.embedding.embedder import Embedder
from kb.errors import ModelUnavailable
from kb.opening import open_embedder
from kb.settings import Settings, read_settings
from kb.vocabulary import load_vocabulary

app = typer.Typer()
_WITHOUT_MODEL = (
    "The model is not prepared, so practices were told from the rest by their wording alone; run gckb model prepare."
)


@app.command()
def command(
    file: Annotated[Path, typer.Argument(help="A PDF, XLSX or CSV file.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Show what would be found in a PDF or spreadsheet, without storing anything."""
    settings = read_settings()
    embedder = _embedder(settings)
    with open_cell(settings) as cell:
        taken = take_in(file, cell.limits)
        found = extract_pdf(taken.content, taken.id, taken.name, load_vocabulary(), cell, embedder=embedder)
    report = report_of(found)
    if embedder is None:
        report["warnings"].append(_WITHOUT_MODEL)
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _show(report, Console(highlight=False))


def _embedder(settings: Settings) -> Embedder | None:
    """The model where there is one; what is not stored may be found more coarsely."""
    try:
        return open_embedder(settings)
    except ModelUnavailable:
        return None


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
