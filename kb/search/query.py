"""A question, checked and trimmed, with what can be known of it without a model. Pure."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kb.errors import InvalidRequest
from kb.index.passage_index import IndexFilter
from kb.practice import DocumentKind
from kb.vocabulary import Vocabulary

MOST_HITS = 100
_YEARS = range(1900, 2101)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is asked, in which part of the collection, and how many hits at most (1 to 100).

    `literal` asks for the words as they are written, whatever they look like.
    """

    text: str
    filters: IndexFilter
    limit: int = 10
    literal: bool = False


def make_query(
    text: str,
    vocabulary: Vocabulary,
    *,
    limit: int = 10,
    longest: int = 1000,
    country: Sequence[str] = (),
    region: Sequence[str] = (),
    year_from: int | None = None,
    year_to: int | None = None,
    theme: Sequence[str] = (),
    gcap_item: Sequence[int] = (),
    mea: Sequence[str] = (),
    kind: Sequence[str] = (),
    language: Sequence[str] = (),
    literal: bool = False,
) -> SearchQuery:
    """A query of at most `longest` characters. Raises `InvalidRequest` naming the part that is not usable.

    Values of one filter are alternatives; different filters must all hold.
    """
    if not 1 <= limit <= MOST_HITS:
        raise InvalidRequest("limit", f"The limit must be between 1 and {MOST_HITS}, not {limit}.")
    filters = IndexFilter(
        countries=_known("country", [code.upper() for code in country], vocabulary.countries),
        regions=_known("region", region, vocabulary.regions),
        year_from=_year("year_from", year_from),
        year_to=_year("year_to", year_to),
        themes=_known("theme", theme, vocabulary.themes),
        gcap_items=_items(gcap_item),
        meas=_known("mea", mea, vocabulary.meas),
        kinds=_known("kind", kind, tuple(DocumentKind)),
        languages=_languages(language),
    )
    if filters.year_from is not None and filters.year_to is not None and filters.year_from > filters.year_to:
        raise InvalidRequest("year_to", f"year_to ({year_to}) lies before year_from ({year_from}); swap them.")
    return SearchQuery(clean_text(text, longest), filters, limit, literal)


def clean_text(text: str, longest: int) -> str:
    """The question in NFC with control characters and outer blanks gone. Raises `InvalidRequest`."""
    cleaned = " ".join(_CONTROL.sub(" ", unicodedata.normalize("NFC", text)).split())
    if not any(character.isalnum() for character in cleaned):
        raise InvalidRequest("q", "The question is empty; write some words of what you look for.")
    if len(cleaned) > longest:
        raise InvalidRequest(
            "q", f"The question has {len(cleaned)} characters and at most {longest} are read; shorten it."
        )
    return cleaned


def _known(name: str, values: Sequence[str], allowed: Collection[str]) -> tuple[str, ...]:
    for value in values:
        if value not in allowed:
            shown = ", ".join(sorted(allowed)) if len(allowed) <= 30 else "an ISO 3166 alpha-3 code such as KEN"  # noqa: PLR2004
            raise InvalidRequest(name, f"There is no {name} {value[:40]!r}; it takes {shown}.")
    return tuple(values)


def _items(values: Sequence[int]) -> tuple[int, ...]:
    for value in values:
        if not 1 <= value <= 40:  # noqa: PLR2004 - the Action Plan has 40 items
            raise InvalidRequest("gcap_item", f"There is no GCAP item {value}; it takes a number from 1 to 40.")
    return tuple(values)


def _languages(values: Sequence[str]) -> tuple[str, ...]:
    for value in values:
        if not re.fullmatch(r"[a-z]{2}", value):
            raise InvalidRequest("language", f"{value[:40]!r} is no language; it takes an ISO 639-1 code such as fr.")
    return tuple(values)


def _year(name: str, value: int | None) -> int | None:
    if value is not None and value not in _YEARS:
        raise InvalidRequest(name, f"{name} must be a year from {_YEARS.start} to {_YEARS.stop - 1}, not {value}.")
    return value
