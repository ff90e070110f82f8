"""`gckb eval fit`."""

from pathlib import Path

import numpy as np
import typer
from rich.box import SIMPLE
from rich.table import Table

from eval.calibration import Calibration
from eval.cli.corpus_bench import corpus_bench
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import steps
from eval.fit_report import FITTED, FitReport, report
from eval.fitting import Judged, fit_nested
from eval.ground_truth import CORPUS, read_ground_truth
from eval.judgments import judgments
from eval.queries import Kind, read_queries, read_translations
from eval.tables import comparison_table
from kb.search.relevance import score
from kb.settings import read_settings


def show(*, corpus: Path | None, as_json: bool) -> None:
    """Collect candidates, fit, judge and print."""
    made = _made(corpus or CORPUS)
    if as_json:
        print_json(made.as_json() | {"python": made.fit.model.as_python()})
        return
    print_tables([_rankers(made), comparison_table(made.compared, f"{FITTED}: nDCG@10 against")])
    print_tables([_reliability("Fitted", made.calibration), _reliability("Present weights", made.present)])
    print_tables([_floors(made.calibration), _languages(made), _empty(made)])
    typer.echo(f"# strength {made.fit.strength}")
    typer.echo(made.fit.model.as_python())


def _made(corpus: Path) -> FitReport:
    truth = read_ground_truth(corpus)
    settings = read_settings()
    queries = [query for query in read_queries() if query.kind is not Kind.IDENTIFIER]
    kept, asked_again = judgments(queries, truth), judgments(read_translations(queries), truth)
    with steps() as shown:
        with corpus_bench(settings, truth, shown) as (bench, _):
            told_as = bench.told_as(truth)
            judged, translated = (
                [Judged(query, bench.candidates(query.text), told_as) for query in queries]
                for queries in ((*kept.queries, *kept.no_answer), asked_again.queries)
            )
        shown.begin("fitting")
        fitted = fit_nested(judged, shown.step)
    present = {one.query.id: np.array([score(features) for features in one.features]) for one in judged}
    return report(fitted, judged, present, kept.cross_lingual, translated=translated, floor=settings.relevance_floor)


def _rankers(made: FitReport) -> Table:
    table = Table(title=f"nDCG@10 of {made.questions} questions", title_justify="left", box=SIMPLE)
    table.add_column("")
    table.add_column("all", justify="right")
    table.add_column("across languages", justify="right")
    for name, value in made.ndcg.items():
        table.add_row(name, f"{value:.3f}", f"{made.across[name]:.3f}")
    return table


def _reliability(name: str, made: Calibration) -> Table:
    title = f"{name}: Brier {made.brier:.4f} (the base rate alone: {made.base_brier:.4f})"
    table = Table("said between", "candidates", "said", "observed", title=title, title_justify="left", box=SIMPLE)
    for one in made.bins:
        table.add_row(f"{one.low:.2f} - {one.high:.2f}", str(one.count), f"{one.said:.3f}", f"{one.observed:.3f}")
    return table


def _floors(made: Calibration) -> Table:
    title = "What a floor costs, on unseen questions"
    table = Table("floor", "relevant lost", "shown", "relevant of these", title=title, title_justify="left", box=SIMPLE)
    for one in made.floors:
        table.add_row(f"{one.floor:.2f}", f"{one.lost:.3f}", str(one.shown), f"{one.precision:.3f}")
    return table


def _languages(made: FitReport) -> Table:
    title = "The ten likeliest candidates of needs and their translations, on unseen questions"
    heads = ("", "questions", "said", "observed", "apart", "emptied")
    table = Table(*heads, title=title, title_justify="left", box=SIMPLE)
    for language, one in made.languages.items():
        figures = (one.said, one.observed, one.error, one.emptied)
        table.add_row(language, str(one.questions), *(f"{figure:.3f}" for figure in figures))
    return table


def _empty(made: FitReport) -> Table:
    table = Table("", "left empty", title="At the floor in use, on unseen questions", title_justify="left", box=SIMPLE)
    for group, share in made.empty.items():
        table.add_row(group, f"{share:.3f}")
    return table
