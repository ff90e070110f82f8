"""Indexes on a server stand side by side under their names."""

import pytest
from qdrant_client import QdrantClient

from kb.index.current_index import CurrentIndex
from kb.index.server_shelf import ServerShelf


@pytest.mark.filterwarnings("ignore:Payload indexes have no effect")
def test_an_index_is_replaced_by_one_beside_it_and_dropped(tmp_path):
    client = QdrantClient(":memory:")
    shelf = ServerShelf(client, "toy", 4)
    current = CurrentIndex(tmp_path, shelf)
    first = current.serving.id
    fresh = current.begin()
    assert 2 == len(shelf.names())
    current.switch(fresh)
    assert 1 == len(shelf.names())
    assert first != current.serving.id
    current.close()
