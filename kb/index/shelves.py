"""Where indexes stand beside each other, each under a name; here in folders, in `kb.index.server_shelf` on a server."""

import shutil
from pathlib import Path
from typing import Protocol

from kb.index.edge import EdgeIndex
from kb.index.passage_index import PassageIndex


class Shelf(Protocol):
    """Opens, lists and drops indexes by name."""

    def open(self, name: str) -> PassageIndex:
        """The index of that name, made when there is none. Raises `IndexMismatch` and `IndexInUse`."""

    def names(self) -> list[str]:
        """The names of all that stands here, whole or not."""

    def drop(self, name: str) -> None:
        """Remove an index that nobody has open."""

    def close(self) -> None:
        """Let go of what the shelf itself holds."""


class EdgeShelf:
    """Folders of one folder."""

    def __init__(self, folder: Path, model_id: str, dimension: int, concurrent_queries: int) -> None:
        self._folder = folder
        self._model_id, self._dimension = model_id, dimension
        self._concurrent_queries = concurrent_queries

    def open(self, name: str) -> PassageIndex:
        return EdgeIndex.open(
            self._folder / name, self._model_id, self._dimension, concurrent_queries=self._concurrent_queries
        )

    def names(self) -> list[str]:
        return sorted(path.name for path in self._folder.iterdir() if path.is_dir())

    def drop(self, name: str) -> None:
        shutil.rmtree(self._folder / name)

    def close(self) -> None:
        """Nothing is held."""
