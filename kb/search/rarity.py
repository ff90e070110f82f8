"""How rare it is that a practice speaks of a concept, as counted once over the starting corpus.

The same in every collection: counted within one that is small or all about one thing, nothing that it speaks of would
be rare, and what fits well would seem not to.
"""

import json
import math
from functools import cache
from importlib.resources import files


def rarity(concept: str) -> float:
    """The IDF of BM25, above 0; for a concept that no practice was found to speak of the highest there is."""
    practices, counts = _counted()
    having = counts.get(concept, 0)
    return math.log(1 + (practices - having + 0.5) / (having + 0.5))


@cache
def _counted() -> tuple[int, dict[str, int]]:
    """How many practices there were, and how many spoke of each concept; `gckb eval rarity` counts them."""
    written = json.loads((files("kb") / "search" / "concept_counts.json").read_text(encoding="utf-8"))
    return written["practices"], written["concepts"]
