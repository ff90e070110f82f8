"""`gckb eval likeness`."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import typer
from rich.box import SIMPLE
from rich.table import Table
from sklearn.metrics import average_precision_score

from eval.calibration import Values
from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.errors import CannotJudge
from eval.ground_truth import CORPUS, read_ground_truth
from eval.likeness_fit import LikenessFit, Pair, Told, fit_likeness, pairs_of, said_by
from kb.access import SECRETARIAT
from kb.curation.likeness import FLOOR, load_likeness, written
from kb.embedding.embedder import model_name
from kb.practice import point_ids
from kb.settings import read_settings

SHIPPED = files("kb") / "curation" / "likeness.json"
_Figures = dict[str, dict[str, float]]


def show(*, corpus: Path | None, floor: float | None, save: Path | None, as_json: bool) -> None:
    """Find the pairs of the corpus, judge the shipped model, fit another, and write that to `save`."""
    pairs, fit = _fitted(corpus or CORPUS)
    told = {"shipped": said_by(load_likeness(), pairs), "fitted without the pair": fit.unseen}
    figures = {name: _figures(pairs, said, FLOOR if floor is None else floor) for name, said in told.items()}
    if save is not None:
        save.write_text(written(fit.model), encoding="utf-8")
    if as_json:
        print_json(figures)
    else:
        print_tables([_table(name, rows) for name, rows in figures.items()])
        if save is None:
            typer.echo(f"Nothing was changed; --save {SHIPPED} puts the new weights in place.")


def _fitted(corpus: Path) -> tuple[list[Pair], LikenessFit]:
    truth = read_ground_truth(corpus)
    with steps() as shown, corpus_bench(read_settings(), truth, shown) as (bench, _):
        model = bench.embedder.model_id
        store = bench.archive.practices
        told_as = bench.told_as(truth)
        told = []
        for document in truth.documents.values():
            practices = store.practices_of(document.id, SECRETARIAT)
            vectors = store.vectors_of([practice.id for practice in practices], model)
            told += [
                Told(it, np.stack([vectors[point] for point in point_ids(it)]), frozenset(told_as[it.id]))
                for it in practices
            ]
        pairs = pairs_of(told)
        if not any(pair.shared for pair in pairs):
            raise CannotJudge(f"No practice is told twice in {corpus}; name a larger corpus with --corpus.")
        shown.begin("fitting")
        return pairs, fit_likeness(pairs, model_name(model))


def _figures(pairs: list[Pair], said: Values, floor: float) -> _Figures:
    same = np.array([bool(pair.shared) for pair in pairs])
    across = np.array([pair.across_languages for pair in pairs])
    groups = {"all": np.ones(len(pairs), dtype=bool), "one language": ~across, "across languages": across}
    return {name: _rates(same[chosen], said[chosen], floor) for name, chosen in groups.items() if same[chosen].any()}


def _rates(same: np.ndarray[tuple[int], np.dtype[np.bool_]], said: Values, floor: float) -> dict[str, float]:
    shown = said >= floor
    right = float((same & shown).sum())
    return {
        "pairs": float(len(same)),
        "retold": float(same.sum()),
        "shown": float(shown.sum()),
        "precision": right / max(float(shown.sum()), 1.0),
        "recall": right / float(same.sum()),
        "average_precision": float(average_precision_score(same, said)),
    }


def _table(name: str, rows: _Figures) -> Table:
    title = f"Practices told again: {name}"
    table = Table(title=title, title_justify="left", box=SIMPLE)
    table.add_column("")
    for head in next(iter(rows.values())):
        table.add_column(head.replace("_", " "), justify="right")
    for part, row in rows.items():
        table.add_row(part, *(f"{value:.3f}".removesuffix(".000") for value in row.values()))
    return table
