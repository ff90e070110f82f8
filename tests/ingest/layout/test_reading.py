"""What was read from pictures takes the place of what stood there."""

from ingest.layout.reading import PageReading, with_readings
from ingest.layout.rough import RoughBlock, RoughPdf
from ingest.parsed import BlockKind

A4 = (595.0, 842.0)


def block(text: str, page: int) -> RoughBlock:
    return RoughBlock(BlockKind.PARAGRAPH, (text,), page)


def reading(text: str, page: int) -> PageReading:
    return PageReading(page, "eng", 0.9, (block(text, page),), ("smudge",))


def rough(*blocks: RoughBlock, scanned: tuple[int, ...]) -> RoughPdf:
    return RoughPdf(blocks, (A4, A4, A4), ((), ("stamp",), ()), 3, scanned=scanned, unrecognised=(2,))


def test_a_page_that_was_read_stands_between_the_others() -> None:
    document = rough(block("one", 1), block("No. 7", 2), block("three", 3), scanned=(2,))
    found = with_readings(document, [reading("All of the second page.", 2)])
    assert ["one", "All of the second page.", "three"] == [each.lines[0] for each in found.blocks]
    assert ((), ("smudge",), ()) == found.loose
    assert ((), ()) == (found.scanned, found.unrecognised)


def test_a_few_printed_words_on_a_picture_stay_when_no_more_was_read() -> None:
    document = rough(block("Green Customs annual report", 2), scanned=(2,))
    found = with_readings(document, [reading("Green Custorns annual report", 2)])
    assert (document.blocks, document.loose, ()) == (found.blocks, found.loose, found.scanned)


def test_a_page_that_was_not_asked_for_is_left_alone() -> None:
    document = rough(block("one", 1), scanned=(2,))
    assert document == with_readings(document, [reading("Something else altogether.", 1)])
