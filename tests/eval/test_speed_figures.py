"""Ratios are of medians, and goals are met or not."""

import pytest

from eval.speed_figures import (
    SpeedRun,
    against_peer,
    during_ingest,
    embedding,
    over_http,
    reading,
    start,
    under_load,
)


def test_a_question_is_held_against_its_parts():
    figure = over_http([0.012, 0.014, 0.9], [0.008, 0.009, 0.010], [0.001, 0.001, 0.5])
    assert pytest.approx(1.4) == figure.value
    assert figure.met
    assert pytest.approx(14) == figure.parts["HTTP, ms"]


def test_a_slow_start_does_not_meet_the_goal():
    assert not start([4.2, 4.1, 1.0], [5.0]).met


@pytest.mark.parametrize(("bf16", "met"), [(False, True), (True, False)])
def test_embedding_must_be_faster_where_the_processor_helps(bf16, met):
    figure = embedding([2.0], [3.0], 60, bf16=bf16)
    assert pytest.approx(1.5) == figure.value
    assert met is figure.met


def test_reading_is_told_in_pages_a_second_and_against_pypdf():
    pages, ratio = reading([2.0, 2.0, 9.0], [5.0], 100, 2)
    assert (pytest.approx(50), True) == (pages.value, pages.met)
    assert (pytest.approx(2.5), False) == (ratio.value, ratio.met)


def test_a_run_says_what_it_measured_and_where():
    run = SpeedRun({"cores": 2}, {"passages": 10}, (during_ingest([0.04], [0.01], 3),)).as_json()
    assert {"machine", "sizes", "figures"} == run.keys()
    assert run["figures"][0]["met"] is False


def test_the_slowest_hundredth_is_held_against_the_median():
    figure = under_load([0.01] * 99 + [0.05], 8)
    assert 1 < figure.value < 5
    assert figure.met
    assert not under_load([0.01] * 95 + [0.05] * 5, 8).met


def test_the_peer_is_held_against_ours_by_what_it_does_alike():
    figure = against_peer([0.01], [0.2], [0.05], 20_000)
    assert (pytest.approx(20), True) == (figure.value, figure.met)
    assert pytest.approx(50) == figure.parts["peer by meaning only, ms"]
