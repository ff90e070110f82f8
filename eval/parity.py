"""Does a question find as much in another language as in its own? Compares runs, asks nothing."""

from dataclasses import dataclass

from eval.measures import NDCG, RECALL, means
from eval.retrieval_run import SEARCH, RetrievalRun


@dataclass(frozen=True, slots=True)
class Parity:
    """What the translations into one language find: nDCG@10, recall@10 and the share left empty, each 0 to 1.

    `parity` is their recall as a part of that of the same `questions` as they were first asked.
    """

    questions: int
    ndcg: float
    recall: float
    emptied: float
    parity: float


def parities(asked: RetrievalRun, translated: RetrievalRun) -> dict[str, Parity]:
    """By language of the translations; `asked` holds their originals."""
    languages = sorted({query.language for query in translated.judgments.queries})
    return {language: _parity(asked, translated, language) for language in languages}


def _parity(asked: RetrievalRun, translated: RetrievalRun, language: str) -> Parity:
    queries = [query for query in translated.judgments.queries if query.language == language]
    found = means(translated.scores[SEARCH][query.id] for query in queries)
    original = means(asked.scores[SEARCH][query.translation_of or query.id] for query in queries)
    return Parity(
        questions=len(queries),
        ndcg=found[NDCG],
        recall=found[RECALL],
        emptied=sum(query.id in translated.empty for query in queries) / len(queries),
        parity=found[RECALL] / original[RECALL] if original[RECALL] else 1.0,
    )
