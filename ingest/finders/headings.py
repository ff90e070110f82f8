"""Finds candidates in sections of plain paragraphs: what stands under a heading that names a measure is one."""

from dataclasses import replace

from ingest.candidate.manuscript import Manuscript
from ingest.candidate.outline import Section
from ingest.candidate.segments import Candidate, Shape
from ingest.finders import numbered_paragraphs, operative_clauses
from ingest.finders.grouping import group, headings_over, may_hold_practices
from ingest.finders.question_answers import is_question_section
from ingest.wording.headings import is_around
from ingest.wording.results import is_results
from kb.practice import DocumentKind


def find(document: Manuscript) -> list[Candidate]:
    """One candidate a group of paragraphs that go on with each other, with the results under the next heading."""
    candidates: list[Candidate] = []
    before: Section | None = None
    for section in document.sections:
        if _applies(section, document.kind):
            found = _candidates(section, document)
            if found and candidates and before is not None and _tells_results(section, before):
                candidates[-1] = replace(candidates[-1], parts=(*candidates[-1].parts, *found.pop(0).parts))
            candidates += found
            before = section
        else:
            before = None
    return candidates


def _tells_results(section: Section, before: Section) -> bool:
    """Whether `section` is no more than the results of what the one `before` tells."""
    if not section.headings or not before.headings or not is_results(section.headings[-1].text):
        return False
    return section.headings[:-1] == before.headings[:-1] and not is_around(before.headings[-1].text)


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
