"""Reads calendar dates and months out of running text in the languages of the WCO."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ingest.text.digits import with_western_digits
from ingest.wording import arabic_calendar

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier enero janeiro jan janv января январь январе",
            "february février fevrier febrero fevereiro feb févr февраля февраль феврале",
            "march mars marzo março mar марта март марте",
            "april avril abril apr avr апреля апрель апреле",
            "may mai mayo maio мая май мае",
            "june juin junio junho jun июня июнь июне",
            "july juillet julio julho jul июля июль июле",
            "august août aout agosto aug августа август августе",
            "september septembre septiembre setiembre setembro sept sep сентября сентябрь сентябре",
            "october octobre octubre outubro oct октября октябрь октябре",
            "november novembre noviembre novembro nov ноября ноябрь ноябре",
            "december décembre decembre diciembre dezembro dec déc декабря декабрь декабре",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTHS |= {
    name.replace("_", " "): number
    for number, names in enumerate(arabic_calendar.MONTHS, start=1)
    for name in names.split()
}
# Arabic papers often print a month's two names: "كانون الثاني/يناير".
_OTHER_NAME = "[\u0620-\u064a]+(?: [\u0620-\u064a]+)?"
_MONTH = (
    rf"(?:{_OTHER_NAME}\s?/\s?)?(?P<month>"
    + "|".join(sorted(_MONTHS, key=len, reverse=True))
    + rf")\b\.?(?:\s?/\s?{_OTHER_NAME})?"
)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")  # every pattern has one, and most texts have none
_YEAR = r"(?:عام\s+|سنة\s+)?(?P<year>(?:19|20)\d\d)(?:\b|(?=م))"
_NAMED_MONTH = re.compile(rf"(?-i:\b(?!may\b)){_MONTH}\b|(?<!\d)(?:1[0-2]|[1-9])月", re.IGNORECASE)
_CHINESE_MONTH = r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>1[0-2]|0?[1-9])\s*月"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|°|»|\")?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}\s+(?:de\s+|of\s+|من\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
        r"\b(?P<day>[0-3]\d)[./](?P<month>[01]\d)[./](?P<year>(?:19|20)\d\d)\b",
        rf"{_CHINESE_MONTH}\s*(?P<day>[0-3]?\d)\s*日",
    )
)
_MONTH_ALONE = re.compile(rf"\b{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}", re.IGNORECASE)
_CHINESE_MONTH_ALONE = re.compile(_CHINESE_MONTH)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the words it was read from; a month without a day counts as its first day (`exact` is then false)."""

    value: date
    start: int
    end: int
    exact: bool = True


def find_dates(text: str) -> list[FoundDate]:
    """The dates in `text` in reading order; of an impossible one (31 February) only the month is taken."""
    text = with_western_digits(text)
    if not _ANY_YEAR.search(text):
        return []
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        found += [item for match in pattern.finditer(text) if (item := _read(match))]
    taken = [(item.start, item.end) for item in found]
    for match in chain(_MONTH_ALONE.finditer(text), _CHINESE_MONTH_ALONE.finditer(text)):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            month = _MONTHS.get(match["month"].lower()) or int(match["month"])
            found.append(FoundDate(date(int(match["year"]), month, 1), match.start(), match.end(), exact=False))
    return sorted(found, key=lambda item: item.start)


def _read(match: re.Match[str]) -> FoundDate | None:
    month = match["month"].lower()
    number = _MONTHS.get(month) or int(month)
    try:
        value = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    return FoundDate(value, match.start(), match.end())


def names_month(text: str) -> bool:
    """Whether a month is named in `text`, with a year or without."""
    return _NAMED_MONTH.search(text) is not None
