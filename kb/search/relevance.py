"""How likely a practice is what was asked for: a small logistic model over the fused features. Pure."""

import math

from kb.search.fusion import Features

# By `gckb eval fit`: logistic regression over the judged candidates of the development questions.
_WEIGHTS = {
    "card_meaning": 34.92,
    "text_meaning": 27.35,
    "words": 6.29,
    "same_language": -3.33,
    "codes": 5.07,
}
_BIAS = -53.68


def score(features: Features) -> float:
    """The log-odds of relevance; any real number, higher is better."""
    return _BIAS + sum(weight * float(getattr(features, name)) for name, weight in _WEIGHTS.items())


def probability(log_odds: float) -> float:
    """The relevance that belongs to a score, between 0 and 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
