"""Puts a worker together: the archive, the model at low cost, the parser cell. Opens no index."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext

from ingest.cell.limits import MEGABYTE, ParserLimits
from ingest.cell.parser_cell import ParserCell
from ingest.ocr.scans import OcrTerms
from ingest.retrying import Patience
from ingest.trial import try_alone
from ingest.worker import Worker
from kb.opening import open_embedder
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary


def parser_limits(settings: Settings) -> ParserLimits:
    """The limits of the parser cell as the settings have them."""
    return ParserLimits(
        file_bytes=settings.file_megabytes * MEGABYTE,
        pages=settings.file_pages,
        cpu_seconds=settings.parse_cpu_seconds,
        wall_seconds=settings.parse_wall_seconds,
        memory_bytes=settings.parse_megabytes * MEGABYTE,
        characters=settings.file_characters,
    )


def open_cell(settings: Settings) -> ParserCell:
    """The parser cell as the settings have it; close it after use."""
    terms = OcrTerms(settings.ocr, settings.tessdata, settings.ocr_page_seconds)
    return ParserCell(parser_limits(settings), terms)


@contextmanager
def open_worker(settings: Settings, *, standing_in_for: str | None = None) -> Iterator[Worker]:
    """A living worker on the store of `settings`, or one that does the job of another, who lives.

    Raises `StoreUnavailable` and `ModelUnavailable`.
    """
    with closing(open_archive(settings)) as archive, open_cell(settings) as cell:
        worker = Worker(
            archive,
            open_embedder(settings),
            load_vocabulary(),
            cell,
            lease_seconds=settings.lease_seconds,
            patience=Patience(settings.attempts, settings.retry_seconds, settings.retry_longest_seconds),
            trial=try_alone,
            name=standing_in_for,
        )
        with nullcontext() if standing_in_for else worker.alive():
            yield worker
