"""Puts a worker together: the archive, the model at low cost, the parser cell. Opens no index."""

from collections.abc import Iterator
from contextlib import contextmanager

from ingest.cell import ParserCell, ParserLimits
from ingest.worker import Worker
from kb.opening import open_embedder
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary


def parser_limits(settings: Settings) -> ParserLimits:
    """The limits of the parser cell as the settings have them."""
    return ParserLimits(
        file_megabytes=settings.file_megabytes,
        pages=settings.file_pages,
        characters=settings.file_characters,
        cpu_seconds=settings.parse_cpu_seconds,
        wall_seconds=settings.parse_wall_seconds,
        megabytes=settings.parse_megabytes,
    )


@contextmanager
def open_worker(settings: Settings) -> Iterator[Worker]:
    """A worker on the store of `settings`. Raises `StoreUnavailable` and `ModelUnavailable`."""
    archive = open_archive(settings)
    try:
        yield Worker(
            archive,
            open_embedder(settings),
            load_vocabulary(),
            ParserCell(parser_limits(settings)),
            lease_seconds=settings.lease_seconds,
            attempts=settings.attempts,
        )
    finally:
        archive.close()
