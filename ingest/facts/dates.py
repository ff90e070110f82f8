"""Reads calendar dates and months out of running text in English, French, Spanish and Portuguese."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier enero janeiro jan janv",
            "february février fevrier febrero fevereiro feb févr",
            "march mars marzo março mar",
            "april avril abril apr avr",
            "may mai mayo maio",
            "june juin junio junho jun",
            "july juillet julio julho jul",
            "august août aout agosto aug",
            "september septembre septiembre setiembre setembro sept sep",
            "october octobre octubre outubro oct",
            "november novembre noviembre novembro nov",
            "december décembre decembre diciembre dezembro dec déc",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|°)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
        r"\b(?P<day>[0-3]\d)[./](?P<month>[01]\d)[./](?P<year>(?:19|20)\d\d)\b",
    )
)
_MONTH_ALONE = re.compile(rf"\b{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the words it was read from; a month without a day counts as its first day (`exact` is then false)."""

    value: date
    start: int
    end: int
    exact: bool = True


def find_dates(text: str) -> list[FoundDate]:
    """The dates in `text` in reading order; of an impossible one (31 February) only the month is taken."""
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        found += [item for match in pattern.finditer(text) if (item := _read(match))]
    taken = [(item.start, item.end) for item in found]
    for match in _MONTH_ALONE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            month = _MONTHS[match["month"].lower()]
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
