"""Counts how many practices speak of each concept, for `kb.search.rarity`. Judges nothing."""

from collections import Counter
from typing import Any

from eval.bench import Bench
from kb.access import ANONYMOUS
from kb.practice import PracticeId
from kb.search.cards import point_texts
from kb.search.concepts import concepts_of


def concept_counts(bench: Bench) -> dict[str, Any]:
    """`practices`: how many there are; `concepts`: for each concept, by its name, how many speak of it."""
    ids = [PracticeId(id) for id in bench.index.serving.contents(ANONYMOUS.level)]
    counts: Counter[str] = Counter()
    for practice, _ in bench.archive.practices.fetch(ids).values():
        counts.update(concepts_of(practice, point_texts(practice, bench.vocabulary), bench.vocabulary))
    return {"practices": len(ids), "concepts": dict(sorted(counts.items()))}
