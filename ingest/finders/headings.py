"""Finds candidates in sections of plain paragraphs: what stands under a heading that names a measure is one."""

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import Section
from ingest.candidate.segments import Candidate, Shape
from ingest.finders import numbered_paragraphs, operative_clauses
from ingest.finders.grouping import group, headings_over, may_hold_practices
from ingest.finders.question_answers import is_question_section
from kb.practice import DocumentKind


def find(document: Manuscript) -> list[Candidate]:
    """One candidate a group of paragraphs that go on with each other, under its heading."""
    return [
        candidate
        for section in document.sections
        if _applies(section, document.kind)
        for candidate in _candidates(section, document)
    ]


def _applies(section: Section, kind: DocumentKind) -> bool:
    if kind is DocumentKind.DECLARATION and operative_clauses.applies(section):
        return False
    return may_hold_practices(section) and not numbered_paragraphs.applies(section) and not is_question_section(section)


def _candidates(section: Section, document: Manuscript) -> list[Candidate]:
    nearest, wider = headings_over(section)
    return [
        Candidate(Shape.SECTION, tuple(parts), nearest, wider)
        for parts in group(section.blocks, nearest, document.language, document.vocabulary)
    ]
