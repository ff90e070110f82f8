"""Reads the figures of a text as values in normalised units: kilograms become tonnes, 3 lakh 300,000, млн a million.

Never adds figures up and never guesses a unit that is not written.
"""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.text.digits import with_western_digits
from ingest.wording.units import (
    AT_LEAST,
    AT_LEAST_AFTER,
    COUNTED,
    CURRENCY_AFTER,
    CURRENCY_BEFORE,
    CURRENCY_CODE,
    SCALES,
    UNITS,
)
from kb.practice import Figure, Quantity

_GAPS = " \u00a0\u202f\u2009'’"
_NUMBER = re.compile(
    rf"(?<![\w./№°,-])(?:\d{{1,3}}(?:[.,{_GAPS}\u066c]\d{{2,3}})*[.,{_GAPS}\u066c]\d{{3}}(?:[.,\u066b]\d+)?"
    rf"|\d+(?:[.,\u066b]\d+)?)(?!\d|[./:-]\d)"
)
# Chinese writes its numbers on to the words around them.
_NUMBER_IN_CHINESE = re.compile(r"(?<![\d.,A-Za-z/第])\d+(?:,\d{3})*(?:\.\d+)?(?!\d|[./:-]\d|\s*[年月日])")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_COMMA_IS_DECIMAL = frozenset({"fr", "ru", "pt", "de"})
_DOT_IS_DECIMAL = frozenset({"en", "zh", "ar"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(rf"\b{CURRENCY_CODE}\s*$")
_CODE_AFTER = re.compile(rf"{CURRENCY_CODE}\b")
_LINK = re.compile(r"(?:\s|-)*(?:(?:of\b|de\b|d['’])\s*)?", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"(?!(?:and|or|in|on|at|to|for|from|with|by|et|ou|dans|en|sur|avec|y|o|con|por|e|и|или|в|на|с|من|في|إلى|على)\b)"
    r"[^\W\d_][\w-]*\s+",
    re.IGNORECASE,
)
_PERCENT_BEFORE = re.compile(r"(?:百分之|[%٪])\s?$")
_ARRESTED_BEFORE = re.compile(r"(?:抓获|逮捕|拘捕|刑拘|拘留)[^，。；\d]{0,10}$|(?:задержан[оы]?|арестован[оы]?)\s+$")
_PERSONS = re.compile(r"[名人]|(?:человек|подозреваем\w+|лиц[ао]?)\b")
_BEFORE = 26
_ADJECTIVES = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure at text[start:end]."""

    figure: Figure
    start: int
    end: int


def find_measures(text: str, language: str | None) -> list[Measure]:
    """The measures of `text` in reading order; `language` (ISO 639-1) says how it writes decimals."""
    plain = with_western_digits(text)
    numbers = _NUMBER_IN_CHINESE if _CHINESE.search(plain) else _NUMBER
    found: list[Measure] = []
    for match in numbers.finditer(plain):
        measured = _measure(plain, match, language)
        if measured is not None and (not found or measured.start >= found[-1].end):
            figure = replace(measured.figure, text=text[measured.start : measured.end])
            found.append(replace(measured, figure=figure))
    return found


def number_value(text: str, language: str | None) -> float:
    """The value of a printed number: gaps and repeated signs set thousands apart, a sign before three digits may.

    Before three digits a comma is a decimal sign in French, Portuguese, Russian and German, a dot in English.
    """
    digits = re.sub(rf"[{_GAPS}\u066c]", "", text).replace("\u066b", ".")
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return float(digits)
    last = marks[-1]
    whole, _, part = digits.rpartition(last)
    decimal = len(part) != 3 or whole == "0"  # noqa: PLR2004
    if len(set(marks)) > 1:
        decimal = True
    elif len(marks) > 1:
        decimal = False
    elif not decimal:
        decimal = language in (_COMMA_IS_DECIMAL if last == "," else _DOT_IS_DECIMAL)
    whole = re.sub("[.,]", "", whole)
    return float(f"{whole}.{part}") if decimal else float(whole + part)


def _measure(text: str, match: re.Match[str], language: str | None) -> Measure | None:
    scale, end = _scale(text, match.end())
    value = number_value(match.group(), language) * scale
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    money = _money_before(before)
    if money:
        code, length = money
        return _made(text, value, Quantity.MONEY, match.start() - length, end, currency=code)
    after = AT_LEAST_AFTER.match(text, end)
    open_ended = after is not None
    end = after.end() if after else end
    if after:
        more, end = _scale(text, end)
        value *= more
    for currency, unit_end in _money_after(text, end):
        return _made(text, value, Quantity.MONEY, match.start(), unit_end, currency=currency, least=open_ended)
    if percent := _PERCENT_BEFORE.search(before):
        return _made(text, value, Quantity.PERCENT, match.start() - len(percent.group()), end, least=open_ended)
    unit = _unit(text, end, before)
    if unit is None or (_YEAR.fullmatch(match.group()) and scale == 1.0 and unit[0] in COUNTED):
        return None
    quantity, factor, unit_end = unit
    return _made(text, value * factor, quantity, match.start(), unit_end, least=open_ended)


def _made(
    text: str, value: float, unit: Quantity, start: int, end: int, *, currency: str | None = None, least: bool = False
) -> Measure:
    bound = AT_LEAST.search(text, max(0, start - _BEFORE), start)
    figure = Figure(float(f"{value:.12g}"), unit, text[start:end], currency, least or bound is not None)
    return Measure(figure, start, end)


def _scale(text: str, at: int) -> tuple[float, int]:
    """What words such as "million" after the number multiply it by, and where they end."""
    factor = 1.0
    while True:
        start = at
        while start < len(text) and text[start] in _GAPS:
            start += 1
        word = next((found for pattern, _ in SCALES if (found := pattern.match(text, start))), None)
        if word is None:
            return factor, at
        factor *= next(worth for pattern, worth in SCALES if pattern.match(text, start))
        at = word.end()


def _money_before(before: str) -> tuple[str | None, int] | None:
    """The currency written before an amount, and the length of its sign."""
    for pattern, code in CURRENCY_BEFORE:
        if match := pattern.search(before):
            return code, len(match.group())
    if match := _CODE.search(before):
        return match.group().strip(), len(match.group())
    return None


def _money_after(text: str, at: int) -> Iterator[tuple[str | None, int]]:
    start = _skipped(text, at)
    if match := _CODE_AFTER.match(text, start):
        yield match.group(), match.end()
    for pattern, code in CURRENCY_AFTER:
        if match := pattern.match(text, start):
            yield code, match.end()


def _unit(text: str, at: int, before: str) -> tuple[Quantity, float, int] | None:
    """The unit after a number, over two adjectives at most where things are counted, and where it ends."""
    start = _skipped(text, at)
    if _ARRESTED_BEFORE.search(before) and (persons := _PERSONS.match(text, start)):
        return Quantity.ARRESTS, 1.0, persons.end()
    for skipped in range(_ADJECTIVES + 1):
        for pattern, quantity, factor in UNITS:
            match = pattern.match(text, start)
            if match and (not skipped or quantity in COUNTED):
                return quantity, factor, match.end()
        adjective = _ADJECTIVE.match(text, start)
        if adjective is None:
            return None
        start = adjective.end()
    return None


def _skipped(text: str, at: int) -> int:
    link = _LINK.match(text, at)
    return link.end() if link else at
