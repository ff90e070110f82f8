"""Lines out of runs of text."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.lines import is_running_text, lines_from

MakeItem = Callable[..., Item]


def test_runs_side_by_side_are_one_line_with_spaces_where_there_are_gaps(item: MakeItem) -> None:
    runs = [item("waste", 100, 100), item("seized ", 70, 100, width=27), item("2023", 125, 100)]
    assert ["seized  waste2023"] == [line.text for line in lines_from(runs)]


def test_lines_stand_from_top_to_bottom(item: MakeItem) -> None:
    assert ["one", "two"] == [line.text for line in lines_from([item("two", 70, 115), item("one", 70, 100)])]


def test_small_raised_text_belongs_to_its_line(item: MakeItem) -> None:
    (line,) = lines_from([item("Act", 70, 100), item("³", 85, 98, size=6)])
    assert "Act³" == line.text


def test_a_number_hangs_where_it_is_a_run_of_its_own(item: MakeItem) -> None:
    hanging, plain = lines_from([item("12.", 70, 100), item("The WCO", 102, 100), item("12. The WCO", 70, 120)])
    assert ((True, 102), (False, 70)) == ((hanging.hangs, hanging.text_start), (plain.hangs, plain.text_start))


def test_right_to_left_lines_are_read_from_the_right(item: MakeItem) -> None:
    (line,) = lines_from([item("ثانية", 70, 100), item("أولى", 120, 100)], rightward=False)
    assert "أولى ثانية" == line.text


def test_numbers_and_labels_are_no_running_text(item: MakeItem) -> None:
    text = [item("Customs officers seized waste at the port", 70, 100 + 12 * n) for n in range(4)]
    labels = [item(label, 70, 100 + 12 * n) for n, label in enumerate(("Cylinders", "Tonnes", "Pieces", "Shipments"))]
    assert (True, False) == (is_running_text(text), is_running_text(labels))
