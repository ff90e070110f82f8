"""What people make of the fields of an entry: accept what was read, or put something else in its place. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from kb.errors import InvalidRequest
from kb.plain_text import is_plain
from kb.practice import Evidence, Maturity, Practice
from kb.vocabulary import Kind, Vocabulary

_TEXTS: Final = {"title": 300, "summary": 4000, "administration": 300, "outcome": 2000}
"""Fields of running text, and how many characters they may have."""

_CODES: Final[Mapping[str, Kind]] = {
    "themes": "theme",
    "meas": "mea",
    "functions": "function",
    "technologies": "technology",
}
_MANDATORY: Final = ("title", "summary")
_YEARS = range(1950, 2101)
_ITEMS = range(1, 41)
_HS_CODE = re.compile(r"\d{2}(?:\d{2}){0,2}")
_MOST = 40

FIELDS: Final = (*_TEXTS, "country", "year", "gcap_items", *_CODES, "hs_codes", "partners", "maturity")
"""The fields that may be corrected. The region follows the country."""

CARD: Final = frozenset(FIELDS) - {"partners", "functions", "maturity"}
"""What stands on the card that search reads."""


def corrected(
    practice: Practice, field: str, value: Any, vocabulary: Vocabulary, evidence: Evidence | None
) -> Practice:
    """`practice` with `value` in `field`, and `evidence` for it or none, since what was read is none for another value.

    The region follows the country. Raises `InvalidRequest`, which says what the field takes.
    """
    taken = _taken(field, value, vocabulary)
    quotes = {name: quote for name, quote in practice.evidence.items() if name != field}
    if evidence is not None:
        quotes[field] = evidence
    after = replace(practice, **{field: taken}, evidence=quotes)
    if field == "country":
        quotes.pop("region", None)
        return replace(after, region=vocabulary.region_of(taken) if taken else None)
    return after


def _taken(field: str, value: Any, vocabulary: Vocabulary) -> Any:
    if field not in FIELDS:
        raise InvalidRequest(field, f"There is no field {field!r} to correct; there are {', '.join(FIELDS)}.")
    if value is None or value in ("", []):
        if field in _MANDATORY:
            raise InvalidRequest(field, f"An entry needs a {field}; give one.")
        return () if field in _CODES or field in ("gcap_items", "hs_codes", "partners") else None
    if field in _TEXTS:
        return _text(field, value, _TEXTS[field])
    if field in _CODES:
        return _listed(field, value, vocabulary.entries(_CODES[field]))
    return _OTHERS[field](field, value, vocabulary)


def _text(field: str, value: Any, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidRequest(field, f"{field} takes text.")
    if len(value) > longest:
        raise InvalidRequest(field, f"{field} takes at most {longest} characters, not {len(value)}.")
    if not is_plain(value):
        raise InvalidRequest(field, f"{field} takes plain text, without markup and control characters; take them out.")
    return value.strip()


def _listed(field: str, value: Any, entries: Mapping[str, Any]) -> tuple[str, ...]:
    codes = _list(field, value)
    unknown = [code for code in codes if code not in entries]
    if unknown:
        raise InvalidRequest(field, f"{field} has no code {str(unknown[0])[:40]!r}; see /v1/vocabulary.")
    return tuple(dict.fromkeys(codes))


def _list(field: str, value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MOST:
        raise InvalidRequest(field, f"{field} takes a list of at most {_MOST}.")
    return value


def _country(field: str, value: Any, vocabulary: Vocabulary) -> str:
    if not isinstance(value, str) or not vocabulary.is_country(value):
        raise InvalidRequest(field, "country takes an ISO 3166 alpha-3 code in capitals, such as KEN.")
    return value


def _year(field: str, value: Any, vocabulary: Vocabulary) -> int:  # noqa: ARG001 - one shape for all fields
    if not isinstance(value, int) or value not in _YEARS:
        raise InvalidRequest(field, f"year takes a whole number from {_YEARS[0]} to {_YEARS[-1]}.")
    return value


def _items(field: str, value: Any, vocabulary: Vocabulary) -> tuple[int, ...]:  # noqa: ARG001
    items = _list(field, value)
    if not all(isinstance(item, int) and item in _ITEMS for item in items):
        raise InvalidRequest(field, f"gcap_items takes numbers from {_ITEMS[0]} to {_ITEMS[-1]}.")
    return tuple(sorted(set(items)))


def _hs_codes(field: str, value: Any, vocabulary: Vocabulary) -> tuple[str, ...]:  # noqa: ARG001
    codes = [str(code).replace(".", "") for code in _list(field, value)]
    if not all(_HS_CODE.fullmatch(code) for code in codes):
        raise InvalidRequest(field, "hs_codes takes chapters, headings and subheadings of digits, such as 392330.")
    return tuple(dict.fromkeys(codes))


def _partners(field: str, value: Any, vocabulary: Vocabulary) -> tuple[str, ...]:  # noqa: ARG001
    return tuple(_text(field, name, _TEXTS["administration"]) for name in _list(field, value))


def _maturity(field: str, value: Any, vocabulary: Vocabulary) -> Maturity:  # noqa: ARG001
    try:
        return Maturity(value)
    except ValueError:
        raise InvalidRequest(field, f"maturity takes one of {', '.join(Maturity)}.") from None


_OTHERS: Final = {
    "country": _country,
    "year": _year,
    "gcap_items": _items,
    "hs_codes": _hs_codes,
    "partners": _partners,
    "maturity": _maturity,
}
