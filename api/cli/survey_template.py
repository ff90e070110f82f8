"""`gckb survey-template`."""

from pathlib import Path
from typing import Annotated

import typer

from api.words import Tongue
from ingest.sheets.template_file import write_template
from kb.errors import UnacceptableFile
from kb.file_format import XLSX
from kb.vocabulary import load_vocabulary

app = typer.Typer()


@app.command()
def command(
    file: Annotated[Path, typer.Argument(help="The workbook to write, FILE.xlsx.", show_default=False)],
    language: Annotated[Tongue, typer.Option("--language", help="Language of its heads, lists and help.")] = "en",
) -> None:
    """Write a workbook that asks administrations for good practices, one a row; `gckb ingest` reads it filled."""
    if file.suffix.lower() != XLSX.suffix:
        raise UnacceptableFile(f"{file} does not end with .xlsx; name a workbook to write.", file_name=file.name)
    if file.exists():
        raise UnacceptableFile(f"{file} is there already; name a new file, so that no answers are lost.")
    try:
        write_template(file, language, load_vocabulary())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnacceptableFile(f"{file} cannot be written ({reason}); check the path.", file_name=file.name) from error
    typer.echo(f"{file} is ready to be sent; take it in filled with gckb ingest.")
