"""Probabilities are held against what is so."""

import numpy as np
import pytest

from eval.calibration import calibrate, calibration_error, probabilities


def test_a_case_by_hand():
    made = calibrate(np.array([0.9, 0.6, 0.1, 0.1]), [True, False, False, True])
    assert pytest.approx((0.01 + 0.36 + 0.01 + 0.81) / 4) == made.brier
    assert pytest.approx(0.25) == made.base_brier
    assert [(2, 0.1, 0.5), (1, 0.6, 0.0), (1, 0.9, 1.0)] == [
        (one.count, round(one.said, 3), one.observed) for one in made.bins
    ]


def test_a_floor_costs_what_lies_below_it():
    costs = {one.floor: one for one in calibrate(np.array([0.9, 0.12, 0.01]), [True, True, False]).floors}
    assert (0.0, 2, 1.0) == (costs[0.02].lost, costs[0.02].shown, costs[0.02].precision)
    assert (0.5, 1, 1.0) == (costs[0.15].lost, costs[0.15].shown, costs[0.15].precision)


def test_the_error_is_how_far_the_bins_are_off():
    said = np.array([0.9, 0.9, 0.1, 0.1])
    assert pytest.approx(0.1) == calibration_error(said, [True, True, False, False])
    assert pytest.approx(0.4) == calibration_error(said, [True, False, True, False])


def test_certainty_is_a_probability_too():
    assert [0.5] == probabilities(np.array([0.0])).tolist()
    assert 1 >= probabilities(np.array([1e9]))[0]
