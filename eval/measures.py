"""How good rankings are, by ir_measures: nDCG@10, recall@10, reciprocal rank, best answer first; by question."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean

from ir_measures import RR, P, R, ScoredDoc, iter_calc, nDCG

from eval.queries import Query

MEASURES = (nDCG @ 10, R @ 10, RR, P(rel=3) @ 1)
"""Gains are the grades themselves, discounted by log2 of rank + 1; recall and RR count every grade from 1; the last is
1 when a practice of grade 3 comes first."""

NAMES = tuple(str(measure) for measure in MEASURES)
NDCG, RECALL = NAMES[:2]

Scores = Mapping[str, float]
"""A value a measure, by the measure's name."""


def scores_by_query(queries: Sequence[Query], rankings: Mapping[str, Sequence[str]]) -> dict[str, dict[str, float]]:
    """The measures of each query by its id. `rankings` maps a query's id to practice ids, best first.

    A query without a ranking, or with an empty one, has 0 throughout.
    """
    found = {query.id: dict.fromkeys(NAMES, 0.0) for query in queries}
    qrels = {query.id: dict(query.grades) for query in queries}
    run = [
        ScoredDoc(query.id, id, float(-place))
        for query in queries
        for place, id in enumerate(rankings.get(query.id, ()))
    ]
    for metric in iter_calc(MEASURES, qrels, run):
        found[metric.query_id][str(metric.measure)] = float(metric.value)
    return found


def means(scores: Iterable[Scores]) -> dict[str, float]:
    """The mean of each measure; nothing for no scores."""
    listed = list(scores)
    return {name: fmean(score[name] for score in listed) for name in NAMES} if listed else {}


def means_by(
    queries: Sequence[Query], scores: Mapping[str, Scores], group: Callable[[Query], str]
) -> dict[str, dict[str, float]]:
    """The means of each group of queries, groups in order of their names."""
    groups = sorted({group(query) for query in queries})
    return {name: means(scores[query.id] for query in queries if group(query) == name) for name in groups}
