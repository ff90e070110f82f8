"""Tables without rulings."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.alignment import parted
from ingest.layout.repair.lines import Line, lines_from
from ingest.layout.repair.tables import Table

MakeItem = Callable[..., Item]


def shapes(parts: list[list[Line] | Table]) -> list[int | str]:
    return [f"table of {len(part.rows)}" if isinstance(part, Table) else len(part) for part in parts]


def test_labels_with_figures_at_the_right_edge_are_a_table(item: MakeItem) -> None:
    rows = (("Seizures", "258"), ("Cylinders", "10,201"), ("Tonnes", "70"))
    runs = [
        run for n, (label, figure) in enumerate(rows) for run in (item(label, 60, 112 + 12 * n), end(item, figure, n))
    ]
    text = [item("Officers got medals.", 60, 100), item("Some paid fines.", 60, 160)]
    assert [1, "table of 3", 1] == shapes(parted(lines_from([*text, *runs])))


def end(item: MakeItem, figure: str, row: int) -> Item:
    return item(figure, 280 - 5 * len(figure), 112 + 12 * row)


def test_the_rest_of_a_long_answer_belongs_to_its_row(item: MakeItem) -> None:
    runs = [item("Question", 60, 100), item("Answer", 220, 100), item("Q6", 60, 114), item("A register", 220, 114)]
    (table,) = parted(lines_from([*runs, item("is being made.", 220, 126)]))
    assert isinstance(table, Table)
    assert ["A register", "is being made."] == [item.text for item in table.rows[1][1]]


def test_numbers_that_hang_before_paragraphs_make_no_table(item: MakeItem) -> None:
    runs = [run for n in range(3) for run in (item(f"{n}.", 60, 100 + 12 * n), item("The WCO", 92, 100 + 12 * n))]
    assert [3] == shapes(parted(lines_from(runs)))


def test_a_single_line_with_a_gap_is_no_table(item: MakeItem) -> None:
    assert [2] == shapes(parted(lines_from([item("Report", 60, 100), item("2025", 400, 100), item("Text", 60, 112)])))
