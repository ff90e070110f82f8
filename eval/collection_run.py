"""Judges search over public collections, against words alone and meaning alone from the same index. Prints nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from eval.bench import Bench, fill_with, open_bench
from eval.collection import Collection
from eval.comparison import Comparison, compare
from eval.measures import NDCG, scores_by_query
from eval.rankers import RANKERS
from kb.embedding.embedder import Embedder
from kb.index.passage_index import Leg
from kb.index.words import sparse_query
from kb.language import likely_languages
from kb.practice import PracticeId
from kb.search.relevance import probability, score
from kb.settings import Settings

SEARCH, WORDS, MEANING = "search", "BM25", "model alone"
ALONE = (WORDS, MEANING)
AVERAGE = "average of the sets"
_DEPTH = 100


@dataclass(frozen=True, slots=True)
class CollectionRun:
    """nDCG@10 by ranker and question. `emptied` is the share of the questions that search would answer with nothing.

    `searched` counts the texts among which was searched, `texts` those that the collection has.
    """

    name: str
    texts: int
    searched: int
    ndcg: Mapping[str, Mapping[str, float]]
    emptied: float

    @property
    def questions(self) -> int:
        return len(self.ndcg[SEARCH])

    def means(self) -> dict[str, float]:
        return {ranker: fmean(values.values()) for ranker, values in self.ndcg.items()}

    def compared(self) -> dict[str, Comparison]:
        """Search against each single leg."""
        return {other: compare(self.ndcg[SEARCH], self.ndcg[other]) for other in ALONE}

    def as_json(self) -> dict[str, Any]:
        return {
            "texts": self.texts,
            "searched": self.searched,
            "questions": self.questions,
            "ndcg": self.means(),
            "compared": {other: asdict(one) for other, one in self.compared().items()},
            "emptied": self.emptied,
            "by_question": {ranker: dict(values) for ranker, values in self.ndcg.items()},
        }


def judge_collection(
    settings: Settings, embedder: Embedder, collection: Collection, step: Callable[[], None] | None = None
) -> CollectionRun:
    """Fill the store in `settings.home`, which is empty, with `collection`, and ask all its questions.

    Search orders what its legs find by its own weights; its floor only counts whom it would turn away.
    """
    fill_with(settings, embedder, collection.document, collection.practices)
    rankings: dict[str, dict[str, Sequence[str]]] = {SEARCH: {}, WORDS: {}, MEANING: {}}
    emptied = 0
    with open_bench(settings, embedder) as bench:
        for query in collection.queries:
            candidates = bench.candidates(query.text)
            best = max((score(candidate.features) for candidate in candidates), default=float("-inf"))
            emptied += probability(best) < settings.relevance_floor
            rankings[SEARCH][query.id] = RANKERS["fitted fusion"](candidates)
            rankings[WORDS][query.id], rankings[MEANING][query.id] = _alone(bench, query.text)
            if step:
                step()
    scored = {name: scores_by_query(collection.queries, ranking) for name, ranking in rankings.items()}
    ndcg = {name: {id: values[NDCG] for id, values in its.items()} for name, its in scored.items()}
    share = emptied / len(collection.queries)
    return CollectionRun(collection.name, collection.texts, len(collection.practices), ndcg, share)


def on_average(runs: Sequence[CollectionRun]) -> dict[str, Comparison]:
    """Search against each single leg over all questions of all sets, each set having the same weight.

    A question's value is multiplied so that the mean over all questions is the mean of the sets' means.
    """
    total = sum(run.questions for run in runs)
    weighted = {
        ranker: {
            f"{run.name} {id}": value * total / (len(runs) * run.questions)
            for run in runs
            for id, value in run.ndcg[ranker].items()
        }
        for ranker in (SEARCH, *ALONE)
    }
    return {other: compare(weighted[SEARCH], weighted[other]) for other in ALONE}


def _alone(bench: Bench, text: str) -> tuple[list[PracticeId], list[PracticeId]]:
    """What BM25 and what the model says by itself, over whole texts: nothing is weighed, cut at 60 or left out."""
    legs = (
        Leg(WORDS, sparse=sparse_query(text, likely_languages(text)), cards=True, limit=_DEPTH),
        Leg(MEANING, dense=bench.embedder.embed_query(text), cards=True, limit=_DEPTH),
    )
    words, meaning = ([hit.practice_id for hit in hits] for hits in bench.query_index(legs))
    return words, meaning
