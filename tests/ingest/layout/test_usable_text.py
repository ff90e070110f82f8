"""Text that spells nothing, or hardly any, is told from text that can be used."""

import pytest

from ingest.layout.usable_text import is_junk, is_sparse

TEXT = (
    "In 2024 the Revenue Authority introduced risk profiles for plastic waste at the port, and trained 120 officers. "
)


@pytest.mark.parametrize(
    "text",
    [TEXT, "В 2024 году таможня ввела профили риска. " * 3, "二〇二四年中国海关在上海口岸实施了风险参数。" * 6, ""],  # noqa: RUF001
)
def test_text_in_any_script_is_no_junk(text: str) -> None:
    assert not is_junk(text)


def test_bullets_of_a_symbol_font_make_no_junk() -> None:
    assert not is_junk("\uf0b7 hydrofluorocarbons (HFC) \uf0b7 perfluorocarbons (PFC)")


@pytest.mark.parametrize(
    "text",
    [
        "".join(chr(0xF000 + ord(letter)) for letter in TEXT),
        "\ufffd" * 40,
        "".join(chr(ord(letter) % 31 + 1) for letter in TEXT),
        "".join(chr(ord(letter) + 3) if letter.isalpha() else letter for letter in 2 * TEXT),
    ],
    ids=["private use", "replacement", "control", "shifted letters"],
)
def test_letters_that_stand_for_others_are_junk(text: str) -> None:
    assert is_junk(text)


def test_a_few_codes_without_vowels_are_no_junk() -> None:
    assert not is_junk("HCFC-22 HFC-134a R-410A CBD BTS HS WCT")


def test_a_stamp_is_sparse_and_a_paragraph_is_not() -> None:
    assert is_sparse("Received 12 March 2026 - page 3 of 9")
    assert not is_sparse(TEXT)
