"""Finds candidate practices, one file a kind of structure; each candidate's text belongs to one finder only."""

from dataclasses import replace

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.segments import Candidate
from ingest.finders import headings, numbered_paragraphs, operative_clauses, question_answers
from kb.practice import DocumentKind


def find_candidates(document: Manuscript) -> list[Candidate]:
    """The candidates of `document` in reading order, whatever they are worth.

    Questions and answers, tables and numbered paragraphs are told by their form in any document; operative clauses
    are looked for in declarations only, where a numbered paragraph is one, but for sections without any clause.
    """
    rest = document
    clauses: list[Candidate] = []
    if document.kind is DocumentKind.DECLARATION:
        clauses = operative_clauses.find(document)
        others = (section for section in document.sections if not operative_clauses.applies(section))
        rest = replace(document, sections=tuple(others))
    found = [
        *question_answers.find(document),
        *clauses,
        *numbered_paragraphs.find(rest),
        *headings.find(document),
    ]
    return sorted(found, key=_place)


def _place(candidate: Candidate) -> tuple[int, float, float]:
    first = candidate.parts[0]
    return (first.page, first.box.y0, first.box.x0) if first.box else (first.page, 0.0, 0.0)
