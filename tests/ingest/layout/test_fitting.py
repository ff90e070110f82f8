"""The printed lines of a block."""

from ingest.layout.fitting import Item, fit, lines_of, plain
from kb.practice import Box


def item(text: str, y: float, x: float = 72) -> Item:
    return Item(text, Box(x, y, x + 6 * len(text), y + 10))


def test_markdown_becomes_text() -> None:
    assert "Seized: 4 * 2 [kg] in _all_ cases" == plain(r"**Seized:** 4 \* 2 \[kg\] *in* \_all\_ cases")


def test_the_lines_are_those_of_the_items_in_the_box() -> None:
    items = [item("The Customs Co-", 100), item("operation Council", 112), item("Another block", 200)]
    fitted = fit("The Customs **Cooperation** Council", Box(72, 100, 300, 122), items, [0, 1, 2])
    assert ("The Customs Co-", "operation Council") == fitted.lines
    assert (0, 1) == fitted.taken
    assert 10.0 == fitted.size


def test_items_on_one_line_are_joined() -> None:
    assert ("1. Reaffirm", "the Agenda") == lines_of(
        [item("1.", 100), item("Reaffirm", 100, 90), item("the Agenda", 112)]
    )


def test_a_heading_whose_box_covers_one_line_gets_the_others() -> None:
    items = [item("Contribution of", 100), item("the Republic", 114), item("of Chile", 300)]
    fitted = fit("Contribution of the Republic", Box(72, 100, 200, 110), items, [0, 1, 2])
    assert ("Contribution of", "the Republic") == fitted.lines
    assert 124.0 == (fitted.box.y1 if fitted.box else 0)


def test_items_that_spell_something_else_leave_the_blocks_own_text() -> None:
    items = [item("الوطنية", 100), item("الظروف", 100, 200)]
    fitted = fit("الظروف الوطنية", Box(72, 100, 300, 110), items, [0, 1])
    assert ("الظروف الوطنية",) == fitted.lines
    assert (0, 1) == fitted.taken


def test_raised_numbers_do_not_count_as_other_letters() -> None:
    fitted = fit("Health 3 and", Box(72, 100, 300, 110), [item("Health³ and", 100)], [0])
    assert ("Health³ and",) == fitted.lines


def test_a_block_without_a_box_keeps_its_text() -> None:
    assert (("**",),) != (fit("text", None, [], []).lines,)
    assert ("text",) == fit("text", None, [], []).lines
