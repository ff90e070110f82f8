"""`gckb model prepare`."""

from importlib import import_module
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from kb.embedding.model_pack import ModelPack, open_pack
from kb.errors import ModelUnavailable
from kb.settings import Settings, read_settings

app = typer.Typer()


@app.callback()
def group() -> None:
    """Prepare the embedding model."""


@app.command()
def prepare(
    source: Annotated[
        str | None, typer.Option(help="Folder or hub name of the model, instead of GCKB_MODEL_SOURCE.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Make the pack again although it is there.")] = False,
) -> None:
    """Make the model pack, once: about a minute, and no network unless a source is named."""
    settings = read_settings()
    pack = None if force else _existing(settings)
    if pack is None:
        pack = _prepared(settings, source or settings.model_source or None)
    typer.echo(f"The model {pack.facts.model_id} is ready in {settings.model_folder}.")


def _existing(settings: Settings) -> ModelPack | None:
    try:
        pack = open_pack(settings.model_folder)
        pack.verify()
    except ModelUnavailable:
        return None
    return pack


def _prepared(settings: Settings, source: str | None) -> ModelPack:
    columns = (BarColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("load what converts models", total=None)

        def show(step: str, done: int, total: int) -> None:
            progress.update(bar, description=step, completed=done, total=total)

        made: ModelPack = _preparation().prepare_pack(settings.model_folder, source, show)
    return made


def _preparation() -> Any:
    """The one place that loads torch: installations that only serve do not have it."""
    try:
        return import_module("kb.embedding.preparation")
    except ModuleNotFoundError as error:
        raise ModelUnavailable(
            f"Preparing a model needs the package {error.name}; install green-customs-kb[model], or copy a prepared"
            " pack into GCKB_HOME/models."
        ) from error
