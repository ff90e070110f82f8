"""Printed numbers and bullets."""

import pytest

from ingest.layout.markers import cut_at_numbers, marker_and_text, starts_item
from ingest.layout.rough import RoughBlock
from ingest.parsed import BlockKind


@pytest.mark.parametrize(
    ("marker", "text", "printed"),
    [
        ("12.", "The Council notes", "12. The Council notes"),
        ("1.", "CONTEXT", "1 . CONTEXT"),
        ("3)", "third", "3) third"),
        ("(12)", "twelfth", "(12) twelfth"),
        ("(a)", "first", "(a) first"),
        ("(iv)", "fourth", "(iv) fourth"),
        ("b)", "second", "b) second"),
        ("XIV.", "Invites Members", "XIV. Invites Members"),
        ("4.2", "Results", "4.2 Results"),
        ("5.1.1.", "Étapes", "5.1.1. Étapes"),
        ("•", "bullet", "• bullet"),
        ("-", "dash", "- dash"),
        (None, "4.2 tonnes of waste", "4.2 tonnes of waste"),
        (None, "2021. A year", "2021. A year"),
        (None, "30 Days of Action", "30 Days of Action"),
        (None, "LIVE animals", "LIVE animals"),
        (None, "12.", "12."),
        (None, "Plain text", "Plain text"),
    ],
)
def test_the_marker_is_taken_off_a_paragraph(marker: str | None, text: str, printed: str) -> None:
    assert (marker, text) == marker_and_text(printed, BlockKind.PARAGRAPH)


def test_a_letter_is_a_marker_of_headings_only() -> None:
    assert ("C.", "Sustainable goals") == marker_and_text("C. Sustainable goals", BlockKind.HEADING)
    assert (None, "C. Sustainable goals") == marker_and_text("C. Sustainable goals", BlockKind.PARAGRAPH)


def test_a_block_is_cut_where_a_number_follows_a_finished_sentence() -> None:
    block = RoughBlock(BlockKind.LIST_ITEM, ("Invites Members;", "XV. Requests the", "Secretariat."), 1, marker="XIV.")
    assert [("XIV.", ("Invites Members;",)), (None, ("XV. Requests the", "Secretariat."))] == [
        (part.marker, part.lines) for part in cut_at_numbers(block)
    ]


def test_a_lettered_item_after_a_semicolon_starts_in_lower_case() -> None:
    block = RoughBlock(BlockKind.LIST_ITEM, ("Notes the report:", "(a) seizures;", "(b) training."), 1, marker="1.")
    assert ["1.", None, None] == [part.marker for part in cut_at_numbers(block)]


def test_a_block_is_not_cut_at_a_number_within_a_sentence() -> None:
    block = RoughBlock(BlockKind.PARAGRAPH, ("as said in paragraph", "12. The Council"), 1)
    assert [block] == cut_at_numbers(block)


def test_a_block_is_cut_at_each_bullet() -> None:
    block = RoughBlock(BlockKind.PARAGRAPH, ("Measures", "• audits", "• training"), 1)
    assert [("Measures",), ("• audits",), ("• training",)] == [part.lines for part in cut_at_numbers(block)]


def test_a_table_is_never_cut() -> None:
    table = RoughBlock(BlockKind.TABLE, (), 1)
    assert [table] == cut_at_numbers(table)


def test_a_line_tells_whether_it_starts_an_item() -> None:
    assert starts_item("(b) seizures")
    assert not starts_item("seizures (b)")
