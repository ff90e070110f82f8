"""`gckb eval retrieval --collection`."""

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from eval.bench import private_settings
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.collection import read_collection
from eval.collection_run import CollectionRun, judge_collection, on_average
from eval.tables import collection_tables
from eval.vector_cache import RememberingEmbedder
from kb.opening import open_embedder
from kb.settings import read_settings


def show(folders: Sequence[Path], *, as_json: bool) -> None:
    """Judge search over each of the collections, with the vectors of earlier runs, and print."""
    made = _made(folders)
    average = on_average(made)
    if as_json:
        print_json(
            {
                "collections": {run.name: run.as_json() for run in made},
                "average": {other: asdict(one) for other, one in average.items()},
            }
        )
        return
    print_tables(collection_tables(made, average))


def _made(folders: Sequence[Path]) -> list[CollectionRun]:
    settings = read_settings()
    embedder = RememberingEmbedder(open_embedder(settings), settings.home)
    made = []
    with steps() as shown:
        for folder in folders:
            collection = read_collection(folder)
            shown.begin(f"{collection.name}: embedding, then asking", len(collection.queries))
            with tempfile.TemporaryDirectory(prefix="gckb-eval-") as home:
                private = private_settings(settings, Path(home))
                made.append(judge_collection(private, embedder, collection, shown.step))
            embedder.keep()
    return made
