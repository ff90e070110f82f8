"""`gckb fsck`."""

import typer

from api.index_holder import index_holder
from kb.settings import read_settings

app = typer.Typer()


@app.command()
def command() -> None:
    """Check that store, files and index agree. Only looks; ends with code 1 when something does not agree."""
    with index_holder(read_settings()) as holder:
        findings = holder.fsck()
        counts = holder.health()["counts"]
    for finding in findings:
        typer.echo(finding)
    counted = ", ".join(f"{count} {name}" for name, count in counts.items())
    typer.echo(f"{len(findings)} findings; {counted}.")
    if findings:
        raise typer.Exit(1)
