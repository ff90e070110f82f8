"""A fit finds the feature that tells, judges itself on unseen questions only, and writes weights that can be used."""

import random

import pytest

from eval.fit_report import FITTED, report
from eval.fitting import RECIPES, Judged, choose, fit_nested, folds, ndcg
from eval.relevance_model import PartlyRelevant, Recipe, fit
from kb.practice import PracticeId
from tests.eval.candidates import candidate, features
from tests.eval.made_by_hand import query

PLAIN_RECIPE = Recipe("plain", PartlyRelevant.HALF, 1.0)


def judged(number: int) -> Judged:
    """Five candidates of which `a` is right; its passage says so, its card does not."""
    chance = random.Random(number)
    made = [
        candidate(name, text_meaning=0.8 if name == "a" else 0.4 + 0.3 * chance.random(), card_meaning=chance.random())
        for name in "abcde"
    ]
    return Judged(query(f"Q{number:02}", P1=3, P2=1), made, {PracticeId("a"): ("P1",), PracticeId("b"): ("P2",)})


QUESTIONS = [judged(number) for number in range(20)]


def test_a_candidate_has_the_best_grade_of_what_it_tells():
    merged = Judged(QUESTIONS[0].query, QUESTIONS[0].candidates, {PracticeId("a"): ("P2", "P1")})
    assert [3, 0, 0, 0, 0] == merged.grades


def test_the_weight_goes_to_the_feature_that_tells():
    model = fit_nested(QUESTIONS, recipes=[PLAIN_RECIPE]).model
    assert model.weights["text_meaning"] > 5 * abs(model.weights["card_meaning"])


def test_every_question_is_judged_by_a_model_that_did_not_see_it():
    for train, test in folds(QUESTIONS, 10):
        assert not {one.query.id for one in train} & {one.query.id for one in test}
    assert {one.query.id for one in QUESTIONS} == fit_nested(QUESTIONS, recipes=[PLAIN_RECIPE]).unseen.keys()


def test_the_simplest_of_equal_recipes_is_chosen():
    same = (PLAIN_RECIPE, Recipe("plain", PartlyRelevant.HALF, 1.0001))
    assert same[0] == choose(QUESTIONS, same)
    assert "plain" == RECIPES[0].term_set


@pytest.mark.parametrize(("partly", "sign"), [(PartlyRelevant.HALF, 1), (PartlyRelevant.NOT, -1)])
def test_grade_one_counts_as_the_recipe_says(partly, sign):
    rows = [features(codes=1.0)] * 4 + [features(words=1.0)] * 4 + [features()] * 8
    model = fit(rows, [1] * 4 + [3] * 4 + [0] * 8, Recipe("plain", partly, 10.0))
    assert 0 < sign * model.weights["codes"]


def test_the_python_to_paste_holds_the_model():
    model = fit([features(codes=1.0), features()], [3, 0], PLAIN_RECIPE)
    pasted: dict[str, object] = {}
    exec(model.as_python(), pasted)  # noqa: S102 - it is what somebody will paste
    assert pytest.approx(model.weights, abs=1e-3) == pasted["_WEIGHTS"]
    assert pytest.approx(model.bias, abs=1e-3) == pasted["_BIAS"]


def test_the_report_compares_with_every_ranker():
    made = fit_nested(QUESTIONS, recipes=[PLAIN_RECIPE])
    present = {one.query.id: one_fit for one, one_fit in zip(QUESTIONS, made.unseen.values(), strict=True)}
    told = report(made, QUESTIONS, present, frozenset({"Q01"}))
    assert pytest.approx(ndcg(QUESTIONS, made.unseen)) == told.ndcg[FITTED]
    assert {"words", "cards by meaning"} <= told.compared.keys()
    assert told.calibration.brier < told.calibration.base_brier
    assert {"weights", "bias", "calibration", "recipe"} <= told.as_json().keys()
