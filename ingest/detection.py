"""Decides which candidates of a paper are practices. Reads no fields and stores nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.candidate.asides import asides_by_wording, opening_deeds, without_asides
from ingest.candidate.classifier import FLOOR, LONGEST_TEXT, Classifier, load_classifier
from ingest.candidate.reading import Reading, read_candidate, without_talk
from ingest.candidate.signs import Signs, signs_of
from ingest.facts.paper import Paper
from ingest.fields.told import Told
from ingest.finders import find_candidates
from kb.embedding.embedder import Embedder

_CERTAIN = 0.03
"""A candidate whose signs alone leave less doubt than this is not embedded: that would cost more than all the rest."""

_ENTERED = 0.95
"""What the sender entered as a practice is one, unless the Secretariat judges otherwise."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A candidate as it was read, without the paragraphs in it that are only talk, and what speaks for it."""

    reading: Reading
    signs: Signs
    told: Told

    @property
    def text(self) -> str:
        """What is embedded to judge it."""
        return " ".join(part.part.text for part in self.reading.parts)[:LONGEST_TEXT]


def read_candidates(paper: Paper) -> list[Detected]:
    """Every candidate of `paper` in reading order, practice or not."""
    candidates = paper.told if paper.told is not None else map(Told, find_candidates(paper.manuscript()))
    return [_read(told, paper) for told in candidates]


def _read(told: Told, paper: Paper) -> Detected:
    reading = without_talk(read_candidate(told.candidate, paper.language, paper.vocabulary))
    return Detected(reading, signs_of(reading, paper.vocabulary, sender_known=paper.sender_known), told)


def detect(paper: Paper, embedder: Embedder | None = None) -> list[tuple[Detected, float]]:
    """The candidates that are practices, each with its probability (0 to 1).

    Without an `embedder`, or with one of another model than the classifier's, they are judged by their signs alone.
    A paper that hardly speaks of customs tells somebody else's measures: only what its sender entered is one.
    """
    if not paper.about_customs:
        return [(_read(told, paper), _ENTERED) for told in paper.told or () if told.is_practice]
    classifier = load_classifier()
    found = read_candidates(paper)
    probabilities = [classifier.probability(one.signs) for one in found]
    if embedder is not None and classifier.reads(embedder.model_id):
        probabilities = _with_meaning(found, probabilities, classifier, embedder)
    entered = [
        max(known, _ENTERED) if one.told.is_practice else known for one, known in zip(found, probabilities, strict=True)
    ]
    kept = [(one, known) for one, known in zip(found, entered, strict=True) if known >= FLOOR]
    knows = embedder if embedder is not None and classifier.reads(embedder.model_id) else None
    return list(
        zip(_to_the_point([one for one, _ in kept], classifier, knows), (known for _, known in kept), strict=True)
    )


def _to_the_point(found: Sequence[Detected], classifier: Classifier, embedder: Embedder | None) -> Iterator[Detected]:
    """The practices without what stands around their telling; what was entered as one stays as it was entered."""
    asides = [asides_by_wording(one.reading) for one in found]
    if embedder is not None:
        sentences = [statement.sentence.text for one in found for statement in one.reading.statements]
        vectors = iter(embedder.embed_passages([text[:LONGEST_TEXT] for text in sentences]))
        asides = [
            [
                [
                    not classifier.belongs(next(vectors), opens=opens) or aside
                    for aside, opens in zip(*part, strict=True)
                ]
                for part in zip(its, opening_deeds(one.reading), strict=True)
            ]
            for one, its in zip(found, asides, strict=True)
        ]
    for one, its in zip(found, asides, strict=True):
        yield one if one.told.is_practice else replace(one, reading=without_asides(one.reading, its))


def _with_meaning(
    found: Sequence[Detected], alone: Sequence[float], classifier: Classifier, embedder: Embedder
) -> list[float]:
    doubtful = [place for place, known in enumerate(alone) if _CERTAIN <= known <= 1 - _CERTAIN]
    vectors = embedder.embed_passages([found[place].text for place in doubtful])
    judged = list(alone)
    for place, vector in zip(doubtful, vectors, strict=True):
        judged[place] = classifier.probability(found[place].signs, vector)
    return judged
