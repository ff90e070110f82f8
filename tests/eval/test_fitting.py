"""A fit finds the feature that tells, judges itself on unseen questions only, and writes weights that can be used."""

import random
from dataclasses import replace

import pytest

from eval.fit_report import FITTED, report
from eval.fitting import STRENGTHS, Judged, choose, fit_nested, folds, ndcg
from eval.relevance_model import fit
from kb.practice import PracticeId
from tests.eval.candidates import candidate, features
from tests.eval.made_by_hand import far_query, query


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
    model = fit_nested(QUESTIONS, strengths=STRENGTHS[:1]).model
    assert model.weights["text_meaning"] > 5 * abs(model.weights["card_meaning"])


def test_every_question_is_judged_by_a_model_that_did_not_see_it():
    for train, test in folds(QUESTIONS, 10):
        assert not {one.query.id for one in train} & {one.query.id for one in test}
    assert {one.query.id for one in QUESTIONS} == fit_nested(QUESTIONS, strengths=STRENGTHS[:1]).without.keys()


def test_a_translation_is_judged_by_a_model_that_did_not_see_its_original():
    made = fit_nested(QUESTIONS, strengths=STRENGTHS[:1])
    again = replace(QUESTIONS[3], query=replace(QUESTIONS[3].query, id="Q03 fr", translation_of="Q03"))
    assert made.unseen(QUESTIONS)["Q03"].tolist() == made.unseen([again])["Q03 fr"].tolist()


def test_the_smallest_weights_of_equal_ones_are_chosen():
    same = (STRENGTHS[0], STRENGTHS[0] * 1.0001)
    assert same[0] == choose(QUESTIONS, same)
    assert max(STRENGTHS) == STRENGTHS[0]


def test_grade_one_is_half_of_an_answer():
    rows = [features(words=1.0), features(concepts=1.0), features(), features()]
    weights = fit([(rows, [1, 3, 0, 0])] * 4, 0.01).weights
    assert 0 < weights["words"] < weights["concepts"]


def test_questions_without_an_answer_lower_what_is_promised():
    rows = [features(words=0.5), features(words=0.4), features()]
    asked = [(rows, [3, 0, 0])] * 4
    promised, less = fit(asked, 0.01), fit([*asked, (rows, [0, 0, 0]), (rows, [0, 0, 0])], 0.01)
    assert less.log_odds(rows)[0] < promised.log_odds(rows)[0]


def test_a_share_of_unknown_words_speaks_against_an_answer():
    known = [features(words=0.5), features()]
    strange = [features(words=0.5, unknown=0.8), features(unknown=0.8)]
    assert 0 > fit([(known, [3, 0])] * 4 + [(strange, [0, 0])] * 4, 0.01).weights["unknown"]


def test_the_python_to_paste_holds_the_model():
    model = fit([([features(words=1.0), features()], [3, 0])] * 4, 0.01)
    pasted: dict[str, object] = {}
    exec(model.as_python(), pasted)  # noqa: S102 - it is what somebody will paste
    assert pytest.approx(dict(model.weights), abs=1e-2) == pasted["_WEIGHTS"]
    assert pytest.approx(model.bias, abs=1e-2) == pasted["_BIAS"]


def test_the_report_compares_with_every_ranker():
    nothing = Judged(far_query("Q90"), QUESTIONS[0].candidates, {})
    judged = [*QUESTIONS, nothing]
    made = fit_nested(judged, strengths=STRENGTHS[:1])
    told = report(made, judged, made.unseen(judged), frozenset({"Q01"}), floor=0.5)
    assert pytest.approx(ndcg(judged, made.unseen(judged))) == told.ndcg[FITTED]
    assert {"words", "cards by meaning"} <= told.compared.keys()
    assert told.calibration.brier < told.calibration.base_brier
    assert {"needs", "far_field"} == told.empty.keys()
    assert 20 == told.languages["en"].questions
    assert {"weights", "bias", "calibration", "strength"} <= told.as_json().keys()
