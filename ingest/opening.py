"""Puts a worker together: the archive, the model at low cost, the parser cell. Opens no index."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from ingest.cell.limits import MEGABYTE, ParserLimits
from ingest.cell.parser_cell import ParserCell
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


@contextmanager
def open_worker(settings: Settings) -> Iterator[Worker]:
    """A worker on the store of `settings`. Raises `StoreUnavailable` and `ModelUnavailable`."""
    with closing(open_archive(settings)) as archive, ParserCell(parser_limits(settings)) as cell:
        yield Worker(
            archive,
            open_embedder(settings),
            load_vocabulary(),
            cell,
            lease_seconds=settings.lease_seconds,
            attempts=settings.attempts,
        )
