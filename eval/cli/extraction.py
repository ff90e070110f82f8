"""`gckb eval extraction`."""

from collections.abc import Sequence
from pathlib import Path

import typer

from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.extraction_run import run
from eval.ground_truth import CORPUS
from eval.tables import extraction_tables
from eval.vector_cache import RememberingEmbedder
from kb.opening import open_embedder
from kb.settings import read_settings


def show(
    *,
    corpus: Path | None,
    only: Sequence[str],
    without: Sequence[str],
    held_out: Sequence[str],
    faults: bool,
    as_json: bool,
) -> None:
    """Run and print."""
    with steps() as shown:
        shown.begin("extracting")
        names = {"only": only, "without": without, "held_out": held_out}
        settings = read_settings()
        embedder = RememberingEmbedder(open_embedder(settings), settings.home)
        made = run(corpus or CORPUS, **names, embedder=embedder, progress=shown.step)
        embedder.keep()
    if as_json:
        print_json(made.as_json() | ({"faults": made.faults} if faults else {}))
        return
    print_tables(extraction_tables(made))
    for name, lines in made.faults.items() if faults else ():
        typer.echo("\n".join((name, *(f"  {line}" for line in lines), "")))
