"""`gckb eval rarity`."""

import json
from pathlib import Path

import typer

from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json
from eval.cli.progress import steps
from eval.concept_counts import concept_counts
from eval.ground_truth import CORPUS, read_ground_truth
from kb.settings import read_settings


def show(*, corpus: Path | None, save: Path | None) -> None:
    """Count over the corpus; write the counts to the file `save`, or print them."""
    with steps() as shown, corpus_bench(read_settings(), read_ground_truth(corpus or CORPUS), shown) as (bench, _):
        counted = concept_counts(bench)
    if save is None:
        print_json(counted)
        return
    save.write_text(json.dumps(counted, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    typer.echo(f"Wrote how many of {counted['practices']} practices speak of each concept to {save}.")
