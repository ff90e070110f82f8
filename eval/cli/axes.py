"""`gckb eval axes`."""

import json
from pathlib import Path

import typer

from eval.axes import language_axes, parallel_sentences
from eval.cli.printing import print_json
from eval.cli.progress import steps
from kb.embedding.embedder import model_name
from kb.opening import open_embedder
from kb.settings import read_settings


def show(*, save: Path | None) -> None:
    """Measure the axes of the settings' model; add them to the file `save`, or print them."""
    embedder = open_embedder(read_settings())
    with steps() as shown:
        shown.begin("embedding")
        axes = language_axes(embedder, parallel_sentences())
    found = {model_name(embedder.model_id): axes.tolist()}
    if save is None:
        print_json(found)
        return
    known = json.loads(save.read_text(encoding="utf-8")) if save.exists() else {}
    save.write_text(json.dumps(known | found, indent=1) + "\n", encoding="utf-8")
    typer.echo(f"Wrote the axes of {embedder.model_id} to {save}.")
