"""Finds figures that measure something (tonnes, seizures, percent, money). Never takes a date or a code for one."""

# ruff: noqa: RUF001 - letters of several scripts

import re
from dataclasses import dataclass

from ingest.text.digits import with_western_digits
from ingest.wording.arabic_calendar import MONTHS

_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_MONEY = r"(?:US\$|R\$|USD|EUR|GBP|PLN|GYD|[$€£¥])"
_SCALE = (
    r"(?:\s*(?:million|billion|thousand|lakh|crore|mille|millions?|milliards?|mil(?:lones|lón)?|Mt"
    r"|тыс\.?|тысяч\w?|(?:млн|млрд|трлн)\.?|миллион\w*|миллиард\w*))?"
)
_UNIT = (
    r"%|‰|per\s?cent|pour\s?cent|por\s?ciento|t\b|kg\b|g\b|m3\b|m³|MW\b|kW(?:h|p)?\b|km\b|tCO2|ha\b|sq\b|[€$£]|°"
    r"|т\b|кг\b|г\b(?!\.?\s*[А-ЯЁ])|л\b|м[23²³]|км\b|га\b|шт\b|(?:к|М)Вт\b|ед\b"
    r"|[^\W\d_]{3,}"
)
# Chinese counts with a word of its own for each kind of thing; calendar words and "the 18th item" measure nothing.
_CHINESE_UNIT = (
    r"[多余]?\s?[万亿千百]?[多余]?(?:吨|公斤|千克|克|斤|升|件|起|宗|名|人次?|尾|只|头|匹|台|套|辆|艘|箱|袋|瓶|罐|桶"
    r"|包|块|根|株|棵|张|枚|粒|条|支|批次?|票|家|户"
    r"|所|座|场|次|个(?!月)|种|份|类|国|小时|分钟|天|公里|千米|米|立方米|平方米|公顷|亩|千瓦时?|兆瓦时?|度|元|美元"
    r"|欧元|英镑|港元|倍|％|%)"
)
_CHINESE_NUMBER = r"(?<!第)[一二两三四五六七八九]?[十百千万][一二三四五六七八九十百千万零余多]*"
_ARABIC_UNIT = (
    r"(?:(?:مليون|مليار|ألف|آلاف|الف|ملايين)\s+)?(?:طن(?:ا|ًا|اً)?"
    r"|كغم?|كجم|كلغ|كم|غ|لتر|م[²3³]|٪|في المئة|في المائة"
    r"|بالمئة|بالمائة|[\u0620-\u064a]{3,})"
)
_FIGURE = re.compile(
    rf"(?<![\w/№°.-])(?:{_MONEY}\s?(?:{_NUMBER}){_SCALE}|(?P<number>{_NUMBER}){_SCALE}\s?[-\u00a0 ]?(?P<unit>{_UNIT}))"
    rf"|(?<![第\d.,])(?:\d+(?:[.,]\d+)*|{_CHINESE_NUMBER})\s?{_CHINESE_UNIT}"
    rf"|(?<![\d./№°-])(?P<arabic>{_NUMBER})\s?(?P<arabic_unit>{_ARABIC_UNIT})|[%٪]\s?\d+(?:[.,]\d+)*",
)
# What a number before or after these counts is the place in a text or the calendar.
_NO_UNITS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "and",
        "the",
        "with",
        "from",
        "for",
        "und",
        "des",
        "les",
        "los",
        "las",
        "del",
        "que",
        "qui",
        "was",
        "were",
        "est",
        "sont",
        "para",
        "por",
        "sur",
        "dans",
        "when",
        "which",
        "that",
        "had",
        "has",
        "una",
        "une",
        "session",
        "sessions",
        "edition",
        "percent",
        *(word for names in MONTHS for word in names.replace("_", " ").split()),
        *[
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
            "года",
            "году",
            "годов",
        ],
        *[
            "год",
            "годах",
            "или",
            "для",
            "при",
            "что",
            "как",
            "под",
            "над",
            "между",
            "сессия",
            "сессии",
            "этап",
            "этапа",
            "статья",
            "статьи",
            "пункт",
            "пункта",
        ],
        *[
            "على",
            "إلى",
            "الى",
            "عام",
            "سنة",
            "منها",
            "منه",
            "لسنة",
            "لعام",
            "وفي",
            "التي",
            "الذي",
            "هذه",
            "هذا",
            "كما",
            "عبر",
            "بين",
            "عند",
            "بعد",
            "قبل",
            "حتى",
            "مع",
            "ضمن",
            "وذلك",
            "حيث",
            "وهي",
            "وهو",
            "نحو",
        ],
    ]
)
_REFERENCE_BEFORE = re.compile(
    r"(?:\b(?:No|Nos|Nr|n°|nº|N°|Nº|Article|Articles|Art|article|artículo|Artículo|Circular|Decree|Regulation"
    r"|paragraph|paragraphs|para|Annex|annexe|anexo"
    r"|Chapter|chapitre|capítulo|heading|subheading|code|codes|HS|SH|SA|section|Section|page|pages|item|items|action"
    r"|GCAP|point|medida|البند|البندين|البنود|الفقرة|المادة|رقم|الدورة|صفحة|Table|Figure|Form|phase|ISO|COP"
    r"|[Пп]ункт\w*|пп?|[Сс]т|[Сс]тать\w+|[Пп]риложени\w+|[Гг]лав\w+|[Рр]аздел\w*|[Тт]аблиц\w+|[Рр]ис|[Вв]опрос\w*"
    r"|[Кк]од\w*|ГС|ТН ВЭД|[Пп]озици\w+|[Пп]остановлени\w+|[Сс]луча\w+)\.?\s*|№\s*|[A-Za-z]-)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTS = re.compile(r"[\d十百千万]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured quantity at text[start:end]."""

    text: str
    start: int
    end: int


def find_figures(text: str) -> list[Figure]:
    """The figures in `text` in reading order."""
    if not _COUNTS.search(text):
        return []
    return [
        Figure(text[match.start() : match.end()], match.start(), match.end())
        for match in _FIGURE.finditer(with_western_digits(text))
        if _measures(match, text)
    ]


def _measures(match: re.Match[str], text: str) -> bool:
    number, unit = match["number"] or match["arabic"], match["unit"] or match["arabic_unit"]
    if number is None:
        return True
    if unit.lower() in _NO_UNITS or (_YEAR.fullmatch(number) and unit[0].isalpha()):
        return False
    return not _REFERENCE_BEFORE.search(text, max(0, match.start() - 16), match.start())
