"""A difference counts only when chance would rarely make it."""

import pytest

from eval.comparison import compare


def test_a_run_does_not_differ_from_itself():
    run = {f"Q{number}": number / 20 for number in range(20)}
    same = compare(run, run)
    assert (0.0, 1.0, 0, 0) == (same.difference, same.p, same.wins, same.losses)


def test_a_gain_on_every_question_is_no_chance():
    before = {f"Q{number}": 0.4 for number in range(20)}
    after = {id: value + 0.1 for id, value in before.items()}
    gain = compare(after, before)
    assert pytest.approx(0.1) == gain.difference
    assert gain.p < 0.001
    assert 20 == gain.wins


def test_one_question_proves_nothing():
    assert 1.0 == compare({"Q1": 0.9}, {"Q1": 0.1}).p


def test_only_shared_questions_are_compared():
    assert 1 == compare({"Q1": 0.9, "Q2": 0.1}, {"Q2": 0.2, "Q3": 0.3}).questions
