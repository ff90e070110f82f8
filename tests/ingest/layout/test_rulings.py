"""Lines out of the pieces that programs draw."""

from ingest.layout.rulings import Stroke, rulings


def test_the_borders_of_neighbouring_cells_are_one_line() -> None:
    found = rulings([(70, 100, 200, 100), (201, 100.4, 400, 100.4)])
    assert [(70, 400)] == [(stroke.start, stroke.end) for stroke in found.level]


def test_the_two_edges_of_a_thick_stroke_are_one_line() -> None:
    assert (Stroke(100, 70, 400),) == rulings([(70, 100, 400, 100), (70, 101.2, 400, 101.2)]).level


def test_level_and_upright_lines_are_told_apart_and_slanting_ones_left_out() -> None:
    found = rulings([(70, 100, 400, 100), (70, 100, 70, 300), (70, 100, 400, 300)])
    assert ((Stroke(100, 70, 400),), (Stroke(70, 100, 300),)) == (found.level, found.upright)


def test_strokes_of_signs_are_no_rulings() -> None:
    assert () == rulings([(70, 100, 74, 100)]).level
