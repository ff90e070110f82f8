"""Reads which items of the Green Customs Action Plan a text names. Infers none."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterable, Iterator

from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.digits import with_western_digits

LAST_ITEM = 40
RETURN_REFILL = 19
"""The one item on a single subject: guidelines for containers and packaging that are returned and filled again."""

_LIST = (
    r"(?P<list>\d{1,2}(?!\d|[.,]\d|-[^\W\d])(?:\s*(?:,|;|&|/|-|–|and|or|et|ou|y|e|o|à|to|и|или|по)\s*(?:GCAP[\s-]*)?"
    r"\d{1,2}(?!\d|[.,]\d|\s*%))*)"
)
# A number sign without such a word before it is that of a letter or a decree.
_NAMED = (
    r"(?:(?:action|work)\s+)?(?:items?|itens|actions?|measures?|points?|mesures?|medidas?|acción|acciones|ação|ações"
    r"|elementos?|puntos?|pontos?|éléments?|пункт(?:[ауе]|ом|ы|ов|ам|ами|ах)?|пп?\.|мер(?:[аыеу]|ой|ам|ами|ах)?"
    r"|действи(?:[еяюй]|ям|ях))(?:\s*(?:n[o°º]s?\.?|Nos?\.?|№))?"
)
_ITEM = rf"(?:{_NAMED}|n[o°º]s?\.?|Nos?\.?)"
_PLAN = (
    r"(?:GCAP|Green\s+Customs\s+Action\s+Plan|Plan\s+d['’]action\s+(?:pour|sur|de\s+l['’]OMD\s+pour|de)\s+(?:une\s+"
    r"|la\s+|des\s+)?douanes?\s+vertes?|Plan\s+d['’]action|PADV"
    r"|Plan\s+de\s+[Aa]cción\s+(?:(?:de|sobre|para|por)\s+(?:la\s+|una\s+|las\s+)?)?[Aa]duanas?\s+[Vv]erdes?"
    r"|Plan\s+de\s+[Aa]cción|Plano\s+de\s+[Aa]ção|Action\s+Plan"
    r"|(?:the|du|del|do)\s+(?:(?:same|said|même|dit|mismo|dicho|citado|mesmo|referido)\s+)?Plano?|(?:same|said)\s+Plan"
    r"|(?:même|mismo|dicho|mesmo)\s+Plano?"
    r"|PA[DAE]{0,2}V)"
)
_RUSSIAN_PLAN = (
    r"(?:(?:(?:того|этого)\s+же|этого|указанного|названного)\s+)?"
    r"(?:(?:ПДЗТ|GCAP)\b|[Пп]лан(?:[аеу]|ом)?\s+действий\b|[Пп]лана\b|[Зз]ел[её]н\w+\s+таможн\w+)"
)
_PATTERNS = (
    re.compile(rf"\b(?i:{_ITEM})\s*{_LIST}\s*,?\s+{_RUSSIAN_PLAN}"),
    re.compile(rf"{_RUSSIAN_PLAN}[^.;\d]{{0,60}}?\b{_ITEM}\s*{_LIST}"),
    re.compile(rf"\bGCAP(?:['’]?s)?(?:\s*[-–—]\s*|\s+)(?:{_ITEM}\s*)?{_LIST}"),
    re.compile(rf"\bGCAP\s+{_NAMED}\s+(?:is|are|est|sont|es|son|é|são)\b[^.;\d]{{0,40}}\s{_LIST}"),
    re.compile(
        rf"(?:Green\s+Customs\s+Action\s+Plan|Plan\s+d['’]action"
        rf"|Plan[o]?\s+de\s+[Aa](?:cción|ção)|PA[DAE]{{1,2}}V)[^.;\d]{{0,40}}?\b{_ITEM}\s*{_LIST}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_ITEM}\s*(?:n[o°º]s?\.?\s*|No\.?\s*)?{_LIST}\s*(?:\([^)]*\)\s*)?(?:of|in|under|from|du|dans|de|del"
        rf"|en|do|no)\s+(?:the\s+|la\s+|le\s+|el\s+|l['’])?(?:WCO['’]s?\s+|OMD\s+|OMA\s+)?{_PLAN}",
        re.IGNORECASE,
    ),
)
_ALONE = re.compile(rf"\b{_NAMED}\s*{_LIST}", re.IGNORECASE)
# In a paper on the plan: "Item 18 (greening of trade). …", "… (item 3)", "our answer under item 18".
_TAGGED = re.compile(
    rf"(?:^\W*|[(\[]\s*|\b(?:under|au\s+titre\s+du|en\s+el|no|по)\s+)(?P<tag>{_NAMED}\s*{_LIST})", re.IGNORECASE
)
# Items of another list: "agenda item 5", "item 6 of the agenda", "point 3 de l'ordre du jour", "item 4 of Annex II".
_FOREIGN_BEFORE = re.compile(
    r"\b(?:agenda|tariff|annex|ordre\s+du\s+jour|questionnaire|menu|повестк\w+)\s+$", re.IGNORECASE
)
_FOREIGN_AFTER = re.compile(
    r"\s*(?:of|in|on|de|du|del|da|do|from)?\s*(?:the\s+|l['’]|la\s+|el\s+)?(?:(?:provisional|draft|present|this)\s+)?"
    r"(?:agenda|ordre\s+du\s+jour|orden\s+del\s+día|ordem\s+do\s+dia|повестк\w+|questionnaire|annex|regulation"
    r"|convention|decree|من\s+جدول|议程|%|per\s?cent)",
    re.IGNORECASE,
)
_DENIED_BEFORE = re.compile(
    r"(?:\b(?:(?:not|nor|neither|never)\s+(?!only|just)|ne\s+|pas\s+(?!seulement)|sans\s+|não\s+(?!só|apenas)|не\s+(?!только)|ни\s+)"
    r"|\bno\s+(?!sólo|solo|solamente)|(?:ليس|لا|غير)\s+|并非|不属于|与)(?:[^\W\d_]+\s+){0,3}$",
    re.IGNORECASE,
)
_BEFORE = 40
# "البندان 18 و26", "البنود 2 و3 و18 من خطة العمل", "GCAP 第 18、25 项", "行动计划第3项".
_ARABIC_ITEMS = (
    r"(?:البند(?:ان|ين)?|البنود|الإجراء(?:ان|ين|ات)?|بند|بنود)\s+(?:رقم\s+|أرقام\s+)?[().]{0,3}(?P<list>\d{1,2}(?!\d"
    r"|[.,]\d)(?:\s*(?:،|,|و|-|–|إلى)\s*و?\s*\d{1,2}(?!\d))*)"
)
_CHINESE_ITEMS = (
    r"第\s*(?P<list>\d{1,2}(?:\s*(?:、|，|,|和|与|及|至|-|–|第|项)\s*\d{1,2})*)\s*(?:项|号行动|条措施|项行动)"
)
_ARABIC, _CHINESE = re.compile(_ARABIC_ITEMS), re.compile(_CHINESE_ITEMS)
# The same in brackets, or "of the same plan", which in a paper on the plan is that one.
_TAGGED_TOO = (
    re.compile(rf"[(（\[]\s*{_ARABIC_ITEMS}\s*[)）\]]"),
    re.compile(rf"{_ARABIC_ITEMS}\s+من\s+(?:هذه\s+|نفس\s+|ذات\s+)?الخطة"),
    re.compile(rf"(?:[(（\[]\s*|(?:该|本|上述|同一)(?:行动)?计划的?){_CHINESE_ITEMS}"),
)
_SPOKEN_OF_TOO = re.compile(r"GCAP|خطة\s+عمل\s+الجمارك\s+الخضراء|خطة\s+العمل|绿色海关行动计划|行动计划")
_SPOKEN_OF = re.compile(
    r"GCAP|ПДЗТ|[Пп]лан\w{0,2} действий.{0,30}таможн|[Gg]reen [Cc]ustoms [Aa]ction [Pp]lan|Plan d['’]action"
    r"|plan d['’]action (?:pour|sur|de) (?:une |la |des |les )?douanes? vertes?|Plan de [Aa]cción"
    r"|plan de [Aa]cción (?:de|sobre|para|por) (?:la |una |las )?[Aa]duanas? [Vv]erdes?"
    r"|[Pp]lano de [Aa]ção.{0,30}(?:[Aa]duan|[Aa]lf[âa]ndeg)|\bPA[DAE]{1,2}V\b"
)
_NUMBERS = re.compile(r"\d{1,2}")


def names_plan(text: str) -> bool:
    """Whether `text` speaks of the Green Customs Action Plan."""
    return _SPOKEN_OF.search(text) is not None or _SPOKEN_OF_TOO.search(text) is not None


def find_gcap_items(
    texts: Iterable[TextPart], headings: Iterable[TextPart] = (), *, tagged: bool = False
) -> Found[tuple[int, ...]] | None:
    """The items that the first of `texts` to name any names, ascending, with the words that name them.

    In `headings` of a document that speaks of the plan a bare "measure 3" or "item 18" is one of its items too; with
    `tagged` also in its texts, where such words stand first or in brackets. Agenda items and denied ones are none.
    """
    sources = ((texts, False), (headings, True))
    for part, bare in ((part, bare) for parts, bare in sources for part in parts):
        text = with_western_digits(part.text)
        if not _NUMBERS.search(text):
            continue
        matches = [match for match in _matches(text, bare=bare, tagged=tagged) if not _is_another(text, match)]
        numbers = {int(number) for match in matches for number in _NUMBERS.findall(match["list"])}
        items = {number for number in numbers if 1 <= number <= LAST_ITEM}
        if items:
            return Found(tuple(sorted(items)), quote(part, *min(match.span() for match in matches)))
    return None


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether the words mean the item of another list, or say that the item is not meant."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    denied = not match.group().startswith(("(", "[", "（")) and _DENIED_BEFORE.search(before)
    if denied or _FOREIGN_BEFORE.search(before):
        return True
    return _FOREIGN_AFTER.match(text, match.end("list")) is not None


def _matches(text: str, *, bare: bool, tagged: bool) -> Iterator[re.Match[str]]:
    for pattern in _PATTERNS:
        yield from pattern.finditer(text)
    for pattern in (_TAGGED, *_TAGGED_TOO) if tagged else ():
        yield from pattern.finditer(text)
    if bare or names_plan(text):
        for pattern in (_ALONE, _ARABIC, _CHINESE):
            yield from pattern.finditer(text)
