"""`gckb rebuild-index`."""

import typer
from rich.console import Console

from api.index_holder import index_holder
from kb.settings import read_settings

app = typer.Typer()


@app.command()
def command() -> None:
    """Make the index again from the store. A server that runs goes on answering from the old one meanwhile."""
    with (
        Console(stderr=True).status("Making the index again …"),
        index_holder(read_settings(), fresh_index=True) as holder,
    ):
        practices = holder.rebuild_index()
    typer.echo(f"The index holds {practices} practices.")
