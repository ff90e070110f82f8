"""Candidates that are known to be a practice or none: the corpus's own, and others that were written for training.

`training/papers.jsonl` holds the candidates of whole papers by other hands, `training/passages.jsonl` single passages.
Both teach what a practice looks like; the papers are no real ones, and the passages state no facts.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.ground_truth import CorpusDocument, GroundTruth
from eval.judgments import matched
from eval.lines import read_lines
from eval.quotes import squashed
from ingest.candidate.passages import passages_of
from ingest.candidate.reading import read_candidate
from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.candidate.signs import signs_of
from ingest.detection import Detected, read_candidates
from ingest.facts.paper import Paper
from ingest.fields.told import Told
from ingest.text.statements import Statement
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary

PAPERS = Path(__file__).parent / "training" / "papers.jsonl"
PASSAGES = Path(__file__).parent / "training" / "passages.jsonl"
_PARTS = 4
_BEGINNING = 40  # letters and digits; enough to know a stretch again that runs over several sentences
_SHAPES = {DocumentKind.SURVEY_ANSWERS: Shape.ANSWER, DocumentKind.DECLARATION: Shape.CLAUSE}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A candidate of `document` and whether it tells a practice. `single`: it was written by itself, in no paper.

    `asides` are words of stretches in it that tell none, squashed by `eval.quotes`.
    """

    document: str
    language: str
    candidate: Detected
    practice: bool
    single: bool = False
    asides: tuple[str, ...] = ()

    @property
    def sentences(self) -> list[tuple[str, bool]]:
        """The sentences of a practice, and those elsewhere that are known to tell none; with whether each tells."""
        told = [(statement.sentence.text, self._is_aside(squashed(statement.sentence.text))) for statement in self._all]
        return [(text, not aside) for text, aside in told if self.practice or aside]

    @property
    def _all(self) -> tuple[Statement, ...]:
        return self.candidate.reading.statements

    def _is_aside(self, sentence: str) -> bool:
        """Whether the sentence holds the stretch or its beginning, or is a part of it."""
        return any(
            words[:_BEGINNING] in sentence or (len(sentence) >= _BEGINNING and sentence in words)
            for words in self.asides
        )


def is_kept_apart(document: str) -> bool:
    """Whether training never sees that document: about a quarter of all, chosen by the digest of the name."""
    return hashlib.sha256(document.encode()).digest()[0] % _PARTS == 0


def from_corpus(
    truth: GroundTruth, documents: Iterable[CorpusDocument], read: Callable[[CorpusDocument], Paper]
) -> Iterator[Labelled]:
    """Each candidate of each document; it tells a practice when it holds the quote of a telling."""
    for document in documents:
        tellings = truth.tellings_of(document.file_name)
        asides = tuple(squashed(trap.quote) for trap in truth.traps if trap.document == document.file_name)
        for one in read_candidates(read(document)):
            tells = bool(matched(tellings, passages_of(one.reading)))
            yield Labelled(document.file_name, document.language, one, tells, asides=asides)


def from_file(path: Path, vocabulary: Vocabulary) -> Iterator[Labelled]:
    """Each line of PAPERS or PASSAGES as a candidate of its kind of paper. Raises `CannotJudge`."""
    for line in read_lines(path):
        one = _candidate(line, vocabulary)
        practice, single = line["label"] == "practice", path == PASSAGES
        asides = tuple(map(squashed, line.get("asides", ())))
        yield Labelled(line["document"], line["language"], one, practice, single=single, asides=asides)


def _candidate(line: dict[str, Any], vocabulary: Vocabulary) -> Detected:
    kind = DocumentKind(line["kind"])
    over = TextPart(line["heading"], 1) if line["heading"] else None
    parts = tuple(TextPart(text, 1) for text in line["text"].split("\n"))
    candidate = Candidate(_SHAPES.get(kind, Shape.SECTION), parts, over)
    reading = read_candidate(candidate, line["language"], vocabulary)
    sender_known = kind is DocumentKind.MEMBER_SUBMISSION
    signs = signs_of(reading, vocabulary, sender_known=sender_known)
    return Detected(reading, signs, Told(candidate))
