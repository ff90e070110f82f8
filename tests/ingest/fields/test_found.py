from ingest.candidate.segments import TextPart
from ingest.fields.found import LONGEST_QUOTE, around, quote, value_of
from tests.ingest.hand_made import BOX

TEXT = "In 2019 the department bought refrigerant identifiers and handed them over to the revenue service."


def test_a_quote_is_whole_words_around_the_place() -> None:
    start = TEXT.index("refrigerant")
    words = around(TEXT, start, start + 5)
    assert words in TEXT
    assert "refrigerant" in words.split()
    assert len(words.split()) <= 12


def test_a_long_stretch_is_cut() -> None:
    long = TEXT * 5
    assert LONGEST_QUOTE == len(around(long, 0, len(long)).split())


def test_a_short_text_is_quoted_whole() -> None:
    assert "Kenya" == around("Kenya", 0, 5)


def test_evidence_carries_page_and_box() -> None:
    evidence = quote(TextPart(TEXT, 7, BOX), 0, 7, stated=False)
    assert (7, BOX, False, False) == (evidence.page, evidence.box, evidence.stated, evidence.verified)


def test_nothing_found_gives_the_other_value() -> None:
    assert () == value_of(None, ())
