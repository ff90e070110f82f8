"""Reads a short title: the heading over the practice, its lead phrase, or its first clause; in the document's words."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.candidate.leads import lead_of
from ingest.candidate.reading import Reading, ReadPart
from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.statements import Statement, StatementKind
from ingest.wording.headings import is_around, is_formal

_LONGEST = 14
_SHORTEST_HEADING = 3
_SHORTEST_LEAD = 2  # a place alone ("Nairobi.") says nothing
_NUMBERING = re.compile(
    r"^(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Za-z])[.)]\s+|(?:Case|Cas|Caso|Box|Encadré"
    r"|Recuadro)(?:\s+study)?\s+\d+\s*[.:–—-]?\s*)+"
)
_WHEN = re.compile(
    r"^(?:In|Since|During|On|From|En|Depuis|Desde|Durante|Au cours de|Le|El)\s+(?:\w+\s+){0,3}?(?:(?:19"
    r"|20)\d\d)\s*,?\s+",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[,;:(–—]|\s(?:which|who|where|so that|in order|qui|afin|où|lequel|que|para que"
    r"|a fin de)\s"
)


def find_title(reading: Reading, *, own_heading: bool) -> Found[str]:
    """The title of `reading`; its heading only when that stands over this practice alone (`own_heading`)."""
    heading = reading.candidate.heading
    if heading and own_heading and _names_a_measure(heading.text):
        return _whole(heading)
    first = reading.parts[0]
    lead = lead_of(first.part.text, first.language)
    if lead and len(lead.split()) >= _SHORTEST_LEAD:
        return _cut(first.part, 0, len(lead))
    part, statement = _telling(reading)
    start = statement.sentence.start + _skipped(statement.sentence.text)
    return _cut(part.part, start, _clause_end(part.part.text, start, statement.sentence.end))


def _names_a_measure(heading: str) -> bool:
    return len(heading.split()) >= _SHORTEST_HEADING and not (
        is_around(heading) or is_formal(heading) or "?" in heading
    )


def _whole(part: TextPart) -> Found[str]:
    numbering = _NUMBERING.match(part.text)
    return _cut(part, numbering.end() if numbering else 0, len(part.text))


def _cut(part: TextPart, start: int, end: int) -> Found[str]:
    text = part.text[start:end].strip().rstrip(".,;:–—- ")
    return Found(text[:1].upper() + text[1:], quote(part, start, end))


def _telling(reading: Reading) -> tuple[ReadPart, Statement]:
    told = [(part, statement) for part in reading.parts for statement in part.statements]
    return next((pair for pair in told if pair[1].kind is StatementKind.DEED), told[0])


def _skipped(sentence: str) -> int:
    when = _WHEN.match(sentence)
    return when.end() if when else 0


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the title stops: at the first clause's end past four words, else after `_LONGEST` words."""
    words = list(re.finditer(r"\S+", text[start:end]))
    last = start + words[min(len(words), _LONGEST) - 1].end()
    for mark in _CLAUSE_END.finditer(text, start, last):
        if len(text[start : mark.start()].split()) >= 5:  # noqa: PLR2004 - fewer say nothing
            return mark.start()
    return last
