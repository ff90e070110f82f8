from ingest.layout.fitting import Item
from ingest.layout.leftward_runs import runs_of
from kb.practice import Box


def test_pieces_of_a_line_are_joined_in_the_order_of_reading() -> None:
    runs = runs_of([_item("الجمارك", 130, 170), _item("إدارة", 174, 200), _item("الوطنية", 95, 127)])
    assert [("إدارة الجمارك الوطنية", Box(95, 10, 200, 30))] == [(run.text, run.box) for run in runs]


def test_pieces_of_two_columns_stay_apart() -> None:
    runs = runs_of([_item("الجمارك", 130, 170), _item("إدارة", 195, 220)])
    assert ["الجمارك", "إدارة"] == [run.text for run in runs]


def test_lines_stay_apart_and_low_letters_go_with_their_line() -> None:
    runs = runs_of([_item("من", 100, 110, y=22, height=8), _item("إدارة", 112, 140), _item("الجمارك", 100, 140, y=31)])
    assert ["إدارة من", "الجمارك"] == [run.text for run in runs]


def test_a_run_is_bold_when_all_of_it_is() -> None:
    pieces = [_item("إدارة", 174, 200, bold=True), _item("الجمارك", 130, 170, bold=False)]
    assert [False] == [run.bold for run in runs_of(pieces)]


def test_no_items_give_no_runs() -> None:
    assert [] == runs_of([])


def _item(text: str, x0: float, x1: float, *, y: float = 10, height: float = 20, bold: bool = False) -> Item:
    return Item(text, Box(x0, y, x1, y + height), bold)
