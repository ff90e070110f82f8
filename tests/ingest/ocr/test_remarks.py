"""The sentences on pages that were read from their pictures."""

from ingest.layout.reading import PageReading
from ingest.layout.rough import RoughBlock
from ingest.ocr.remarks import remarks
from ingest.ocr.tessdata import LANGUAGES
from ingest.parsed import BlockKind


def reading(page: int, confidence: float = 0.9, language: str = "eng", text: str = "Text.") -> PageReading:
    blocks = (RoughBlock(BlockKind.PARAGRAPH, (text,), page),) if text else ()
    return PageReading(page, language, confidence, blocks)


def test_pages_are_named_by_the_language_they_were_read_in() -> None:
    readings = [reading(1), reading(2, language="fra"), reading(3), reading(4)]
    assert [
        "Read by OCR as English: pages 1, 3-4; compare with the picture.",
        "Read by OCR as French: page 2; compare with the picture.",
    ] == remarks(readings, LANGUAGES)


def test_a_page_of_low_confidence_is_named_with_it() -> None:
    told = remarks([reading(7, 0.614)], LANGUAGES)
    assert "Page 7 was read by OCR with a confidence of 61% only; do not rely on its text." == told[-1]


def test_a_picture_without_text_is_named_as_such_only() -> None:
    assert ["OCR found no text in the picture: page 5."] == remarks([reading(5, 0.0, text="")], LANGUAGES[:1])
