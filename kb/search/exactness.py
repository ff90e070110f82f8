"""Puts what is named exactly before what is only like it, when a question is an identifier and nothing else. Pure."""

import math
from collections.abc import Mapping, Sequence

from kb.index.passage_index import LegHit
from kb.practice import PracticeId
from kb.search.fusion import Candidate
from kb.search.legs import NAMED
from kb.search.naming import Naming

Scored = tuple[float, Candidate]
"""A candidate with its log-odds of relevance."""

_SURE = 3.0
"""Log-odds of what carries all that was named: 0.95, as often as such hits were right over the judged questions."""

_UNDECIDED = 0.0
_STEEP = 4.0
"""How far the model's score spreads those that carry the same: its usual range maps into the middle of 0 to 1."""


def exact_first(scored: Sequence[Scored], naming: Naming, legs: Mapping[str, Sequence[LegHit]]) -> list[Scored]:
    """`scored` with what carries the named identifiers first, the more of them the better.

    A question that asks for something besides is left as it is, and so is one whose rare words no practice has all of.
    Behind what carries a code the rest is at most undecided. Where no practice carries any of the codes and they stand
    for nothing known, nothing is left: what is only spelled alike would pass for an answer.
    """
    if not naming.alone:
        return list(scored)
    having = {
        name.removeprefix(NAMED): {hit.practice_id for hit in hits}
        for name, hits in legs.items()
        if name.startswith(NAMED)
    }
    shares = [_share(naming, candidate, having) for _, candidate in scored]
    most = max(shares, default=0.0)
    if naming.codes and most == 0:
        return list(scored) if naming.meaning else []
    if not naming.codes and most < 1:
        return list(scored)
    rest, needed = (_UNDECIDED, 0.0) if naming.codes else (_SURE, 0.99)
    return [
        (round(_SURE * share + _spread(value), 4) if share > needed else min(value, rest), candidate)
        for share, (value, candidate) in zip(shares, scored, strict=True)
    ]


def _share(naming: Naming, candidate: Candidate, having: Mapping[str, set[PracticeId]]) -> float:
    """Which part of what is named the practice carries, 0 to 1."""
    codes = len(set(naming.codes).intersection(candidate.payload.codes))
    words = sum(candidate.practice in having.get(word, ()) for word in naming.words)
    return (codes + words) / naming.count


def _spread(value: float) -> float:
    """0 to 1, rising with the score, so that its order stays."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, value / _STEEP))))
