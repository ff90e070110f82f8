"""The values that filters take and their names in the pages' languages. The values themselves are the core's."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.words import TONGUES, Tongue, Words
from kb.practice import DocumentKind
from kb.vocabulary import Entry, Vocabulary

FILTERS = ("theme", "country", "region", "gcap_item", "mea", "kind", "language")
"""The contract's filters with named values, in the order in which pages show them."""


@dataclass(frozen=True, slots=True)
class FilterValues:
    """What can be chosen, and how it is called."""

    words: Words
    entries: Mapping[str, Mapping[str, Entry]]

    def values(self, name: str) -> tuple[str, ...]:
        """Every value of a filter, as text, in the vocabulary's order."""
        if name == "kind":
            return tuple(kind.value for kind in DocumentKind)
        if name == "language":
            return tuple(self.words.sections["language"])
        return tuple(self.entries[name])

    def label(self, name: str, value: str, tongue: Tongue) -> str:
        """What a value is called; the value itself when it has no name."""
        if name in self.words.sections:
            return self.words.name(tongue, name, value)
        entry = self.entries.get(name, {}).get(value)
        return value if entry is None else entry.label(tongue)

    def labelled(self, name: str) -> list[dict[str, Any]]:
        """The values of a filter with their labels in every tongue, as `/v1/vocabulary` shows them."""
        return [
            {"value": value, "labels": {tongue: self.label(name, value, tongue) for tongue in TONGUES}}
            for value in self.values(name)
        ]


def filter_values(vocabulary: Vocabulary, words: Words) -> FilterValues:
    """The values of `vocabulary` under the filters' names."""
    return FilterValues(
        words,
        {
            "theme": vocabulary.themes,
            "country": vocabulary.countries,
            "region": vocabulary.regions,
            "gcap_item": {str(number): item for number, item in vocabulary.gcap_items.items()},
            "mea": vocabulary.meas,
            "technology": vocabulary.technologies,
            "function": vocabulary.functions,
        },
    )
