"""Do two judges who do not know of each other grade alike? Over the pairs that both judged."""

from collections.abc import Iterable
from dataclasses import dataclass

from sklearn.metrics import cohen_kappa_score, confusion_matrix

from eval.pool import GRADES, Pair


@dataclass(frozen=True, slots=True)
class Agreement:
    """`kappa` is Cohen's with linear weights (1968): 1 for equal judges, 0 for chance. `equal` is the share of pairs
    with the same grade. `counts[first][second]` are the pairs of each two grades, from 0 to 3.

    The pairs are drawn evenly over the first judge's grades, not as often as grades are in the pool, where most pairs
    are irrelevant.
    """

    pairs: int
    kappa: float
    equal: float
    counts: tuple[tuple[int, ...], ...]


def agreement(pairs: Iterable[Pair]) -> Agreement | None:
    """Compare the judges; None while no pair is judged twice. Kappa needs more than one grade among them."""
    both = [(pair.first, pair.second) for pair in pairs if pair.second is not None]
    if not both:
        return None
    first, second = zip(*both, strict=True)
    return Agreement(
        pairs=len(both),
        kappa=float(cohen_kappa_score(first, second, labels=GRADES, weights="linear")),
        equal=sum(one == other for one, other in both) / len(both),
        counts=tuple(tuple(int(count) for count in row) for row in confusion_matrix(first, second, labels=GRADES)),
    )
