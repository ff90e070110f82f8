"""Each known weakness of PDF parsers, met by the cell with real processes: parsed, or refused in one sentence."""

from collections.abc import Callable, Iterator

import pytest

from ingest.cell.limits import ParserLimits
from ingest.cell.parser_cell import ParserCell
from ingest.ocr.scans import OcrTerms
from kb.errors import UnparsablePdf
from tests.ingest.cell import weak_spots
from tests.ingest.cell.weak_spots import Spots
from tests.ingest.pdf_writer import document, page

LIMITS = ParserLimits(cpu_seconds=1, wall_seconds=30, memory_bytes=500_000_000)
LINE = "Kenya introduced risk profiles for waste in 2021."
CLASSES = (
    weak_spots.bombs,
    weak_spots.declared_sizes,
    weak_spots.cycles,
    weak_spots.metadata,
    weak_spots.slow_readings,
    weak_spots.slow_drawings,
)
REFUSALS = (
    "x.pdf needs more than 1 seconds of computing, the limit",
    "x.pdf needs more than 500 MB of memory, the limit",
    "The parser crashed on x.pdf (SIG",
    "x.pdf has 10,000 pages, more than the limit of 1,000",
    "x.pdf has no pages",
    "x.pdf is damaged or cut off",
)


@pytest.fixture(scope="module")
def tight() -> Iterator[ParserCell]:
    with ParserCell(LIMITS, OcrTerms(enabled=False)) as cell:
        yield cell


@pytest.mark.parametrize("spots", CLASSES, ids=lambda each: each.__name__)
def test_a_weak_spot_is_parsed_or_refused_and_the_next_file_goes_on(
    spots: Callable[[], Spots], tight: ParserCell
) -> None:
    good = document(page())
    for name, content in spots():
        try:
            pages = tight.parse(content, "x.pdf").page_texts
        except UnparsablePdf as error:
            assert str(error).startswith(REFUSALS), name  # noqa: PT017 - either end is right
        else:
            assert 1 == len(pages), name
        assert (LINE,) == tight.parse(good, "good.pdf").page_texts, name
