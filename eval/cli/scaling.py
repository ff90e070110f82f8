"""`gckb eval scaling`."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from rich.box import SIMPLE
from rich.table import Table

from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.copies import originals
from eval.errors import CannotJudge
from eval.ground_truth import CORPUS, read_ground_truth
from eval.machine import machine_facts
from eval.plots import growth
from eval.queries import Kind, read_queries
from eval.scaling import Growth, endless_points, measure_growth, sizes_up_to
from kb.index.edge import EdgeIndex
from kb.settings import read_settings
from kb.vocabulary import load_vocabulary

_QUESTIONS = 30


def show(*, corpus: Path | None, most: int, minutes: float, svg: Path | None, as_json: bool) -> None:
    """Measure, draw and print."""
    truth = read_ground_truth(corpus or CORPUS)
    asked = [query.text for query in read_queries() if query.kind is Kind.NEED][:_QUESTIONS]
    with steps() as shown, tempfile.TemporaryDirectory(prefix="gckb-eval-") as folder:
        with corpus_bench(read_settings(), truth, shown) as (bench, _):
            model = bench.embedder
            sources = originals(bench.archive.practices, list(bench.told_as(truth)), model.model_id)
            questions = [bench.legs(text) for text in asked]
        with closing(EdgeIndex.open(Path(folder) / "index", model.model_id, model.dimension)) as index:
            points = endless_points(sources, load_vocabulary())
            made = measure_growth(
                index, points, questions, sizes_up_to(most), seconds=minutes * 60, progress=shown.begin
            )
    if svg:
        _draw(made, svg)
    if as_json:
        print_json({"machine": machine_facts(), **asdict(made)})
    else:
        print_tables(_tables(made))


def _draw(made: Growth, path: Path) -> None:
    title = "A question to the index, by the passages in it (medians, exact)"
    try:
        path.write_text(growth(title, made.sizes, made.series, "milliseconds") + "\n", encoding="utf-8")
    except OSError as error:
        raise CannotJudge(f"{path} cannot be written ({error.strerror}); name another file with --svg.") from error


def _tables(made: Growth) -> Iterator[Table]:
    facts = ", ".join(f"{name} {value}" for name, value in machine_facts().items())
    table = Table(title="Milliseconds of a question", caption=facts, title_justify="left", box=SIMPLE)
    for head in ("passages", *made.series, "seconds to fill"):
        table.add_column(head, justify="right")
    for place, (size, filled) in enumerate(zip(made.sizes, made.filled_seconds, strict=True)):
        times = (f"{values[place]:.1f}" for values in made.series.values())
        table.add_row(f"{size:,}", *times, f"{filled:.0f}")
    yield table
