"""Ways to order the same candidates, from a single leg to the product's own fusion, so that each can be compared."""

from collections.abc import Callable, Mapping, Sequence

from kb.practice import PracticeId
from kb.search.fusion import Candidate, Features
from kb.search.relevance import score

Ranker = Callable[[Sequence[Candidate]], list[PracticeId]]
"""Orders candidates, best first; those with nothing to speak for them are left out."""

_RANK_SMOOTHING = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""


def _by(value: Callable[[Features], float], least: float = float("-inf")) -> Ranker:
    """Order by `value`, those above `least` only."""

    def ranked(candidates: Sequence[Candidate]) -> list[PracticeId]:
        valued = [(round(value(candidate.features), 4), candidate.practice) for candidate in candidates]
        return [practice for number, practice in sorted(valued, key=lambda item: (-item[0], item[1])) if number > least]

    return ranked


_CARDS = _by(lambda features: features.card_meaning)
_PASSAGES = _by(lambda features: features.text_meaning)
_WORDS = _by(lambda features: features.words, least=0.0)


def _equal_fusion(candidates: Sequence[Candidate]) -> list[PracticeId]:
    summed: dict[PracticeId, float] = {}
    for ranker in (_CARDS, _WORDS):
        for place, practice in enumerate(ranker(candidates), 1):
            summed[practice] = summed.get(practice, 0.0) + 1 / (_RANK_SMOOTHING + place)
    return [practice for practice, _ in sorted(summed.items(), key=lambda item: (-item[1], item[0]))]


RANKERS: Mapping[str, Ranker] = {
    "cards by meaning": _CARDS,
    "passages by meaning": _PASSAGES,
    "words": _WORDS,
    "equal fusion": _equal_fusion,
    "fitted fusion": _by(score),
}
"""`words` is the better of the two BM25 legs; `equal fusion` adds reciprocal ranks of cards and words; `fitted fusion`
is the product's order without its floor."""
