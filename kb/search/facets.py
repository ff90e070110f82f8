"""How many relevant practices there are by country, theme and so on. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping

from kb.index.passage_index import Payload

_SINGLE = {"country": "country", "region": "region", "year": "year", "kind": "kind", "language": "language"}
_SEVERAL = {"theme": "themes", "gcap_item": "gcap_items", "mea": "meas"}


def count_facets(payloads: Iterable[Payload]) -> Mapping[str, Mapping[str, int]]:
    """By filter name: counts by value as text, most frequent first, then in the order of the values."""
    counters: dict[str, Counter[str]] = {name: Counter() for name in (*_SINGLE, *_SEVERAL)}
    for payload in payloads:
        for name, field in _SINGLE.items():
            value = getattr(payload, field)
            if value is not None:
                counters[name][str(value)] += 1
        for name, field in _SEVERAL.items():
            counters[name].update(str(value) for value in getattr(payload, field))
    return {
        name: dict(sorted(counter.items(), key=lambda item: (-item[1], item[0]))) for name, counter in counters.items()
    }
