"""The shelf on a Qdrant server: indexes under prefixes of collections. Loading its client takes a second or two."""

from qdrant_client import QdrantClient

from kb.index.passage_index import PassageIndex
from kb.index.server import ServerIndex, drop

_PREFIX = "gckb"


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
