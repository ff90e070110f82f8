"""What reading pages from their pictures takes and gives, and how it is put into the document. Pure; reads nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.layout.rough import RoughBlock, RoughPdf

DOUBTFUL = 0.75
"""Below this mean confidence a page was read wrongly: another script, upside down, or no text at all."""

_MORE = 1.5  # times the letters of what stood there: else the picture was only behind a page of few words


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """Which `pages` to read, in which `language` (Tesseract's name), at how many `dots` an inch.

    `tessdata` is the folder of Tesseract's data; that of the language must lie there.
    """

    pages: tuple[int, ...]
    language: str
    tessdata: str
    dots: int


@dataclass(frozen=True, slots=True)
class PageReading:
    """What was read from the picture of one page; `confidence` (0 to 1) is its letters' mean, 0 when none was read."""

    page: int
    language: str
    confidence: float
    blocks: tuple[RoughBlock, ...]
    loose: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All of its blocks' lines."""
        return tuple(line for block in self.blocks for line in _lines(block))


def with_readings(rough: RoughPdf, readings: Iterable[PageReading]) -> RoughPdf:
    """The document with what was read from pictures in the place of what stood there, where that is more."""
    before = dict.fromkeys(range(1, len(rough.page_sizes) + 1), 0)
    for block in rough.blocks:
        before[block.page] += sum(map(len, _lines(block)))
    asked = {reading.page: reading for reading in readings if reading.page in rough.scanned}
    read = {page: each for page, each in asked.items() if sum(map(len, each.lines)) > _MORE * before[page]}
    kept = [block for block in rough.blocks if block.page not in read]
    blocks = sorted((*kept, *(block for each in read.values() for block in each.blocks)), key=lambda block: block.page)
    return replace(
        rough,
        blocks=tuple(blocks),
        loose=tuple(read[page].loose if page in read else lines for page, lines in enumerate(rough.loose, start=1)),
        scanned=tuple(page for page in rough.scanned if page not in asked),
        unrecognised=tuple(page for page in rough.unrecognised if page not in read),
    )


def _lines(block: RoughBlock) -> tuple[str, ...]:
    return (*block.lines, *(line for row in block.rows for cell in row for line in cell.lines))
