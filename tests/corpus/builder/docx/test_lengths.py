"""Lengths become points, and columns fill their table."""

import pytest

from corpus.build.docx.lengths import points, shares, signs, twips


@pytest.mark.parametrize(
    ("expected", "length"), [(28.35, "1cm"), (9.0, "9pt"), (8.5, "0.85em"), (60.0, "30%"), (4.0, 4)]
)
def test_lengths_become_points(expected: float, length: str | float) -> None:
    assert expected == pytest.approx(points(length, em=10, whole=200), abs=0.01)


def test_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="is no length"):
        points("1 inch", em=10)


def test_a_point_has_twenty_twips() -> None:
    assert 170 == twips(8.5)


def test_numbers_share_the_width() -> None:
    assert [100.0, 200.0] == shares([1, 2], [5, 5], 300, 10)


def test_columns_without_widths_are_equal() -> None:
    assert [150.0, 150.0] == shares(None, [1, 80], 300, 10)


def test_fractions_share_what_lengths_leave_over() -> None:
    assert [50.0, 250.0] == shares(["50pt", "1fr"], [5, 5], 300, 10)


def test_an_auto_column_is_as_wide_as_its_longest_cell() -> None:
    assert [30.0, 270.0] == shares(["auto", 1], [4, 90], 300, 10)


def test_lengths_alone_are_stretched_to_the_width() -> None:
    assert [100.0, 200.0] == shares(["50pt", "100pt"], [5, 5], 300, 10)


def test_chinese_signs_count_twice() -> None:
    assert 5 == signs("海关x")
