"""The order in which columns are read."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.columns import columns_of

MakeItem = Callable[..., Item]


def column(item: MakeItem, name: str, x: float, top: float = 120) -> list[Item]:
    return [item(f"{name}{n} customs officers checked the cargo", x, top + 14 * n, width=235) for n in range(8)]


def order(columns: list[list[Item]]) -> list[list[str]]:
    return [[item.text.split()[0] for item in part] for part in columns]


def test_two_columns_under_a_title_are_read_one_after_the_other(item: MakeItem) -> None:
    left, right = column(item, "L", 50), column(item, "R", 308, top=124)
    title, foot = item("Title over both of the columns", 50, 60, width=480), item("Foot below both", 50, 700, width=480)
    mixed = [title, *(run for pair in zip(left, right, strict=True) for run in pair), foot]
    assert [["Title"], [f"L{n}" for n in range(8)], [f"R{n}" for n in range(8)], ["Foot"]] == order(columns_of(mixed))


def test_a_line_across_the_page_parts_the_columns_above_it_from_those_below(item: MakeItem) -> None:
    upper = column(item, "A", 50) + column(item, "B", 308)
    lower = column(item, "C", 50, 400) + column(item, "D", 308, 400)
    across = item("Heading across both of the columns", 50, 330, width=480)
    firsts = [part[0] for part in order(columns_of([*lower, *upper, across]))]
    assert ["A0", "B0", "Heading", "C0", "D0"] == firsts


def test_columns_that_run_from_the_right_are_read_from_there(item: MakeItem) -> None:
    runs = column(item, "L", 50) + column(item, "R", 308)
    assert ["R0", "L0"] == [part[0] for part in order(columns_of(runs, rightward=False))]


def test_numbers_before_paragraphs_are_no_column(item: MakeItem) -> None:
    numbered = [run for n in range(8) for run in (item(f"{n}.", 50, 120 + 14 * n), column(item, "T", 80)[n])]
    assert 1 == len(columns_of(numbered))


def test_an_empty_page_has_no_columns() -> None:
    assert [] == columns_of([])


def test_three_columns_are_read_one_after_the_other(item: MakeItem) -> None:
    texts = [
        [item(f"{name}{n} officers checked", x, 120 + 14 * n + shift, width=150) for n in range(8)]
        for name, x, shift in (("L", 43, 0), ("M", 218, 4), ("R", 394, 9))
    ]
    assert ["L0", "M0", "R0"] == [part[0] for part in order(columns_of([run for text in texts for run in text]))]


def test_words_scattered_over_a_page_are_sorted_out_in_time(item: MakeItem) -> None:
    words = [item("word", 40 + 18 * column, 40 + 14 * row, width=8) for row in range(40) for column in range(28)]
    assert 1120 == sum(map(len, columns_of(words)))
