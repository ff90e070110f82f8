"""Tables told by their rulings."""

from collections.abc import Callable

from ingest.layout.fitting import Item
from ingest.layout.repair.tables import Table, tables_of
from ingest.layout.rulings import Rulings, Stroke

MakeItem = Callable[..., Item]
ANSWER = "Re-importation of packaging is free"


def level(*tops: float) -> tuple[Stroke, ...]:
    return tuple(Stroke(top, 57, 539) for top in tops)


def texts(table: Table) -> list[list[str]]:
    return [[" ".join(item.text for item in cell) for cell in row] for row in table.rows]


def question_table(item: MakeItem) -> list[Item]:
    return [
        *(item("Question", 63, 85), item("Answer", 223, 85)),
        *(item("Q4. Measures to", 63, 105), item(ANSWER, 223, 105), item("green trade", 63, 118)),
        *(item("for each consignment.", 223, 118), item("The form is not needed.", 223, 131)),
        *(item("Q5. Technology", 63, 155), item("N/A", 223, 155)),
        *(item("Q6. Plans", 63, 175), item("None so far.", 223, 175)),
    ]


def test_a_row_is_what_stands_between_two_rulings(item: MakeItem) -> None:
    (table,) = tables_of(question_table(item), Rulings(level(80, 100, 150, 170, 190)))
    assert ["Question", "Answer"] == texts(table)[0]
    assert ["Q4. Measures to green trade", f"{ANSWER} for each consignment. The form is not needed."] == texts(table)[1]
    assert 4 == len(table.rows)


def test_head_and_last_row_need_no_ruling_beyond_them(item: MakeItem) -> None:
    below = item("Netherlands", 57, 195, size=14)
    (table,) = tables_of([*question_table(item), below], Rulings(level(100, 150, 170)))
    assert (["Question", "Answer"], ["Q6. Plans", "None so far."], 4) == (
        texts(table)[0],
        texts(table)[-1],
        len(table.rows),
    )


def test_a_heading_between_rulings_of_one_length_parts_two_tables(item: MakeItem) -> None:
    second = [item("Administration", 63, 235, width=58), item("Douane", 131, 235), item("Answer in", 63, 248)]
    runs = [*question_table(item), item("Netherlands", 57, 205, size=14), *second, item("English", 131, 248)]
    first, frame = tables_of(runs, Rulings(level(80, 100, 150, 170, 190, 225, 265)))
    assert ([["Administration", "Douane"], ["Answer in", "English"]], 4) == (texts(frame), len(first.rows))


def test_between_head_and_foot_ruling_each_line_is_a_row(item: MakeItem) -> None:
    runs = [
        item(text, x, 85 + 20 * n) for n in range(4) for x, text in ((63, f"HQ {n}"), (223, "2005"), (400, "Japan"))
    ]
    (table,) = tables_of(runs, Rulings(level(80, 100, 170)))
    assert [["HQ 0", "2005", "Japan"], ["HQ 1", "2005", "Japan"]] == texts(table)[:2]


def test_upright_lines_part_columns_whatever_stands_in_them(item: MakeItem) -> None:
    upright = (Stroke(57, 80, 120), Stroke(217, 80, 120), Stroke(539, 80, 120))
    runs = [item("Period", 63, 85), item("Year", 223, 85), item("2030 at the latest", 223, 105)]
    (table,) = tables_of(runs, Rulings(level(80, 100, 120), upright))
    assert ([["Period", "Year"], ["", "2030 at the latest"]], (217,)) == (texts(table), table.borders)


def test_lines_over_and_under_text_in_columns_make_no_table(item: MakeItem) -> None:
    line = "customs officers of the port checked cargo"
    runs = [item(line, x, 100 + 12 * n) for n in range(8) for x in (60, 310)]
    assert [] == tables_of(runs, Rulings(level(80, 210)))


def test_text_between_rulings_without_columns_is_no_table(item: MakeItem) -> None:
    assert [] == tables_of([item("A quotation of one line", 60, 100)], Rulings(level(90, 120)))
