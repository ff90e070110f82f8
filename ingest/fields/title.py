"""Reads a short title: the heading over the practice, its lead phrase, or its first clause; in the document's words."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.candidate.leads import lead_of
from ingest.candidate.reading import Reading, ReadPart
from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.lengths import count_words, word_spans
from ingest.text.statements import Statement, StatementKind
from ingest.wording.headings import is_around, is_formal

_LONGEST = 14
_SHORTEST_HEADING = 3
_SHORTEST_LEAD = 2  # a place alone ("Nairobi.") says nothing
_NUMBERING = re.compile(
    r"^(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Za-zА-Яа-я])[.)]\s+|[（(]?[一二三四五六七八九十\d]+[、）).．]\s*|专栏\s*\d+\s*"
    r"|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا)ً?\s*[-–.:،]*\s*|(?:Case|Cas|Caso|Box|Encadré"
    r"|Recuadro|Случай|Пример|Кейс|Вставка|Практика)(?:\s+study)?\s+\d+\s*[.:–—-]?\s*)+"
)
_WHEN = re.compile(
    r"^(?:In|Since|During|On|From|En|Depuis|Desde|Durante|Au cours de|Le|El|В|Во|С|За|К"
    r"|По состоянию на)\s+(?:\w+\s+){0,3}?(?:(?:19"
    r"|20)\d\d)(?:\s+(?:г\.|году|года|год))?\s*,?\s+",
    re.IGNORECASE,
)
_WHEN_TOO = re.compile(
    r"^(?:و?(?:في|خلال|منذ)\s+(?:(?:ال)?(?:عام|سنة|شهر)\s+)?(?:\w+\s+){0,2}?(?:19|20)\d\d\s*م?\s*،?\s+"
    r"|(?:近日|日前|(?:自)?(?:19|20)\d\d\s*年(?:\s*\d+\s*月)?(?:\s*\d+\s*日)?(?:以来|起|初|底|间)?)\s*，?\s*)"
)
_CLAUSE_END = re.compile(
    r"[,;:(–—،؛，；：（]|\s(?:التي|الذي|حيث|مما)\s|\s(?:which|who|where|котор\w+|чтобы|в целях|с целью|so that|in order"
    r"|qui|afin|où|lequel|que|para que"
    r"|a fin de)\s"
)


def find_title(reading: Reading, *, own_heading: bool) -> Found[str]:
    """The title of `reading`; its heading only when that stands over this practice alone (`own_heading`)."""
    heading = reading.candidate.heading
    if heading and own_heading and _names_a_measure(heading.text):
        return _whole(heading)
    first = reading.parts[0]
    lead = lead_of(first.part.text, first.language)
    if lead and count_words(lead) >= _SHORTEST_LEAD and not _is_name(lead, first):
        return _cut(first.part, 0, len(lead))
    part, statement = _telling(reading)
    start = statement.sentence.start + _skipped(statement.sentence.text)
    return _cut(part.part, start, _clause_end(part.part.text, start, statement.sentence.end))


def _is_name(lead: str, first: ReadPart) -> bool:
    """Whether the lead is no more than the name of a body or country: "Brest Customs." says whose story follows."""
    return any(actor.start == 0 and actor.end >= len(lead) for told in first.statements for actor in told.actors)


def _names_a_measure(heading: str) -> bool:
    return count_words(heading) >= _SHORTEST_HEADING and not (
        is_around(heading) or is_formal(heading) or any(mark in heading for mark in "?？؟")
    )


def _whole(part: TextPart) -> Found[str]:
    numbering = _NUMBERING.match(part.text)
    return _cut(part, numbering.end() if numbering else 0, len(part.text))


def _cut(part: TextPart, start: int, end: int) -> Found[str]:
    text = part.text[start:end].strip().rstrip(".,;:–—- ،؛。，；：")
    return Found(text[:1].upper() + text[1:], quote(part, start, end))


def _telling(reading: Reading) -> tuple[ReadPart, Statement]:
    told = [(part, statement) for part in reading.parts for statement in part.statements]
    return next((pair for pair in told if pair[1].kind is StatementKind.DEED), told[0])


def _skipped(sentence: str) -> int:
    when = _WHEN.match(sentence) or _WHEN_TOO.match(sentence)
    return when.end() if when else 0


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the title stops: at the first clause's end past four words, else after `_LONGEST` words."""
    words = word_spans(text[start:end])
    last = start + words[min(len(words), _LONGEST) - 1][1]
    for mark in _CLAUSE_END.finditer(text, start, last):
        if count_words(text[start : mark.start()]) >= 5:  # noqa: PLR2004 - fewer say nothing
            return mark.start()
    return last
