"""Finds candidates in declarations: who met where, and each operative clause; the preamble and signatures are none."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.finders.grouping import headings_over, is_text, may_hold_practices
from ingest.manuscript import Manuscript
from ingest.outline import Section
from ingest.segments import Candidate, Shape, TextPart, part_of

_PREAMBLE = re.compile(
    r"^\W*(?:\(?\w{1,4}\)\s+)?(?:(?:further|also|deeply|fully|again|having|being|hereby|reconnaissant|profondément"
    r"|ayant|étant|teniendo|habiendo|estando|además)\s+)*"
    r"(?:[a-z]{3,}ing\b|[a-zéèêç]{3,}ant\b|[a-záéíóú]{3,}(?:ando|iendo|yendo)\b|convinced|concerned|aware|mindful"
    r"|determined|conscious|convaincue?s?|conscients?|préoccupée?s?|vu|considérant|desirous"
    r"|conscientes?|convencid[oa]s?|preocupad[oa]s?|considerando)",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(
    r"^\W*(?:(?:we|nous|nosotros|nos|hereby|also|further|strongly|jointly|en outre|également|además|asimismo|se)\s+)*"
    r"(?:intend|commit|agree|undertake|resolve|decide|invite|encourage|request|call|urge|recommend|adopt|endorse"
    r"|welcome|support|affirm|declare|establish|pledge|instruct|promote|strengthen"
    r"|avons l['’]intention|s['’]engage|engageons|prions|conv(?:ient|enons|iennent)|décide|invite|encourage|demande"
    r"|recommande|adopte|appelle|prie|charge|affirme|déclare|exhorte"
    r"|compromet|tenemos la intención|acord|acuerda|decid|invita|alent|alienta|solicita|recomiend|adopta|exhorta"
    r"|insta|encarga|declara|resuelve|pide)",
    re.IGNORECASE,
)

# Who met, where and when: "We, the Heads of Customs, having met in …".
_OPENING = re.compile(
    r"^\W*(?:we|nous|nosotros),?\s+(?:the|les?|los|las|chefs|ministres|directeurs|jefes|ministros)", re.IGNORECASE
)


def find(document: Manuscript) -> list[Candidate]:
    """One candidate an operative clause with the sub-paragraphs under it, and one for the opening."""
    candidates: list[Candidate] = []
    for section in filter(may_hold_practices, document.sections):
        candidates += _from_section(section)
    return candidates


def applies(section: Section) -> bool:
    """Whether `section` holds clauses."""
    return any(is_operative(block.text) for block in section.blocks if is_text(block))


def is_preamble(text: str) -> bool:
    """Whether `text` opens as a preambular paragraph does: "Recalling", "Conscients de", "Considerando"."""
    return _PREAMBLE.match(text) is not None


def is_operative(text: str) -> bool:
    """Whether `text` opens with the verb of an operative clause: "Commit to", "Invitent", "Acuerdan"."""
    return _OPERATIVE.match(text) is not None


def _from_section(section: Section) -> list[Candidate]:
    if not applies(section):
        return []
    clauses: list[list[TextPart]] = []
    for block in filter(is_text, section.blocks):
        if is_preamble(block.text):
            clauses.append([])
        elif is_operative(block.text) or _OPENING.match(block.text):
            clauses.append([part_of(block)])
        elif clauses and clauses[-1]:
            clauses[-1].append(part_of(block))
    nearest, wider = headings_over(section)
    return [Candidate(Shape.CLAUSE, tuple(clause), nearest, wider) for clause in clauses if clause]
