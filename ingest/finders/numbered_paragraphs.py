"""Finds candidates among numbered paragraphs, as working papers and submissions have them."""

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import Section
from ingest.candidate.segments import Candidate, Shape
from ingest.finders.grouping import group, headings_over, is_numbered, may_hold_practices
from ingest.finders.question_answers import is_question_section


def find(document: Manuscript) -> list[Candidate]:
    """One candidate a numbered paragraph, with the paragraphs that go on with it."""
    return [
        candidate for section in document.sections if applies(section) for candidate in _candidates(section, document)
    ]


def applies(section: Section) -> bool:
    """Whether `section` is written in numbered paragraphs."""
    return may_hold_practices(section) and not is_question_section(section) and any(map(is_numbered, section.blocks))


def _candidates(section: Section, document: Manuscript) -> list[Candidate]:
    nearest, wider = headings_over(section)
    return [
        Candidate(Shape.NUMBERED_PARAGRAPH, tuple(parts), nearest, wider)
        for parts in group(section.blocks, nearest, document.language, document.vocabulary)
    ]
