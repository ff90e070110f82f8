"""How much the concepts that question and practice share speak for the practice. Pure."""

from collections.abc import Callable, Collection, Mapping, Sequence

from kb.index.passage_index import LegHit
from kb.practice import PracticeId
from kb.search.legs import LIMIT, PROPER, TOPICS

_SCALE = 3.0
"""What one fairly rare concept in common gives; half of the possible weight."""

_STRANGE, _FAMILIAR = 0.2, 0.5


def part_told(in_field: float) -> float:
    """How much of a question concepts tell, 0 to 1: nothing when they name up to a fifth of its words, all from a half
    on. A question with few words of ours is about something else.
    """
    return min(1.0, max(0.0, (in_field - _STRANGE) / (_FAMILIAR - _STRANGE)))


def concept_scores(
    legs: Mapping[str, Sequence[LegHit]], practices: Collection[PracticeId], told: float
) -> dict[PracticeId, float]:
    """For each of `practices` s / (s + 3) where s sums how rare the shared concepts are, 0 to 1.

    As far as concepts do not tell the question, proper names alone tell practices apart, below the best score that
    there is: what was left out may be what matters, and is then said by words and meaning.
    """
    names, topics = (_sums(legs.get(leg, ())) for leg in (PROPER, TOPICS))
    named = {practice: _saturated(names(practice)) for practice in practices}
    shared = {practice: _saturated(names(practice) + topics(practice)) for practice in practices}
    raised = max(shared.values(), default=0.0) - max(named.values(), default=0.0)
    return {id: told * shared[id] + (1 - told) * (named[id] + raised) for id in practices}


def _sums(hits: Sequence[LegHit]) -> Callable[[PracticeId], float]:
    """The score of each practice; where the leg was cut off its lowest for what it did not return, which is the most
    that this can have.
    """
    found = {hit.practice_id: hit.score for hit in hits}
    cut = min(found.values()) if len(hits) >= LIMIT else 0.0
    return lambda practice: found.get(practice, cut)


def _saturated(score: float) -> float:
    return score / (score + _SCALE)
