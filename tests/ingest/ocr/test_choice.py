"""What a page is read in next, and which of two readings is kept."""

from ingest.layout.reading import PageReading
from ingest.layout.rough import RoughBlock
from ingest.ocr.choice import better, first_language, next_language
from ingest.ocr.tessdata import LANGUAGES
from ingest.parsed import BlockKind

FRENCH = "La douane a mis en place des profils de risque pour les déchets plastiques au port de Dakar."


def reading(text: str, confidence: float, language: str = "eng") -> PageReading:
    blocks = (RoughBlock(BlockKind.PARAGRAPH, (text,), 1),) if text else ()
    return PageReading(1, language, confidence, blocks)


def next_name(read: PageReading, *tried: str) -> str | None:
    found = next_language(read, tried, LANGUAGES)
    return found.name if found else None


def test_the_document_s_other_pages_tell_what_to_begin_with() -> None:
    assert "spa" == first_language(("es", "en"), LANGUAGES).name


def test_english_comes_first_where_nothing_is_known() -> None:
    assert "eng" == first_language((), LANGUAGES).name


def test_a_sure_page_is_read_again_in_the_language_it_tells() -> None:
    assert "fra" == next_name(reading(FRENCH, 0.9), "eng")


def test_a_page_in_its_own_language_is_done() -> None:
    assert next_name(reading(FRENCH, 0.9, "fra"), "eng", "fra") is None


def test_a_doubtful_page_is_tried_in_each_other_script_once() -> None:
    assert "rus" == next_name(reading("B 2024 Y36", 0.6), "eng")
    assert "ara" == next_name(reading("B 2024 Y36", 0.6), "eng", "rus")
    assert next_name(reading("", 0.0), "eng", "rus", "ara", "chi_sim") is None


def test_a_language_without_data_is_not_asked_for() -> None:
    assert next_language(reading(FRENCH, 0.9), ("eng",), LANGUAGES[:1]) is None


def test_of_two_doubtful_readings_the_one_with_more_sure_letters_is_kept() -> None:
    junk, text = reading("B 2024", 0.6), reading("В 2024 году таможенная служба", 0.59, "rus")  # noqa: RUF001
    assert text == better(junk, text)
    assert junk == better(junk, reading("", 0.0, "ara"))


def test_the_told_language_is_kept_unless_it_reads_worse() -> None:
    english = reading(FRENCH, 0.9)
    assert "fra" == better(english, reading(FRENCH, 0.89, "fra")).language
    assert "eng" == better(english, reading(FRENCH, 0.7, "fra")).language
