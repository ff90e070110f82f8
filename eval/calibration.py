"""Whether probabilities mean what they say: Brier score, reliability by bin, and what a floor would cost. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_EDGES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1.0)
_FLOORS = (0.02, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3)

Values = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Bin:
    """Candidates whose probability lies between two edges: how many, what was said and what is so, on average."""

    low: float
    high: float
    count: int
    said: float
    observed: float


@dataclass(frozen=True, slots=True)
class FloorCost:
    """What hiding everything below `floor` loses of the relevant, and which share of what it shows is relevant."""

    floor: float
    lost: float
    precision: float
    shown: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """`brier` is the mean squared error, `base_brier` that of saying the base rate always."""

    brier: float
    base_brier: float
    bins: tuple[Bin, ...]
    floors: tuple[FloorCost, ...]


def probabilities(log_odds: Values) -> Values:
    """Between 0 and 1."""
    return 1 / (1 + np.exp(-np.clip(log_odds, -50, 50)))


def calibrate(said: Values, relevant: Sequence[bool]) -> Calibration:
    """Compare probabilities with what is relevant; at least one candidate of each kind."""
    truth = np.array(relevant, dtype=float)
    return Calibration(
        brier=float(np.mean((said - truth) ** 2)),
        base_brier=float(truth.mean() * (1 - truth.mean())),
        bins=tuple(_bins(said, truth)),
        floors=tuple(_cost(said, truth, floor) for floor in _FLOORS),
    )


def calibration_error(said: Values, relevant: Sequence[bool]) -> float:
    """How far, on average over the bins and by their counts, what was said is from what is so; 0 to 1."""
    bins = _bins(said, np.array(relevant, dtype=float))
    return sum(one.count * abs(one.said - one.observed) for one in bins) / sum(one.count for one in bins)


def _bins(said: Values, truth: Values) -> list[Bin]:
    found = []
    for low, high in pairwise(_EDGES):
        inside = (said >= low) & ((said < high) | (high == _EDGES[-1]))
        if inside.any():
            found.append(Bin(low, high, int(inside.sum()), float(said[inside].mean()), float(truth[inside].mean())))
    return found


def _cost(said: Values, truth: Values, floor: float) -> FloorCost:
    shown = said >= floor
    lost = float(truth[~shown].sum() / truth.sum())
    return FloorCost(floor, lost, float(truth[shown].mean()) if shown.any() else 0.0, int(shown.sum()))
