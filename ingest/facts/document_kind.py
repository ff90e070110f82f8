"""Tells what kind of document a PDF is by words, sender and form. Pure; a guess with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.candidate.recitals import is_preamble
from ingest.facts.issuer import Issuer
from ingest.finders.operative_clauses import is_operative
from ingest.finders.question_answers import is_question
from ingest.parsed import Block, BlockKind
from ingest.wording.kinds import CUES
from kb.practice import DocumentKind

_FORM = 6.0
_SENDER = 2.0
_LEAST = 2.0
_CLAUSES = 3
_QUESTIONS = 4
_BLOCKS_A_QUESTION = 8


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind, and the words, the sender or the form that it was told by."""

    kind: DocumentKind
    reason: str


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
        return KindGuess(DocumentKind.OTHER, "nothing on the first page tells its kind")
    return KindGuess(best, reasons[best])


def _by_words(first_page: str, title: str) -> Iterator[tuple[DocumentKind, float, str]]:
    for kind, cues in CUES.items():
        for cue in cues:
            for text, worth in ((title, cue.in_title), (first_page, cue.points)):
                match = cue.pattern.search(text)
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
