"""Filters that the words of a question suggest: a country, a region, years, an item of the Action Plan.

They are offered and never applied: "waste from China" may well be told by Kenya.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kb.index.letters import even
from kb.index.passage_index import IndexFilter
from kb.mentions import Sense
from kb.search.identifiers import asked_codes, code_spans
from kb.vocabulary import LANGUAGES, Vocabulary

_MOST = 6
_SINCE = (
    r"(?:since|from|after|depuis|dès|à partir de|après|desde|a partir de|después de|após|с|после|منذ|seit|ab|nach|自)"  # noqa: RUF001
)
_UNTIL = r"(?:before|until|till|up to|avant|jusqu'en|jusqu'à|antes de|hasta|até|до|قبل|bis|vor)"
_YEAR = r"(?<![\d./-])((?:19[789]|20[0-4])\d)(?![\d./])"
_BETWEEN = re.compile(rf"{_YEAR}\s*(?:-|–|—|to|and|à|a|y|et|e|по|до|bis|至|到)\s*{_YEAR}")  # noqa: RUF001
_BOUND = re.compile(rf"(?:\b(?P<since>{_SINCE})|\b(?P<until>{_UNTIL}))?\s*{_YEAR}")


@dataclass(frozen=True, slots=True)
class FilterHint:
    """A filter of the contract by `name` and `value` (as text), with its label, and the `text` that suggests it.

    Hints of the same text belong together: a year gives both its bounds.
    """

    name: str
    value: str
    label: str
    text: str


def filter_hints(
    text: str, vocabulary: Vocabulary, taken: IndexFilter, languages: Sequence[str]
) -> tuple[FilterHint, ...]:
    """At most six hints in the order of the filters, none for a filter in use. Labels are in the question's language
    where that is English, French or Spanish, else in English.
    """
    tongue = languages[0] if len(languages) < len(LANGUAGES) and languages[0] in LANGUAGES else "en"
    hints = (
        *(() if taken.countries else _places("country", text, vocabulary, tongue)),
        *(() if taken.regions else _places("region", text, vocabulary, tongue)),
        *(() if taken.year_from or taken.year_to else _years(text)),
        *(() if taken.gcap_items else _items(text, vocabulary, tongue)),
    )
    return tuple(dict.fromkeys(hints))[:_MOST]


def _places(kind: Literal["country", "region"], text: str, vocabulary: Vocabulary, tongue: str) -> Iterator[FilterHint]:
    seen = set()
    for mention in vocabulary.find(kind, text):
        if mention.sense is not Sense.HINT and mention.code not in seen:
            seen.add(mention.code)
            label = vocabulary.label(kind, mention.code, tongue)
            yield FilterHint(kind, mention.code, label, text[mention.start : mention.end])


def _years(text: str) -> Iterator[FilterHint]:
    """Years that are part of no identifier: Thunder 2023 and HS 2028 are names."""
    blank = _without_codes(even(text))
    if between := _BETWEEN.search(blank):
        first, last = sorted((between[1], between[2]))
        yield FilterHint("year_from", first, first, between[0])
        yield FilterHint("year_to", last, last, between[0])
        return
    for match in list(_BOUND.finditer(blank))[:1]:
        year, told = match[3], match[0].strip()
        if not match["until"]:
            yield FilterHint("year_from", year, year, told)
        if not match["since"]:
            yield FilterHint("year_to", year, year, told)


def _items(text: str, vocabulary: Vocabulary, tongue: str) -> Iterator[FilterHint]:
    for code in asked_codes(text):
        if code.startswith("gcap:"):
            number = code.removeprefix("gcap:")
            yield FilterHint("gcap_item", number, vocabulary.gcap_items[int(number)].label(tongue), f"GCAP {number}")


def _without_codes(plain: str) -> str:
    kept = list(plain)
    for start, end in code_spans(plain):
        kept[start:end] = " " * (end - start)
    return "".join(kept)
