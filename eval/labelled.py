"""Candidates that are known to be a practice or none: the corpus's own, and passages written for training.

The passages of `training/passages.jsonl` are invented: they teach what a practice looks like and state no facts.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.ground_truth import CorpusDocument, GroundTruth
from eval.judgments import matched
from eval.lines import read_lines
from ingest.candidate.passages import passages_of
from ingest.candidate.reading import read_candidate
from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.candidate.signs import signs_of
from ingest.detection import Detected, read_candidates
from ingest.facts.paper import Paper
from ingest.fields.told import Told
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary

PASSAGES = Path(__file__).parent / "training" / "passages.jsonl"
_PARTS = 4
_SHAPES = {DocumentKind.SURVEY_ANSWERS: Shape.ANSWER, DocumentKind.DECLARATION: Shape.CLAUSE}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A candidate of `document` and whether it tells a practice. `invented`: it is no document of the corpus."""

    document: str
    language: str
    candidate: Detected
    practice: bool
    invented: bool


def is_kept_apart(document: str) -> bool:
    """Whether training never sees that document: about a quarter of all, chosen by the digest of the name."""
    return hashlib.sha256(document.encode()).digest()[0] % _PARTS == 0


def from_corpus(
    truth: GroundTruth, documents: Iterable[CorpusDocument], read: Callable[[CorpusDocument], Paper]
) -> Iterator[Labelled]:
    """Each candidate of each document; it tells a practice when it holds the quote of a telling."""
    for document in documents:
        tellings = truth.tellings_of(document.file_name)
        for one in read_candidates(read(document)):
            tells = bool(matched(tellings, passages_of(one.reading)))
            yield Labelled(document.file_name, document.language, one, tells, invented=False)


def from_passages(vocabulary: Vocabulary, path: Path = PASSAGES) -> Iterator[Labelled]:
    """Each written passage as a candidate of its kind of paper. Raises `CannotJudge`."""
    for line in read_lines(path):
        one = _candidate(line, vocabulary)
        yield Labelled(line["document"], line["language"], one, line["label"] == "practice", invented=True)


def _candidate(line: dict[str, Any], vocabulary: Vocabulary) -> Detected:
    kind = DocumentKind(line["kind"])
    over = TextPart(line["heading"], 1) if line["heading"] else None
    candidate = Candidate(_SHAPES.get(kind, Shape.SECTION), (TextPart(line["text"], 1),), over)
    reading = read_candidate(candidate, line["language"], vocabulary)
    sender_known = kind is DocumentKind.MEMBER_SUBMISSION
    signs = signs_of(reading, vocabulary, sender_known=sender_known)
    return Detected(reading, signs, Told(candidate))
