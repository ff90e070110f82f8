"""The controlled words: themes, functions, technologies, agreements, regions, RILOs, GCAP items, countries.

They are read from the YAML files beside this one, with labels in English, French and Spanish. It never decides what a
practice is about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

import yaml

from kb.mentions import Matcher, Mention, Sense, Term, expand

Kind = Literal["theme", "function", "technology", "mea", "instrument", "region", "rilo", "country", "capital"]
"""The vocabularies whose words can be found in a text."""

LANGUAGES = ("en", "fr", "es")
"""The languages that every label has."""

_SECTIONS = {
    "terms": Sense.TERM,
    "hints": Sense.HINT,
    "names": Sense.NAME,
    "adjectives": Sense.ADJECTIVE,
    "agencies": Sense.AGENCY,
}
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: `labels` and `subject` (a phrase on what it covers) by language, ISO 639-1.

    `verified` is false for what no public source confirms.
    """

    code: str
    labels: Mapping[str, str]
    subject: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    terms: tuple[Term, ...] = ()
    verified: bool = True

    def label(self, language: str) -> str:
        """Return the label in `language`, in English where it has none."""
        return self.labels.get(language, self.labels["en"])

    def words(self, language: str) -> tuple[str, ...]:
        """Return the terms and names by which `language` calls the entry, to widen a query; no hints, no stems."""
        named = (Sense.TERM, Sense.NAME)
        return tuple(
            term.text
            for term in self.terms
            if term.sense in named and term.language in (None, language) and "*" not in term.text
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Entry):
    """An environmental agreement, regional law or customs convention. `hs` lists what a public source names."""

    hs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Entry):
    """A Regional Intelligence Liaison Office. `host` is ISO 3166 alpha-3; unconfirmed hosts and places are absent."""

    region: str
    host: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem(Entry):
    """An item of the Green Customs Action Plan.

    `subject` is empty where the wording is not public. `status` is that of spring 2025, absent where unknown.
    """

    number: int
    status: Literal["open", "delivered"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Entry):
    """A country or territory; its code is ISO 3166 alpha-3.

    `region` is its WCO region; `region_verified` is false where geography alone says so.
    """

    alpha2: str
    region: str | None = None
    region_verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """All vocabularies, each a mapping from code to entry. GCAP items are keyed by number, 1 to 40.

    It equals only itself, so that what was found with it can be remembered by it.
    """

    themes: Mapping[str, Entry]
    functions: Mapping[str, Entry]
    technologies: Mapping[str, Entry]
    meas: Mapping[str, Agreement]
    instruments: Mapping[str, Agreement]
    regions: Mapping[str, Entry]
    rilos: Mapping[str, Office]
    countries: Mapping[str, Country]
    capitals: Mapping[str, Entry]
    gcap_items: Mapping[int, ActionItem]
    gcap_pillars: Mapping[str, Entry]
    matchers: Mapping[Kind, Matcher] = field(repr=False)

    def entries(self, kind: Kind) -> Mapping[str, Entry]:
        """Return the vocabulary of a kind."""
        by_kind: dict[Kind, Mapping[str, Entry]] = {
            "theme": self.themes,
            "function": self.functions,
            "technology": self.technologies,
            "mea": self.meas,
            "instrument": self.instruments,
            "region": self.regions,
            "rilo": self.rilos,
            "country": self.countries,
            "capital": self.capitals,
        }
        return by_kind[kind]

    def label(self, kind: Kind, code: str, language: str = "en") -> str:
        """Return the label of `code` in `language`, in English where it has none; KeyError for an unknown code."""
        return self.entries(kind)[code].label(language)

    def find(self, kind: Kind, text: str, language: str | None = None) -> list[Mention]:
        """Return the places of `text` that name an entry of this kind, in order; `Mention.sense` says how.

        A theme's or agreement's hints are among them, since only the caller knows what else the text says. With
        `language` (ISO 639-1) only that language's terms and the common ones count.
        """
        return self.matchers[kind].find(text, language)

    def is_country(self, code: str) -> bool:
        """Whether `code` is an ISO 3166 alpha-3 code known here, in capitals."""
        return code in self.countries

    def region_of(self, country: str) -> str | None:
        """Return the WCO region of an alpha-3 code, or None for an unknown country or one of no region."""
        known = self.countries.get(country)
        return known.region if known else None


_SHEETS: Mapping[Kind, tuple[str, str, type[Entry]]] = MappingProxyType(
    {
        "theme": ("themes", "entries", Entry),
        "function": ("functions", "entries", Entry),
        "technology": ("technologies", "entries", Entry),
        "mea": ("meas", "entries", Agreement),
        "instrument": ("meas", "instruments", Agreement),
        "region": ("regions", "entries", Entry),
        "rilo": ("rilos", "entries", Office),
        "country": ("countries", "entries", Country),
        "capital": ("capitals", "entries", Entry),
    }
)


@cache
def load_vocabulary() -> Vocabulary:
    """Read the vocabularies from the YAML files; once a process, later calls give the same object."""
    entries: dict[Kind, dict[str, Any]] = {}
    matchers: dict[Kind, Matcher] = {}
    for kind, (name, section, make) in _SHEETS.items():
        sheet = _read(name)
        entries[kind] = {code: make(**_fields(code, row)) for code, row in sheet[section].items()}
        terms = (term for entry in entries[kind].values() for term in entry.terms)
        matchers[kind] = Matcher(terms, sheet.get("decoys", ()))
    gcap = _read("gcap")
    return Vocabulary(
        themes=MappingProxyType(entries["theme"]),
        functions=MappingProxyType(entries["function"]),
        technologies=MappingProxyType(entries["technology"]),
        meas=MappingProxyType(entries["mea"]),
        instruments=MappingProxyType(entries["instrument"]),
        regions=MappingProxyType(entries["region"]),
        rilos=MappingProxyType(entries["rilo"]),
        countries=MappingProxyType(entries["country"]),
        capitals=MappingProxyType(entries["capital"]),
        gcap_items=MappingProxyType({number: _action_item(number, gcap) for number in range(1, gcap["items"] + 1)}),
        gcap_pillars=MappingProxyType({code: Entry(**_fields(code, row)) for code, row in gcap["pillars"].items()}),
        matchers=MappingProxyType(matchers),
    )


def _read(name: str) -> dict[str, Any]:
    text = (files("kb") / "vocabularies" / f"{name}.yaml").read_text(encoding="utf-8")
    sheet: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)  # the safe loader, in C
    return sheet


def _fields(code: str, row: dict[str, Any]) -> dict[str, Any]:
    """The fields of an entry from its row: the sections of terms become one tuple, lists become tuples."""
    fields = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items() if name not in _SECTIONS
    }
    return {**fields, "code": code, "terms": tuple(_terms(code, row))}


def _terms(code: str, row: dict[str, Any]) -> Iterator[Term]:
    for section, sense in _SECTIONS.items():
        found = row.get(section, {})
        by_language = {"any": found} if isinstance(found, list) else found
        for language, patterns in by_language.items():
            for pattern in patterns:
                for text, exact in expand(pattern):
                    yield Term(text, code, None if language == "any" else language, sense, exact)


def _action_item(number: int, sheet: dict[str, Any]) -> ActionItem:
    row = sheet["entries"].get(number, {})
    labels = row.get("labels") or {language: label.format(number) for language, label in sheet["labels"].items()}
    return ActionItem(
        code=str(number), number=number, labels=labels, subject=row.get("subject", _NOTHING), status=row.get("status")
    )
