"""Reads which items of the Green Customs Action Plan a text names. Infers none."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterable, Iterator

from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.digits import with_western_digits

LAST_ITEM = 40

_LIST = (
    r"(?P<list>\d{1,2}(?!\d|[.,]\d)(?:\s*(?:,|;|&|/|-|–|and|or|et|ou|y|e|o|à|to|и|или|по)\s*(?:GCAP[\s-]*)?\d{1,2}(?!\d"
    r"|[.,]\d|\s*%))*)"
)
_ITEM = (
    r"(?:(?:action|work)\s+)?(?:items?|actions?|points?|mesures?|medidas?|acción|acciones|elementos?|puntos?"
    r"|éléments?|n[o°º]s?\.?|Nos?\.?|пункт(?:[ауе]|ом|ы|ов|ам|ами|ах)?|пп?\.|мер(?:[аыеу]|ой|ам|ами|ах)?"
    r"|действи(?:[еяюй]|ям|ях))"
)
_PLAN = (
    r"(?:GCAP|Green\s+Customs\s+Action\s+Plan|Plan\s+d['’]action\s+(?:pour|sur|de\s+l['’]OMD\s+pour|de)\s+(?:une\s+"
    r"|la\s+|des\s+)?douanes?\s+vertes?|Plan\s+d['’]action|PADV"
    r"|Plan\s+de\s+[Aa]cción\s+(?:(?:de|sobre|para|por)\s+(?:la\s+|una\s+|las\s+)?)?[Aa]duanas?\s+[Vv]erdes?"
    r"|Plan\s+de\s+[Aa]cción|Action\s+Plan|the\s+Plan|du\s+Plan|del\s+Plan|PAAV)"
)
_RUSSIAN_PLAN = r"(?:(?:ПДЗТ|GCAP)\b|План(?:[аеу]|ом)?\s+действий\b|Плана\b|[Зз]ел[её]н\w+\s+таможн\w+)"
_PATTERNS = (
    re.compile(rf"\b(?i:{_ITEM})\s*{_LIST}\s*,?\s+{_RUSSIAN_PLAN}"),
    re.compile(rf"{_RUSSIAN_PLAN}[^.;\d]{{0,60}}?\b{_ITEM}\s*{_LIST}"),
    re.compile(rf"\bGCAP(?:['’]?s)?(?:\s*[-–—]\s*|\s+)(?:{_ITEM}\s*)?{_LIST}"),
    re.compile(
        rf"(?:Green\s+Customs\s+Action\s+Plan|Plan\s+d['’]action"
        rf"|Plan\s+de\s+[Aa]cción)[^.;\d]{{0,40}}?\b{_ITEM}\s*{_LIST}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_ITEM}\s*(?:n[o°º]s?\.?\s*|No\.?\s*)?{_LIST}\s*(?:\([^)]*\)\s*)?(?:of|in|under|from|du|dans|de|del"
        rf"|en)\s+(?:the\s+|la\s+|le\s+|el\s+|l['’])?(?:WCO['’]s?\s+|OMD\s+|OMA\s+)?{_PLAN}",
        re.IGNORECASE,
    ),
)
_ALONE = re.compile(rf"\b{_ITEM}\s*{_LIST}", re.IGNORECASE)
# "البندان 18 و26", "البنود 2 و3 و18 من خطة العمل", "GCAP 第 18、25 项", "行动计划第3项".
_ARABIC = re.compile(
    r"(?:البند(?:ان|ين)?|البنود|الإجراء(?:ان|ين|ات)?|بند|بنود)\s+(?:رقم\s+|أرقام\s+)?\(?(?P<list>\d{1,2}(?!\d"
    r"|[.,]\d)(?:\s*(?:،|,|و|-|–|إلى)\s*و?\s*\d{1,2}(?!\d))*)"
)
_CHINESE = re.compile(
    r"第\s*(?P<list>\d{1,2}(?:\s*(?:、|，|,|和|与|及|至|-|–|第|项)\s*\d{1,2})*)\s*(?:项|号行动|条措施|项行动)"
)
_SPOKEN_OF_TOO = re.compile(r"GCAP|خطة\s+عمل\s+الجمارك\s+الخضراء|خطة\s+العمل|绿色海关行动计划|行动计划")
_SPOKEN_OF = re.compile(
    r"GCAP|ПДЗТ|План\w{0,2} действий.{0,30}таможн|Green Customs Action Plan|Plan d['’]action|Plan de [Aa]cción"
)
_NUMBERS = re.compile(r"\d{1,2}")


def names_plan(text: str) -> bool:
    """Whether `text` speaks of the Green Customs Action Plan."""
    return _SPOKEN_OF.search(text) is not None or _SPOKEN_OF_TOO.search(text) is not None


def find_gcap_items(texts: Iterable[TextPart], headings: Iterable[TextPart] = ()) -> Found[tuple[int, ...]] | None:
    """The items that the first of `texts` to name any names, ascending, with the words that name them.

    In `headings` of a document that speaks of the plan a bare "measure 3" or "item 18" is one of its items too.
    """
    sources = ((texts, False), (headings, True))
    for part, bare in ((part, bare) for parts, bare in sources for part in parts):
        matches = list(_matches(with_western_digits(part.text), bare=bare))
        numbers = {int(number) for match in matches for number in _NUMBERS.findall(match["list"])}
        items = {number for number in numbers if 1 <= number <= LAST_ITEM}
        if items:
            return Found(tuple(sorted(items)), quote(part, *min(match.span() for match in matches)))
    return None


def _matches(text: str, *, bare: bool) -> Iterator[re.Match[str]]:
    for pattern in _PATTERNS:
        yield from pattern.finditer(text)
    if bare or names_plan(text):
        for pattern in (_ALONE, _ARABIC, _CHINESE):
            yield from pattern.finditer(text)
