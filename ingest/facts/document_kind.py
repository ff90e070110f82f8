"""Tells what kind of document a PDF is by words, sender and form. Pure; a guess with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from ingest.candidate.recitals import is_preamble
from ingest.facts.issuer import Issuer
from ingest.finders.operative_clauses import is_operative
from ingest.parsed import Block, BlockKind
from ingest.text.small_letters import in_small_letters
from ingest.wording.kinds import CUES
from ingest.wording.paper_names import NAMES
from ingest.wording.questions import is_question
from kb.practice import DocumentKind

_FORM = 6.0
_SENDER = 1.9
_LEAST = 1.9
_CLAUSES = 3
_QUESTIONS = 4
_BLOCKS_A_QUESTION = 8
_FLOOR = 0.4
"""A kind less sure than this is none: as much speaks for another."""
_UNTOLD = 0.5
"""How sure it is that a paper of which nothing tells the kind is of no kind."""
# Log-odds that the guess is right, by the points between it and the next kind. Fitted once, roughly, to some sixty
# guesses on the corpus and 18 other papers, with fewer words known than now: with those of now nearly all are right,
# which says less of papers to come. No paper kept apart has tested it.
_BIAS, _WEIGHT = -0.6, 1.27


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind, the words, the sender or the form that it was told by, and how sure it is (0 to 1)."""

    kind: DocumentKind
    reason: str
    confidence: float


def document_kind(first_page: str, title: str | None, issuer: Issuer, blocks: tuple[Block, ...]) -> KindGuess:
    """The kind that most signs speak for; OTHER where none speaks clearly.

    `first_page` is the text of the first page without notices about the file itself.
    """
    points = dict.fromkeys(DocumentKind, 0.0)
    reasons: dict[DocumentKind, str] = {}
    for kind, worth, reason in (*_by_form(blocks), *_by_sender(issuer), *_by_words(first_page, title or "")):
        points[kind] += worth
        reasons.setdefault(kind, reason)
    best = max(points, key=lambda kind: points[kind])
    if points[best] < _LEAST:
        return KindGuess(DocumentKind.OTHER, "nothing on the first page tells its kind", _UNTOLD)
    margin = points[best] - max(worth for kind, worth in points.items() if kind is not best)
    confidence = round(1 / (1 + exp(-_BIAS - _WEIGHT * margin)), 2)
    if confidence < _FLOOR:
        return KindGuess(DocumentKind.OTHER, "as much speaks for one kind as for another", _UNTOLD)
    return KindGuess(best, reasons[best], confidence)


def _by_words(first_page: str, title: str) -> Iterator[tuple[DocumentKind, float, str]]:
    texts = [(text, in_small_letters(text)) for text in (title, first_page)]
    for kind, cues in CUES.items():
        for cue in (*cues, *NAMES[kind]):
            for (text, small), worth in zip(texts, (cue.in_title, cue.points), strict=True):
                match = cue.said_in(text, small)
                if match:
                    yield kind, worth, f"it says “{match.group().strip()}”"


def _by_sender(issuer: Issuer) -> Iterator[tuple[DocumentKind, float, str]]:
    if issuer.country and issuer.name:
        yield DocumentKind.MEMBER_SUBMISSION, _SENDER, f"{issuer.name} sent it"


def _by_form(blocks: tuple[Block, ...]) -> Iterator[tuple[DocumentKind, float, str]]:
    texts = [block.text for block in blocks if block.kind is not BlockKind.TABLE]
    clauses = sum(map(is_operative, texts))
    if clauses >= _CLAUSES and any(map(is_preamble, texts)):
        yield DocumentKind.DECLARATION, _FORM / 2, f"it has {clauses} operative clauses"
    asked = sum(map(is_question, texts))
    asked += sum(is_question(cell.text) for block in blocks for row in block.rows for cell in row[:2])
    if asked >= max(_QUESTIONS, len(blocks) / _BLOCKS_A_QUESTION):
        yield DocumentKind.SURVEY_ANSWERS, _FORM, f"it asks {asked} questions"
