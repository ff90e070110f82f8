"""Has the pages without usable text read from their pictures, a batch at a time, within the time that they may take.

It asks the parser's process for each batch by itself, so that a page that hangs or crashes costs its own batch only,
and in the end for the whole document again, with what was read in it.
"""

import math
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.cell.answer import Answer
from ingest.cell.limits import ParserLimits
from ingest.cell.task import Task
from ingest.layout.reading import PageReading, PictureOrder
from ingest.ocr.choice import better, first_language, next_language
from ingest.ocr.remarks import out_of_time, remarks, switched_off, without_data
from ingest.ocr.tessdata import ReadingLanguage, installed, tessdata_folder
from ingest.parsed import ParsedPdf
from ingest.text.language import languages_of
from kb.errors import UnparsablePdf

Ask = Callable[[Task, tuple[PageReading, ...]], Answer]
"""Has one task done; raises what `ParserCell.parse` does."""

Progress = Callable[[int, int], None]
"""Called with how many of how many pages have been read."""

_BATCH = 4  # pages that one process reads
_SEARCH = 3  # pages' time on top, to find the language in
_WALL = 3  # times the computing time, since workers run at the lowest priority beside other programs
_DOTS = 200  # an inch: 300 take a fifth longer and read no better, at 150 small print is lost
_LONGEST_SIDE = 3400  # dots; a page larger than A3 is read in fewer dots an inch
_POINTS = 72  # an inch


@dataclass(frozen=True, slots=True)
class OcrTerms:
    """Whether and how pictures are read; `tessdata` None is looked for; `page_seconds` is computing time a page."""

    enabled: bool = True
    tessdata: Path | None = None
    page_seconds: int = 10


def with_scans_read(
    parsed: ParsedPdf, ask: Ask, limits: ParserLimits, terms: OcrTerms, progress: Progress | None = None
) -> ParsedPdf:
    """The document with its pictures read as far as that is possible, and warnings that tell what was done.

    What `progress` raises ends the reading.
    """
    if not parsed.pictures:
        return parsed
    if not terms.enabled:
        return _warned(parsed, [switched_off(parsed.pictures)])
    folder = tessdata_folder(terms.tessdata)
    known = installed(folder)
    if folder is None or not known:
        return _warned(parsed, [without_data(parsed.pictures)])
    run = _Run(ask, limits, terms.page_seconds, str(folder), known, parsed, progress or _untold)
    run.read_all(first_language(languages_of(parsed.page_texts), known))
    readings = tuple(run.readings[page] for page in sorted(run.readings))
    whole = ask(Task(limits), readings).parsed if readings else None
    told = remarks(readings, known)
    left = [page for page in parsed.pictures if page not in run.readings]
    return _warned(whole or parsed, [*told, out_of_time(left)] if left else told)


def _untold(_page: int, _pages: int) -> None:
    """Nobody asked."""


def _warned(parsed: ParsedPdf, warnings: Sequence[str]) -> ParsedPdf:
    return replace(parsed, warnings=(*parsed.warnings, *warnings))


@dataclass(slots=True)
class _Run:
    """Reads one document's pictures; `readings` are by page, `spent` is in seconds of the clock."""

    ask: Ask
    limits: ParserLimits
    page_seconds: int
    folder: str
    known: Sequence[ReadingLanguage]
    parsed: ParsedPdf
    progress: Progress
    readings: dict[int, PageReading] = field(default_factory=dict)
    spent: float = 0.0

    def read_all(self, language: ReadingLanguage) -> None:
        """Read the first page alone, which tells the language, then the others in batches."""
        first, *others = self.parsed.pictures
        batches = deque([(first,), *(tuple(others[at : at + _BATCH]) for at in range(0, len(others), _BATCH))])
        while batches and self._left() > 0:
            self.progress(len(self.readings), len(self.parsed.pictures))
            batch = batches.popleft()
            found = self._read(batch, language)
            if found is None:
                batches += [(page,) for page in batch if len(batch) > 1]
                continue
            for reading in found:
                best = self._settled(reading)
                self.readings[reading.page] = best
                language = next(each for each in self.known if each.name == best.language)

    def _settled(self, reading: PageReading) -> PageReading:
        """The page's best reading, after trying what its first one suggests."""
        tried = {reading.language}
        while (other := next_language(reading, tried, self.known)) is not None and self._left() > 0:
            tried.add(other.name)
            again = self._read((reading.page,), other)
            if again:
                reading = better(reading, again[0])
        return reading

    def _left(self) -> float:
        return _WALL * self.page_seconds * (len(self.parsed.pictures) + _SEARCH) - self.spent

    def _read(self, pages: tuple[int, ...], language: ReadingLanguage) -> tuple[PageReading, ...] | None:
        """The readings of those pages; None when that failed."""
        seconds = self.page_seconds * len(pages)
        limits = replace(self.limits, cpu_seconds=seconds, wall_seconds=min(_WALL * seconds, self._left()))
        order = PictureOrder(pages, language.name, self.folder, self._dots(pages))
        start = time.monotonic()
        try:
            found = self.ask(Task(limits, order), ()).readings or ()
        except UnparsablePdf:
            return None
        finally:
            self.spent += time.monotonic() - start
        return tuple(reading for reading in found if reading.page in pages and reading.language == language.name)

    def _dots(self, pages: tuple[int, ...]) -> int:
        longest = max(max(self.parsed.page_sizes[page - 1]) for page in pages)
        return max(1, min(_DOTS, math.floor(_LONGEST_SIDE * _POINTS / longest)))
