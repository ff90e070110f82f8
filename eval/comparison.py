"""Is one run better than another on the same questions? A paired randomisation test and a bootstrap interval."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

_DRAWS = 10_000
_SEED = 20_250_901
_INTERVAL = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The mean difference (first minus second) over `questions`, its 95 % bootstrap interval and two-sided p.

    `p` is the share of random swaps of the two values, question by question, whose mean differs at least as much
    (Smucker, Allan and Carterette 2007). `wins` and `losses` count questions that differ.
    """

    questions: int
    difference: float
    low: float
    high: float
    p: float
    wins: int
    losses: int


def compare(first: Mapping[str, float], second: Mapping[str, float]) -> Comparison:
    """Compare two runs' values by question, over the questions that both have (at least one)."""
    shared = sorted(first.keys() & second.keys())
    differences = np.array([first[id] - second[id] for id in shared])
    random = np.random.default_rng(_SEED)
    observed = float(differences.mean())
    signs = random.choice((-1.0, 1.0), size=(_DRAWS, len(shared)))
    swapped = np.abs((signs * differences).mean(axis=1))
    resampled = differences[random.integers(0, len(shared), size=(_DRAWS, len(shared)))].mean(axis=1)
    low, high = np.percentile(resampled, _INTERVAL)
    reached = int((swapped >= abs(observed) - 1e-12).sum())
    return Comparison(
        questions=len(shared),
        difference=observed,
        low=float(low),
        high=float(high),
        p=(reached + 1) / (_DRAWS + 1),
        wins=int((differences > 0).sum()),
        losses=int((differences < 0).sum()),
    )
