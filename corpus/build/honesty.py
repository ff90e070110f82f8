"""Refuses a telling that claims more than its page says or its source knows. Reads values, changes none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from corpus.build.document import Document
from corpus.build.facts import Fact
from corpus.build.page_text import squashed
from corpus.build.quotes import split_words
from corpus.build.telling import Telling

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})+(?!\d)")
_SEPARATORS = re.compile(r"\D")
_NUMBER = re.compile(r"\d+")
_TEN_THOUSANDS = re.compile(r"(\d+(?:\.\d+)?)\s*\u4e07")  # as Chinese counts
_MILLIONS = re.compile(r"(\d+(?:\.\d+)?) (?:Mt|million)\b")
_SHORTEST, _LONGEST = 35, 230
_QUOTE_WORDS = range(8, 21)
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def numbers(text: str) -> frozenset[str]:
    """The numbers in `text` as digits, thousands signs taken out and Chinese ten thousands written out.

    A decimal number counts as two.
    """
    counted = _TEN_THOUSANDS.sub(lambda count: f"{_times(count, 10_000)} ", text)
    ungrouped = _GROUPED.sub(lambda group: _SEPARATORS.sub("", group.group()), counted)
    return frozenset(number.lstrip("0") or "0" for number in _NUMBER.findall(ungrouped))


def known_numbers(fact: Fact) -> frozenset[str]:
    """The numbers that the source gives as digits, as English words up to twenty, or as the names of months.

    Millions, of tonnes too, are known written out as well, since some languages count in other steps.
    """
    text = f"{fact.title} {fact.administration} {fact.year} {fact.what} {fact.outcome} {fact.source_title}"
    words = set(re.findall(r"[A-Za-z]+", text))
    lower = {word.lower() for word in words}
    spelt = {str(value) for value, word in enumerate(_WORDS) if word in lower}
    millions = {_times(amount, 1_000_000) for amount in _MILLIONS.finditer(text)}
    return numbers(text) | spelt | millions | {str(value) for value, month in enumerate(_MONTHS, 1) if month in words}


def _times(number: re.Match[str], factor: int) -> str:
    return str(int(Decimal(number.group(1)) * factor))


def objections(telling: Telling, text: str, document: Document, fact: Fact) -> Iterator[str]:
    """One sentence for each value of `telling` that the tagged `text` does not bear out.

    Numbers are looked for in the tagged text, the year, codes and stated GCAP items in the whole document, and each
    number of the tagged text in the fact.
    """
    words = len(split_words(text))
    if not _SHORTEST <= words <= _LONGEST:
        yield f"is told in {words} words; use {_SHORTEST} to {_LONGEST}"
    for name, value in (("summary", telling.summary), ("outcome", telling.outcome or "")):
        if extra := sorted(numbers(value) - numbers(text)):
            yield f"the {name} has numbers that its text does not tell: {extra}"
    if unsaid := sorted(_claimed(telling) - numbers(document.text())):
        yield f"the document does not tell these numbers of its year, GCAP items or HS codes: {unsaid}"
    if telling.quote is not None:
        yield from _quote_objections(telling.quote, text)
    if invented := sorted(numbers(text) - known_numbers(fact) - _claimed(telling)):
        yield f"its text tells numbers that the source does not know: {invented}"


def _claimed(telling: Telling) -> frozenset[str]:
    items = telling.gcap_items if telling.gcap_stated else ()
    return numbers(" ".join(str(value) for value in (telling.year or "", *items, *telling.hs_codes)))


def _quote_objections(quote: str, text: str) -> Iterator[str]:
    if squashed(quote) not in squashed(text):
        yield "the quote does not stand in its text"
    if len(split_words(quote)) not in _QUOTE_WORDS:
        yield "the quote must have 8 to 20 words"
