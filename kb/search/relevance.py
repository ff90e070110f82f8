"""How likely a practice is what was asked for: a small logistic model over the fused features. Pure."""

import math

from kb.search.fusion import Features

_WEIGHTS = {
    "card_meaning": 25.0,
    "text_meaning": 15.0,
    "card_words": 3.0,
    "text_words": 1.0,
    "best_words": -1.5,
    "codes": 3.0,
}
_BIAS = -36.5


def score(features: Features) -> float:
    """The log-odds of relevance; any real number, higher is better."""
    return _BIAS + sum(weight * float(getattr(features, name)) for name, weight in _WEIGHTS.items())


def probability(log_odds: float) -> float:
    """The relevance that belongs to a score, between 0 and 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
