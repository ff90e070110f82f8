"""How likely a practice is what was asked for: a small logistic model over the fused features. Pure."""

import math

from kb.search.fusion import Features

# Logistic regression over the judged candidates of the development questions, those without an answer among them;
# candidates of grade 1 count half. `gckb eval fit` fits anew and judges on unseen questions.
_WEIGHTS = {
    "card_meaning": 31.09,
    "text_meaning": 21.26,
    "words": 5.70,
    "same_language": -1.90,
    "codes": 20.74,
}
_BIAS = -46.10


def score(features: Features) -> float:
    """The log-odds of relevance; any real number, higher is better."""
    return sum(parts(features).values())


def parts(features: Features) -> dict[str, float]:
    """What each feature adds to the score, by its name, and the `bias` that every practice starts from."""
    return {"bias": _BIAS} | {name: weight * float(getattr(features, name)) for name, weight in _WEIGHTS.items()}


def probability(log_odds: float) -> float:
    """The relevance that belongs to a score, between 0 and 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
