"""How likely a practice is what was asked for: a small logistic model over the fused features. Pure."""

import math

from kb.search.fusion import Features

# As `gckb eval fit` gives them. Their proportions make the judged practices of each development need likely among its
# candidates (a softmax over the list); scale, bias and `unknown` are a logistic regression over the ten best of each
# list, those of questions without an answer among them; candidates of grade 1 count half. `codes` was chosen by hand:
# few needs name one, and above 8 nothing changes for them, while questions that name one gain. docs/experiments.md has
# the figures, also what did not help.
_WEIGHTS = {
    "card_meaning": 34.06,
    "text_meaning": 19.61,
    "words": 3.72,
    "same_language": -1.02,
    "codes": 16.00,
    "concepts": 9.03,
    "unknown": -3.71,
}
_BIAS = -51.69


def score(features: Features) -> float:
    """The log-odds of relevance; any real number, higher is better."""
    return sum(parts(features).values())


def parts(features: Features) -> dict[str, float]:
    """What each feature adds to the score, by its name, and the `bias` that every practice starts from."""
    return {"bias": _BIAS} | {name: weight * float(getattr(features, name)) for name, weight in _WEIGHTS.items()}


def probability(log_odds: float) -> float:
    """The relevance that belongs to a score, between 0 and 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
