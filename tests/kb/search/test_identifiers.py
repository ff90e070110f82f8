"""A code has one spelling, however it is written."""

import pytest

from kb.search.identifiers import asked_codes, find_codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HFC-134a", "refrigerant:134a"),
        ("R134A cylinders", "refrigerant:134a"),
        ("R 410a", "refrigerant:410a"),
        ("HS 39.23", "hs:3923"),
        ("HS code 3923", "hs:3923"),
        ("code SH 3923.30", "hs:392330"),
        ("3923.30", "hs:392330"),
        ("392330", "hs:392330"),
        ("waste of entry Y48", "basel:y48"),
        ("A3210", "basel:a3210"),
        ("CITES Appendix II", "cites:ii"),
        ("annexe II de la CITES", "cites:ii"),
        ("PC0785Ea", "document:pc0785"),
        ("Annex II - PC0785EAE2a", "document:pc0785"),
        ("GCAP-19", "gcap:19"),
        ("GCAP item 19", "gcap:19"),
        ("DEMETER VIII", "operation:demeter viii"),
        ("Operation Thunder 2023", "operation:thunder 2023"),
        ("Silver Axe 7", "operation:silver axe vii"),
        ("ISO14064-1", "iso:14064"),
        ("PC9019", "document:pc9019"),
        ("NC 9044 Fa", "document:nc9044"),
        ("NCM 39.20", "hs:3920"),
        ("товарная позиция 8507", "hs:8507"),
        ("CITES App. I", "cites:i"),
    ],
)
def test_a_code_is_found_in_any_writing(text, code):
    assert (code,) == asked_codes(text)


@pytest.mark.parametrize(
    "text", ["in 2023.", "on 12.05.2024", "99,000 t", "1 974.50 tonnes", "call 392330 now", "R and D"]
)
def test_numbers_and_dates_are_no_codes(text):
    assert () == asked_codes(text)


def test_neighbouring_operations_are_told_apart():
    assert asked_codes("DEMETER VIII") == asked_codes("Demeter 8") != asked_codes("DEMETER IX")


def test_a_practice_is_found_by_heading_and_chapter_too():
    assert {"hs:39", "hs:3923", "hs:392330"} <= set(find_codes("plastic boxes of HS 3923.30"))


def test_a_question_is_not_widened():
    assert ("hs:392330",) == asked_codes("HS 3923.30")
