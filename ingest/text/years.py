"""Finds the years in a text and tells those of events from those that belong to a law's number or a far goal."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from dataclasses import dataclass
from enum import IntEnum

from ingest.text.digits import with_western_digits

_ANY = re.compile(r"(?:19|20)\d\d")
_YEAR = re.compile(r"(?<![\d/:-])(?<!\d[.,])(?:19[5-9]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
# The act itself is numbered by the year: "Circular 51/2020", "Arrêté n° 12-2019".
_NUMBERED = re.compile(
    r"\b(?:Circular|Notification|Order|Instruction|Decree|Decision|Resolution|Circulaire|Décret|Arrêté|Décision|Decreto"
    r"|Resolución|Circular|Portaria|Приказ\w*|Указ\w*)\s+(?:\(?[A-Z]{2,4}\)?\s+)?(?:(?:No\.?|n[o°º]\.?|№)\s*)?"
    r"[\dA-Z-]{1,8}\s*[/-]\s*(?P<year>(?:19[5-9]|20[0-4])\d)(?!\d)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<from>(?:19|20)\d\d)\s*年?\s*(?:[-–—/]|至|到|إلى|الى|حتى|to|and|until|à|et|a|al|y|e|по|и"
    r"|до)\s*(?:год\w*\s+)?(?P<to>(?:19|20)\d\d|\d\d)(?![\d.,]\d"
    r"|\d)"
)
# A span that such a word stands beside is a plan's life: it was made in the first year.
_PLAN = re.compile(
    r"\b(?:plan|strategy|programme|program|strategies|stratégie|estrategia|programa|план\w{0,3}|стратеги\w+"
    r"|программ\w{1,3})\b",
    re.IGNORECASE,
)
# The year is part of a name: "Act 2003", "HS 2022", "Regulation (EU) 2024/573", "ISO 14064-1:2018".
_LAW_BEFORE = re.compile(
    r"(?:\b(?:Act|Law|Convention|Protocol|Agreement|Rules?|Regulations?|Directive|Decree|Order|Notification"
    r"|Resolution|Code|No\.?|Nº|n°|N°|Circular|Decision"
    r"|Loi|loi|Décret|décret|Règlement|règlement|Arrêté|arrêté|Accord|Ley|ley|Decreto|decreto|Reglamento|Resolución"
    r"|resolución|Convenio|Acuerdo|Estrategia)(?:\s+\([A-Z]{2,3}\))?(?:\s+(?:of|de|du|del|No\.?|n°"
    r"|nº))?\s*(?:\d+\s*/\s*)?"
    # "постановление правительства 2018 года", "Закон от 24 июня 1998 года"
    r"|\b(?:[Зз]акон|[Уу]каз|[Пп]риказ|[Пп]остановлени|[Рр]ешени|[Кк]онвенци|[Пп]ротокол|[Сс]оглашени|[Кк]одекс"
    r"|[Рр]егламент|[Рр]аспоряжени|[Дд]иректив)\w*(?:\s+(?:[А-ЯЁ][\w-]*|правительства|президента|коллегии"
    r"|министров|совета))*(?:\s+от(?:\s+\d{1,2}\s+[а-я]+)?)?\s+"
    r"|\b(?:[Ll]oi\s+de\s+finances?|[Ff]inance\s+[Aa]ct|[Ll]ey\s+de\s+[Pp]resupuestos?|[Ll]ei\s+do\s+[Oo]rçamento)\s+"
    r"(?:of|de|du|del|para|for)\s+"
    r"|\d+/)$"
)
_LAW_AFTER = re.compile(
    r"^(?:/\d+|\s+(?:Convention|Act|Law|Protocol|Agreement|Regulations?|Directive|edition of the HS"
    r"|Container Convention|Kyoto|government resolution|resolution|amendments?|rules?|law|decree))\b|^\s*(?:г\."
    r"|год\w*)\s+№"
)
_GOAL_BEFORE = re.compile(
    r"(?:\b(?:by|until|before|to|towards|end of|up to|d['’]ici(?:\s+à)?"
    r"|d['’]ici\s+(?:à\s+)?(?:la\s+fin\s+(?:de\s+)?)?|avant|horizon|hasta|antes\s+de|hacia|al|jusqu['’]en"
    r"|jusqu['’]à|ко?|до|на|на\s+период(?:\s+до)?|к\s+концу|до\s+конца|в\s+период\s+до)\s+(?:the\s+|en\s+"
    r"|el\s+)?(?:year\s+|año\s+)?"
    r"(?:(?:end|fin|finales)\s+(?:of|de)\s+)?)$",
    re.IGNORECASE,
)
# The year only names something: "HS 2022", "ISO 14064-1:2018", "Agenda 2030".
_NAME_BEFORE = re.compile(
    r"\b(?:celui\s+de|celle\s+de|that\s+of|HS|SH|SA|ТН\s+ВЭД|ГС|Incoterms|[Aa]genda|Vision|Visión|Green\s+Plan|Plan\s+Verde|ISO[\s\d-]*:?)\s*$"
)
# A law that was merely kept to: "under Decree 5 of 2012", "согласно постановлению правительства 2018 года".
_CITED_BEFORE = re.compile(
    r"\b(?:under|pursuant\s+to|in\s+accordance\s+with|required\s+by|in\s+line\s+with|en\s+virtud\s+de|conforme\s+a"
    r"|con\s+arreglo\s+a|en\s+application\s+de|conformément\s+à|en\s+vertu\s+de|nos\s+termos\s+d[aoe]|согласно"
    r"|в\s+соответствии\s+со?|на\s+основании)\s[^.;:]{0,30}\b(?:decree|act|law|regulation|notification|order|loi|décret"
    r"|règlement|ley|decreto|reglamento|lei|закон|постановлен|приказ|указ)[^.;:]{0,30}$",
    re.IGNORECASE,
)
# What says the same in Arabic and Chinese, which know no capitals and, in Chinese, no spaces.
_LAW_AROUND = re.compile(
    r"(?:قانون|مرسوم|قرار|نظام|لائحة|ظهير|اتفاقية|تعميم)\s[^.،]{0,24}(?:لسنة|لعام|سنة)\s*@|(?:رؤية|أجندة"
    r"|جدول أعمال)\s[^.،]{0,14}@"
    r"|(?:رقم|عدد)\s*\(?\d*[/-]?@|[〔\[]@[〕\]]|@\s*年?(?:版|修[订正](?!了|并|完)|第?\s*\d+\s*号|可持续发展议程|议程)|@年.{0,3}[》〉]"
)
_GOAL_AROUND = re.compile(
    r"(?:بحلول|بنهاية|قبل|حتى|أفق|غضون)\s+(?:(?:ال)?عام|سنة|نهاية)?\s*(?:عام|سنة)?\s*@|(?<!截)[到至]\s*@|@\s*年(?:底)?(?:之"
    r"|以)?前(?!后)"
)
_AROUND = 34
_NAME_AROUND = 80  # characters; a cited law has a long name, and a plan's life is told anywhere in its sentence


class YearKind(IntEnum):
    """What a year is for, most telling first."""

    EVENT = 0
    GOAL = 1
    LAW = 2
    NAME = 3


@dataclass(frozen=True, slots=True)
class Year:
    """A year at text[start:end]."""

    value: int
    kind: YearKind
    start: int
    end: int


def find_years(text: str) -> list[Year]:
    """The years in `text` in reading order.

    A span counts once: by its last year (an award for 2014-2016), or by its first where it is a plan's life.
    """
    text = with_western_digits(text)
    if not _ANY.search(text):
        return []
    years = {
        match.start(): Year(int(match.group()), _kind(text, match.start(), match.end()), match.start(), match.end())
        for match in _YEAR.finditer(text)
    }
    for span in _SPAN.finditer(text):
        first, last = int(span["from"]), int(span["from"][:2] + span["to"][-2:])
        if first < last:
            years.pop(span.start("to"), None)
            around = text[max(0, span.start() - _NAME_AROUND) : span.end() + _NAME_AROUND]
            plan = _PLAN.search(around) is not None
            kind = YearKind.EVENT if plan else _kind(text, span.start(), span.end())
            years[span.start()] = Year(first if plan else last, kind, span.start(), span.end())
    for act in _NUMBERED.finditer(text):
        years[act.start("year")] = Year(int(act["year"]), YearKind.LAW, act.start("year"), act.end("year"))
    return sorted(years.values(), key=lambda year: year.start)


def _kind(text: str, start: int, end: int) -> YearKind:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    seen = f"{before}@{after}" if not (before + after).isascii() else ""
    if _NAME_BEFORE.search(before) or _CITED_BEFORE.search(text[max(0, start - _NAME_AROUND) : start]):
        return YearKind.NAME
    if _LAW_BEFORE.search(before) or _LAW_AFTER.match(after) or _LAW_AROUND.search(seen):
        return YearKind.LAW
    if _GOAL_BEFORE.search(before) or _GOAL_AROUND.search(seen):
        return YearKind.GOAL
    return YearKind.EVENT
