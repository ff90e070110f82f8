"""What a fit brings: against single legs and the present weights by paired tests, and whether it is calibrated."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from eval.calibration import Calibration, calibrate, probabilities
from eval.comparison import Comparison, compare
from eval.fitting import Fit, Judged, ndcg_by_query
from eval.judgments import as_told
from eval.measures import NDCG, scores_by_query
from eval.rankers import RANKERS
from eval.relevance_model import Values

_GOOD = 2
FITTED = "fitted, unseen questions"


@dataclass(frozen=True, slots=True)
class FitReport:
    """nDCG@10 of the fit on unseen questions and of each present ranker; the fit compared with each of them.

    `across` is the same over questions all of whose answers are in other languages. Calibration counts grades 2 and 3
    as relevant and leaves grade 1 out; `present` is that of the present weights.
    """

    fit: Fit
    questions: int
    ndcg: Mapping[str, float]
    across: Mapping[str, float]
    compared: Mapping[str, Comparison]
    calibration: Calibration
    present: Calibration

    def as_json(self) -> dict[str, Any]:
        """Everything but the single predictions."""
        chosen = [{**asdict(recipe), "folds": folds} for recipe, folds in self.fit.chosen.items()]
        return {
            "questions": self.questions,
            "recipe": asdict(self.fit.recipe),
            "recipes_of_folds": chosen,
            "ndcg": dict(self.ndcg),
            "ndcg_across_languages": dict(self.across),
            "compared": {name: asdict(one) for name, one in self.compared.items()},
            "calibration": asdict(self.calibration),
            "present_calibration": asdict(self.present),
            "weights": dict(self.fit.model.weights),
            "bias": self.fit.model.bias,
        }


def report(fit: Fit, judged: Sequence[Judged], present: Mapping[str, Values], across: frozenset[str]) -> FitReport:
    """Judge `fit`. `present` are the log-odds of the weights in use, by question like those of the fit."""
    by_query = {FITTED: ndcg_by_query(judged, fit.unseen)}
    for name, ranker in RANKERS.items():
        rankings = {one.query.id: as_told(ranker(one.candidates), one.told_as) for one in judged}
        scores = scores_by_query([one.query for one in judged], rankings)
        by_query[name] = {id: score[NDCG] for id, score in scores.items()}
    return FitReport(
        fit=fit,
        questions=len(judged),
        ndcg={name: float(np.mean(list(values.values()))) for name, values in by_query.items()},
        across={name: _mean_of(values, across) for name, values in by_query.items()},
        compared={name: compare(by_query[FITTED], values) for name, values in by_query.items() if name != FITTED},
        calibration=_calibration(judged, fit.unseen),
        present=_calibration(judged, present),
    )


def _mean_of(values: Mapping[str, float], ids: frozenset[str]) -> float:
    return float(np.mean([values[id] for id in sorted(ids & values.keys())])) if ids & values.keys() else 0.0


def _calibration(judged: Sequence[Judged], log_odds: Mapping[str, Values]) -> Calibration:
    grades = np.array([grade for one in judged for grade in one.grades])
    said = probabilities(np.concatenate([log_odds[one.query.id] for one in judged]))
    clear = grades != 1
    return calibrate(said[clear], (grades[clear] >= _GOOD).tolist())
