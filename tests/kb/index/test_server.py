"""What only the index on a server has: prefixes, a client of somebody else, and several processes that ask."""

from collections.abc import Callable

import pytest
from qdrant_client import QdrantClient

from kb.index.passage_index import IndexPoint
from kb.index.server import ServerIndex, drop
from kb.practice import Level

MakePoint = Callable[..., IndexPoint]

pytestmark = pytest.mark.filterwarnings("ignore:Payload indexes have no effect")


def test_indexes_of_different_prefixes_do_not_meet(point: MakePoint) -> None:
    client = QdrantClient(":memory:")
    one, two = (ServerIndex.open(client, prefix, "toy", 4) for prefix in ("one", "two"))
    one.upsert(Level.PUBLIC, [point("a")])
    assert (1, 0) == (one.count(Level.PUBLIC), two.count(Level.PUBLIC))
    assert one.id != two.id


def test_closing_an_index_leaves_the_client_to_others(point: MakePoint) -> None:
    client = QdrantClient(":memory:")
    one, two = (ServerIndex.open(client, prefix, "toy", 4) for prefix in ("one", "two"))
    one.close()
    two.upsert(Level.PUBLIC, [point("a")])
    assert 1 == two.count(Level.PUBLIC)


def test_dropping_an_index_removes_its_collections_only() -> None:
    client = QdrantClient(":memory:")
    for prefix in ("one", "two"):
        ServerIndex.open(client, prefix, "toy", 4)
    drop(client, "one")
    drop(client, "one")
    assert ["two_desk", "two_index", "two_members", "two_public"] == sorted(
        collection.name for collection in client.get_collections().collections
    )


def test_a_process_that_only_asks_sees_the_snapshot_of_the_one_that_writes(point: MakePoint) -> None:
    client = QdrantClient(":memory:")
    writer, asker = (ServerIndex.open(client, "one", "toy", 4) for _ in range(2))
    writer.upsert(Level.PUBLIC, [point("a")])
    assert writer.snapshot_id(Level.PUBLIC) == asker.snapshot_id(Level.PUBLIC)


def test_an_index_whose_making_was_cut_off_is_made_whole(point: MakePoint) -> None:
    client = QdrantClient(":memory:")
    ServerIndex.open(client, "one", "toy", 4)
    client.delete_collection("one_index")
    client.delete_collection("one_desk")
    index = ServerIndex.open(client, "one", "toy", 4)
    index.upsert(Level.SECRETARIAT, [point("a")])
    assert 1 == index.count(Level.SECRETARIAT)
