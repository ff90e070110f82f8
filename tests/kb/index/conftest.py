"""Both engines behind one fixture, and points to fill them with."""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from qdrant_client import QdrantClient

from kb.index.edge import EdgeIndex
from kb.index.passage_index import IndexPoint, PassageIndex, Payload
from kb.index.server import ServerIndex
from kb.index.words import sparse_document
from kb.practice import DocumentId, DocumentKind, Level, PracticeId, card_point, passage_point

Opener = Callable[[str, int], PassageIndex]


@pytest.fixture(params=["edge", "server"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Opens the same index again and again for a model's name and dimension; the last one opened is closed."""
    client = QdrantClient(":memory:")
    opened: list[PassageIndex] = []

    def engine(model: str, dimension: int) -> PassageIndex:
        if request.param == "edge":
            return EdgeIndex.open(tmp_path / "index", model, dimension)
        return open_on_server(client, model, dimension)

    def open_it(model: str, dimension: int) -> PassageIndex:
        for former in opened:
            former.close()
        opened.append(engine(model, dimension))
        return opened[-1]

    yield open_it
    for index in opened:
        index.close()
    client.close()


@pytest.fixture(scope="session")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PassageIndex]:
    """One for all tests, since making one takes most of a second."""
    index = EdgeIndex.open(tmp_path_factory.mktemp("edge"), "toy", 4)
    yield index
    index.close()


@pytest.fixture(params=["edge", "server"])
def index(request: pytest.FixtureRequest, edge: PassageIndex) -> Iterator[PassageIndex]:
    """An empty index of each engine."""
    if request.param == "edge":
        for level in Level:
            edge.clear(level)
        yield edge
    else:
        client = QdrantClient(":memory:")
        yield open_on_server(client, "toy", 4)
        client.close()


@pytest.fixture
def point() -> Callable[..., IndexPoint]:
    return make_point


def open_on_server(client: QdrantClient, model: str, dimension: int) -> PassageIndex:
    with warnings.catch_warnings():
        # Local mode has no payload indexes, and says so; a server has.
        warnings.filterwarnings("ignore", message="Payload indexes have no effect")
        return ServerIndex.open(client, "gckb", model, dimension)


def make_point(practice: str, text: str = "waste", ordinal: int = -1, **fields: object) -> IndexPoint:
    """A point whose dense vector has the angle `degrees` to the first axis."""
    id = PracticeId(practice)
    angle = np.deg2rad(float(str(fields.pop("degrees", 0))))
    known: dict[str, object] = {
        "revision": 1, "kind": DocumentKind.OTHER, "language": "en", "document": DocumentId("d" * 64)
    }  # fmt: skip
    payload = Payload(practice=id, ordinal=ordinal, **{**known, **fields})  # type: ignore[arg-type]
    return IndexPoint(
        id=card_point(id) if ordinal < 0 else passage_point(id, ordinal),
        dense=np.array([np.cos(angle), np.sin(angle), 0, 0], dtype=np.float32),
        sparse=sparse_document(text, "en"),
        payload=payload,
    )
