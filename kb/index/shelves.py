"""Where indexes stand beside each other, each under a name: in folders for Edge, under prefixes on a server."""

import shutil
from pathlib import Path
from typing import Protocol

from qdrant_client import QdrantClient

from kb.index.edge import EdgeIndex
from kb.index.passage_index import PassageIndex
from kb.index.server import ServerIndex, drop

_PREFIX = "gckb"


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


class ServerShelf:
    """Prefixes of collections on a Qdrant server."""

    def __init__(self, client: QdrantClient, model_id: str, dimension: int) -> None:
        self._client = client
        self._model_id, self._dimension = model_id, dimension

    def open(self, name: str) -> PassageIndex:
        return ServerIndex.open(self._client, f"{_PREFIX}_{name}", self._model_id, self._dimension)

    def names(self) -> list[str]:
        collections = (collection.name.split("_") for collection in self._client.get_collections().collections)
        return sorted({parts[1] for parts in collections if parts[0] == _PREFIX and len(parts) > 1})

    def drop(self, name: str) -> None:
        drop(self._client, f"{_PREFIX}_{name}")

    def close(self) -> None:
        self._client.close()


def server_shelf(url: str, key: str | None, model_id: str, dimension: int) -> ServerShelf:
    """The shelf on the server at `url`."""
    return ServerShelf(QdrantClient(url=url, api_key=key), model_id, dimension)
