"""`gckb eval`: is search good, is extraction good, is it fast? Names the commands; `eval.cli` does the work."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from eval.errors import CannotJudge

app = typer.Typer(help="Judge search, extraction and speed.", no_args_is_help=True, add_completion=False)

Corpus = Annotated[Path | None, typer.Option(help="Folder of the corpus, instead of the one that is shipped.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@app.command()
def retrieval(
    *,
    corpus: Corpus = None,
    queries: Annotated[Path | None, typer.Option(help="Judged questions, instead of the development ones.")] = None,
    collection: Annotated[
        list[Path] | None, typer.Option(help="Judge over this folder in BEIR layout instead; may be repeated.")
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Keep the run in this file.")] = None,
    against: Annotated[Path | None, typer.Option(help="Compare with a kept run by a paired test.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write an HTML page with plots to this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Measure how well the judged questions find the practices that answer them, or the texts of collections."""
    if collection:
        if corpus or queries or save or against or report:
            raise CannotJudge("--collection takes no other option than --json; its folders hold texts and questions.")
        _load("collections").show(collection, as_json=as_json)
        return
    _load("retrieval").show(corpus=corpus, queries=queries, save=save, against=against, report=report, as_json=as_json)


@app.command()
def extraction(
    *,
    corpus: Corpus = None,
    only: Annotated[list[str] | None, typer.Option(help="Judge this document only; may be repeated.")] = None,
    without: Annotated[list[str] | None, typer.Option(help="Leave this document out; may be repeated.")] = None,
    held_out: Annotated[list[str] | None, typer.Option(help="Report this document apart; may be repeated.")] = None,
    faults: Annotated[bool, typer.Option("--faults", help="List what was missed, false or wrong.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure how many of the practices that the corpus tells are found, and how rightly they are read."""
    names = {"only": only or [], "without": without or [], "held_out": held_out or []}
    _load("extraction").show(corpus=corpus, faults=faults, as_json=as_json, **names)


@app.command()
def speed(
    *,
    corpus: Corpus = None,
    passages: Annotated[int, typer.Option(min=100, help="Passages to search among.")] = 20_000,
    queries: Annotated[int, typer.Option(min=3, help="Questions a measurement.")] = 60,
    texts: Annotated[int, typer.Option(min=8, help="Passages to embed a measurement.")] = 128,
    starts: Annotated[int, typer.Option(min=1, help="How often to start the server.")] = 3,
    documents: Annotated[int | None, typer.Option(min=1, help="PDFs to ingest meanwhile; all without this.")] = None,
    torch: Annotated[bool, typer.Option(help="Embed with sentence-transformers too, for comparison.")] = True,
    peer: Annotated[bool, typer.Option(help="Ask a plain search of well-known parts too, for comparison.")] = True,
    as_json: AsJson = False,
) -> None:
    """Measure speed as ratios within one run, so that figures of different machines can be compared."""
    sizes = {
        "passages": passages,
        "queries": queries,
        "texts": texts,
        "starts": starts,
        "documents": documents,
        "peer": peer,
    }
    command = _load("speed")
    command.show(command.Sizes(**sizes), corpus=corpus, with_torch=torch, as_json=as_json)


@app.command()
def scaling(
    *,
    corpus: Corpus = None,
    most: Annotated[int, typer.Option(min=100, help="Passages of the largest index.")] = 1_000_000,
    minutes: Annotated[float, typer.Option(min=0, help="Begin no larger index after this time.")] = 10,
    svg: Annotated[Path | None, typer.Option(help="Draw the growth into this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Measure how the time of a question grows with the passages among which it is asked."""
    _load("scaling").show(corpus=corpus, most=most, minutes=minutes, svg=svg, as_json=as_json)


@app.command()
def fit(*, corpus: Corpus = None, as_json: AsJson = False) -> None:
    """Fit the weights of search to the development questions; prints them, changes nothing."""
    _load("fit").show(corpus=corpus, as_json=as_json)


@app.command()
def rarity(
    *,
    corpus: Corpus = None,
    save: Annotated[Path | None, typer.Option(help="Write the counts to this file.")] = None,
) -> None:
    """Count how many practices speak of each concept, by which search weighs what a question speaks of."""
    _load("rarity").show(corpus=corpus, save=save)


@app.command()
def train(
    *,
    corpus: Corpus = None,
    save: Annotated[Path | None, typer.Option(help="Write the classifier to this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Train the classifier that tells practices from the rest; three quarters of the documents are used."""
    _load("train").show(corpus=corpus, save=save, as_json=as_json)


@app.command()
def likeness(
    *,
    corpus: Corpus = None,
    floor: Annotated[float | None, typer.Option(min=0, max=1, help="Judge at this score instead.")] = None,
    save: Annotated[Path | None, typer.Option(help="Write the fitted model to this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Measure how rightly practices that are told again are recognised, and fit the weights for that anew."""
    _load("likeness").show(corpus=corpus, floor=floor, save=save, as_json=as_json)


@app.command()
def axes(
    *,
    save: Annotated[Path | None, typer.Option(help="Add the axes to this file.")] = None,
) -> None:
    """Measure in which directions of the model's vectors languages differ, so that search can pass over them."""
    _load("axes").show(save=save)


def _load(name: str) -> Any:
    """The command's module. Some take seconds to import, and a serving installation lacks what they need."""
    try:
        return import_module(f"eval.cli.{name}")
    except ModuleNotFoundError as error:
        raise CannotJudge(
            f"The package {error.name} is not installed; `make setup` installs all that judging needs."
        ) from error
