"""`gckb eval train`."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import typer
from rich.box import SIMPLE
from rich.table import Table

from eval.calibration import calibrate
from eval.cli.printing import print_json, print_tables
from eval.cli.progress import Steps, steps
from eval.ground_truth import CORPUS, CorpusDocument, read_ground_truth
from eval.labelled import PAPERS, PASSAGES, Labelled, from_corpus, from_file, is_kept_apart
from eval.training import Sentences, Trained, train
from eval.vector_cache import RememberingEmbedder
from ingest.candidate.classifier import FLOOR, written
from ingest.cell.parser_cell import ParserCell
from ingest.facts.paper import Paper, read_paper
from ingest.opening import parser_limits
from kb.embedding.embedder import model_name
from kb.opening import open_embedder
from kb.settings import Settings, read_settings
from kb.vocabulary import load_vocabulary


def show(*, corpus: Path | None, save: Path | None, as_json: bool) -> None:
    """Collect candidates, train, judge on documents left out, print, and write the classifier to `save`."""
    with steps() as shown:
        labelled, trained = _trained(corpus or CORPUS, read_settings(), shown)
    figures = {name: _figures(labelled, trained, single=single) for name, single in _PARTS.items()}
    if save is not None:
        save.write_text(written(trained.classifier), encoding="utf-8")
    if as_json:
        print_json(figures)
    else:
        print_tables([_table(figures)])
        if save is None:
            typer.echo(f"Nothing was changed; --save {SHIPPED} puts the new classifier in place.")


SHIPPED = files("ingest") / "candidate" / "classifier.json"
_PARTS = {"whole papers": False, "single passages": True}


def _trained(corpus: Path, settings: Settings, shown: Steps) -> tuple[list[Labelled], Trained]:
    truth, vocabulary = read_ground_truth(corpus), load_vocabulary()
    documents = [one for one in truth.documents.values() if not is_kept_apart(one.file_name)]
    shown.begin("reading", len(documents))
    with ParserCell(parser_limits(settings)) as cell:

        def read(document: CorpusDocument) -> Paper:
            shown.step(document.file_name)
            return read_paper(cell.parse(document.path.read_bytes(), document.file_name), vocabulary)

        labelled = list(from_corpus(truth, documents, read))
    for path in (PAPERS, PASSAGES):
        labelled += (one for one in from_file(path, vocabulary) if not is_kept_apart(one.document))
    embedder = RememberingEmbedder(open_embedder(settings), settings.home)
    shown.begin("embedding")
    vectors = embedder.embed_passages([one.candidate.text for one in labelled])
    told = [sentence for one in labelled if not one.single for sentence in one.sentences]
    of_sentences = embedder.embed_passages([text for text, _ in told])
    embedder.keep()
    shown.begin("training")
    sentences = Sentences(of_sentences.astype(np.float64), np.array([tells for _, tells in told]))
    model = model_name(embedder.model_id)
    return labelled, train(labelled, vectors.astype(np.float64), sentences, model)


def _figures(labelled: list[Labelled], trained: Trained, *, single: bool) -> dict[str, float]:
    """On documents left out in training."""
    places = [place for place, one in enumerate(labelled) if one.single is single]
    said = trained.unseen[places]
    truth = np.array([labelled[place].practice for place in places])
    kept = said >= FLOOR
    right = float((kept & truth).sum())
    made = calibrate(said, truth.tolist())
    return {
        "candidates": float(len(places)),
        "precision": right / max(float(kept.sum()), 1.0),
        "recall": right / max(float(truth.sum()), 1.0),
        "f1": 2 * right / max(float(kept.sum() + truth.sum()), 1.0),
        "brier": made.brier,
        "base_brier": made.base_brier,
    }


def _table(figures: dict[str, dict[str, float]]) -> Table:
    title = "Candidates by classifiers trained without their document"
    table = Table(title=title, title_justify="left", box=SIMPLE)
    table.add_column("")
    for name in next(iter(figures.values())):
        table.add_column(name, justify="right")
    for part, row in figures.items():
        table.add_row(part, *(f"{value:.3f}".removesuffix(".000") for value in row.values()))
    return table
