"""`gckb serve`."""

from typing import Annotated

import typer
from rich.console import Console

from api.serving import serve
from kb.settings import read_settings

app = typer.Typer()


@app.command()
def command(
    host: Annotated[str | None, typer.Option(help="Address to listen on, instead of GCKB_HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="Port, instead of GCKB_PORT; 0 takes a free one.", max=65535)] = None,
    worker: Annotated[bool, typer.Option(help="Run a worker beside the server that takes queued files in.")] = True,
) -> None:
    """Answer over HTTP: pages for officers, REST for partners. Ctrl-C ends it."""
    changed = {name: value for name, value in {"host": host, "port": port}.items() if value is not None}
    settings = read_settings().model_copy(update=changed)
    console = Console(stderr=True, highlight=False)
    try:
        serve(
            settings,
            with_worker=worker,
            announce=lambda address: console.print(f"Ready at [bold]{address}[/bold] (Ctrl-C ends it)", soft_wrap=True),
        )
    except KeyboardInterrupt:
        console.print("Ended.")
