"""Extracts the corpus's PDFs with the product's own pipeline and judges what came out. Stores nothing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eval.document_scores import fact_shares
from eval.errors import CannotJudge
from eval.extraction_faults import faults
from eval.extraction_scores import ExtractionScores, score_document, total, totals_by
from eval.ground_truth import CORPUS, CorpusDocument, GroundTruth, read_ground_truth
from ingest.candidate.classifier import load_classifier
from ingest.cell.parser_cell import ParserCell
from ingest.pipeline import extract_pdf
from kb.embedding.embedder import Embedder
from kb.practice import Practice, SourceDocument
from kb.vocabulary import load_vocabulary

Extract = Callable[[CorpusDocument], Sequence[Practice]]


@dataclass(frozen=True, slots=True)
class ExtractionRun:
    """Scores of each document, in the order of their file names. `held_out` were not used to train the classifier, nor
    looked at where the caller named them, so their figures are the ones to believe; they are not among those of
    `seen`. `faults` are lines by file name, for people to read; `described` are what documents say about themselves, as
    told and as found.
    """

    seen: tuple[tuple[CorpusDocument, ExtractionScores], ...]
    held_out: tuple[tuple[CorpusDocument, ExtractionScores], ...]
    faults: Mapping[str, tuple[str, ...]]
    described: tuple[tuple[SourceDocument, SourceDocument], ...] = ()

    def groups(self) -> Mapping[str, Mapping[str, ExtractionScores]]:
        """Scores by group: all, then each kind, language and document."""
        parts = (("all", self.seen), ("held out", self.held_out))
        everything = (*self.seen, *self.held_out)
        return {
            "all": {name: total(score for _, score in part) for name, part in parts if part},
            "kind": totals_by(everything, lambda document: document.kind),
            "language": totals_by(everything, lambda document: document.language),
            "document": totals_by(everything, lambda document: document.file_name),
        }

    def facts(self) -> Mapping[str, Mapping[str, float | int | None]]:
        """How rightly documents are described: over all, and by language."""
        languages = sorted({told.languages[0] for told, _ in self.described})
        parts = {
            language: [pair for pair in self.described if pair[0].languages[0] == language] for language in languages
        }
        return {name: fact_shares(pairs) for name, pairs in {"all": list(self.described), **parts}.items() if pairs}

    def as_json(self) -> dict[str, Any]:
        """The rates of every group."""
        return {
            group: {name: scores.rates() for name, scores in parts.items()} for group, parts in self.groups().items()
        } | ({"facts": self.facts()} if self.described else {})


def run(
    corpus: Path = CORPUS,
    *,
    only: Collection[str] = (),
    without: Collection[str] = (),
    held_out: Collection[str] = (),
    embedder: Embedder | None = None,
    progress: Callable[[str], None] | None = None,
) -> ExtractionRun:
    """Extract and judge the documents of `corpus`; names are file names. Raises `CannotJudge` and `IngestError`.

    Held out are the documents of `held_out`, and those that the classifier was not trained on.
    """
    truth = read_ground_truth(corpus)
    chosen = _chosen(truth, only, without, held_out)
    vocabulary = load_vocabulary()
    described: list[tuple[SourceDocument, SourceDocument]] = []
    with ParserCell() as cell:

        def extract(document: CorpusDocument) -> Sequence[Practice]:
            if progress:
                progress(document.file_name)
            content = document.path.read_bytes()
            found = extract_pdf(content, document.id, document.file_name, vocabulary, cell, embedder=embedder)
            if document.facts:
                described.append((document.facts, found.document))
            return found.practices

        trained_on = load_classifier().trained_on
        unseen = {document.file_name for document in chosen} - trained_on
        made = judge(truth, chosen, extract, unseen | set(held_out))
        return replace(made, described=tuple(described))


def judge(
    truth: GroundTruth, documents: Sequence[CorpusDocument], extract: Extract, held_out: Collection[str] = ()
) -> ExtractionRun:
    """Judge what `extract` finds in each of `documents`."""
    scored: list[tuple[CorpusDocument, ExtractionScores]] = []
    noted: dict[str, tuple[str, ...]] = {}
    for document in documents:
        found = extract(document)
        tellings = truth.tellings_of(document.file_name)
        traps = [trap for trap in truth.traps if trap.document == document.file_name]
        scored.append((document, score_document(tellings, traps, found)))
        noted[document.file_name] = tuple(faults(tellings, traps, found))
    return ExtractionRun(
        seen=tuple(item for item in scored if item[0].file_name not in held_out),
        held_out=tuple(item for item in scored if item[0].file_name in held_out),
        faults=noted,
    )


def _chosen(
    truth: GroundTruth, only: Collection[str], without: Collection[str], held_out: Collection[str]
) -> list[CorpusDocument]:
    for name in (*only, *without, *held_out):
        if name not in truth.documents:
            raise CannotJudge(f"The corpus has no document {name!r}; see the file names in its manifest.json.")
    names = sorted((set(only) or set(truth.documents)) - set(without))
    chosen = [truth.documents[name] for name in names]
    for document in chosen:
        if not document.path.is_file():
            raise CannotJudge(f"{document.path} is not there; build the corpus with `make corpus`.")
    return chosen
