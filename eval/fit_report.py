"""What a fit brings: against single legs and the present weights by paired tests, and whether it is calibrated."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from eval.calibration import Calibration, calibrate, calibration_error, probabilities
from eval.comparison import Comparison, compare
from eval.fitting import Fit, Judged, ndcg_by_query
from eval.judgments import as_told
from eval.measures import NDCG, scores_by_query
from eval.rankers import RANKERS
from eval.relevance_model import Values

_GOOD = 2
_SHOWN = 10
FITTED = "fitted, unseen questions"


@dataclass(frozen=True, slots=True)
class LanguageError:
    """Over the ten likeliest candidates of each question in a language: what was said and what is so, on average, and
    how far apart the two are bin by bin. `emptied` is the share of the questions with no candidate above the floor.
    """

    questions: int
    said: float
    observed: float
    error: float
    emptied: float


@dataclass(frozen=True, slots=True)
class FitReport:
    """nDCG@10 of the fit on unseen questions and of each present ranker; the fit compared with each of them.

    `across` is the same over questions all of whose answers are in other languages. Calibration counts grades 2 and 3
    as relevant and leaves grade 1 out; `present` is that of the present weights. `languages` are those of needs and
    their translations. `empty` are the shares left without a hit: of needs wrongly, of the rest rightly.
    """

    fit: Fit
    questions: int
    ndcg: Mapping[str, float]
    across: Mapping[str, float]
    compared: Mapping[str, Comparison]
    calibration: Calibration
    present: Calibration
    languages: Mapping[str, LanguageError]
    empty: Mapping[str, float]

    def as_json(self) -> dict[str, Any]:
        """Everything but the single predictions."""
        return {
            "questions": self.questions,
            "strength": self.fit.strength,
            "strengths_of_folds": {str(strength): folds for strength, folds in self.fit.chosen.items()},
            "ndcg": dict(self.ndcg),
            "ndcg_across_languages": dict(self.across),
            "compared": {name: asdict(one) for name, one in self.compared.items()},
            "calibration": asdict(self.calibration),
            "present_calibration": asdict(self.present),
            "languages": {language: asdict(one) for language, one in self.languages.items()},
            "empty": dict(self.empty),
            "weights": dict(self.fit.model.weights),
            "bias": self.fit.model.bias,
        }


def report(
    fit: Fit,
    judged: Sequence[Judged],
    present: Mapping[str, Values],
    across: frozenset[str],
    *,
    translated: Sequence[Judged] = (),
    floor: float = 0.0,
) -> FitReport:
    """Judge `fit`. `present` are the log-odds of the weights in use, by question. Nothing below `floor` is shown."""
    unseen = fit.unseen((*judged, *translated))
    answered = [one for one in judged if one.answered]
    by_query = {FITTED: ndcg_by_query(judged, unseen)}
    for name, ranker in RANKERS.items():
        rankings = {one.query.id: as_told(ranker(one.candidates), one.told_as) for one in answered}
        scores = scores_by_query([one.query for one in answered], rankings)
        by_query[name] = {id: score[NDCG] for id, score in scores.items()}
    spoken = [*answered, *translated]
    return FitReport(
        fit=fit,
        questions=len(answered),
        ndcg={name: float(np.mean(list(values.values()))) for name, values in by_query.items()},
        across={name: _mean_of(values, across) for name, values in by_query.items()},
        compared={name: compare(by_query[FITTED], values) for name, values in by_query.items() if name != FITTED},
        calibration=_calibration(judged, unseen),
        present=_calibration(judged, present),
        languages={
            language: _language_error([one for one in spoken if one.query.language == language], unseen, floor)
            for language in sorted({one.query.language for one in spoken})
        },
        empty={
            intent: _emptied([one for one in judged if _group(one) == intent], unseen, floor)
            for intent in sorted({_group(one) for one in judged})
        },
    )


def _group(one: Judged) -> str:
    return "needs" if one.answered else one.query.intent


def _mean_of(values: Mapping[str, float], ids: frozenset[str]) -> float:
    return float(np.mean([values[id] for id in sorted(ids & values.keys())])) if ids & values.keys() else 0.0


def _emptied(judged: Sequence[Judged], log_odds: Mapping[str, Values], floor: float) -> float:
    best = [probabilities(log_odds[one.query.id]).max(initial=0.0) for one in judged]
    return float(np.mean(np.array(best) < floor))


def _language_error(judged: Sequence[Judged], log_odds: Mapping[str, Values], floor: float) -> LanguageError:
    said, so = [], []
    for one in judged:
        values, grades = log_odds[one.query.id], np.array(one.grades)
        best = [place for place in np.argsort(-values, kind="stable")[:_SHOWN] if grades[place] != 1]
        said += probabilities(values[best]).tolist()
        so += (grades[best] >= _GOOD).tolist()
    return LanguageError(
        questions=len(judged),
        said=float(np.mean(said)),
        observed=float(np.mean(so)),
        error=calibration_error(np.array(said), so),
        emptied=_emptied(judged, log_odds, floor),
    )


def _calibration(judged: Sequence[Judged], log_odds: Mapping[str, Values]) -> Calibration:
    grades = np.array([grade for one in judged for grade in one.grades])
    said = probabilities(np.concatenate([log_odds[one.query.id] for one in judged]))
    clear = grades != 1
    return calibrate(said[clear], (grades[clear] >= _GOOD).tolist())
