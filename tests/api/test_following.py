import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.following import Following
from kb.access import ANONYMOUS
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, relevance_floor=0.0)


@pytest.fixture
def empty(settings: Settings) -> Iterator[KnowledgeBase]:
    with open_knowledge_base(settings, embedder=ToyEmbedder()) as opened:
        yield opened


def eventually(happens: Callable[[], bool]) -> bool:
    """Whether it happens within a minute, looked at often."""
    tick = threading.Event()
    return any(happens() or tick.wait(0.02) for _ in range(3000))


def publish(settings: Settings, name: str) -> None:
    """What a worker in another process does."""
    embedder, source = ToyEmbedder(), document(name)
    found = [practice(source)]
    archive = open_archive(settings)
    points = embed_practices(embedder, found, load_vocabulary())
    archive.practices.add_drafts(source, found, embedder.model_id, points)
    archive.practices.publish_document(source.id, "a test")
    archive.close()


def test_what_a_worker_publishes_is_found_and_a_failure_shows_and_passes(
    empty: KnowledgeBase, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    def found() -> int:
        return len(empty.search(empty.query("returnable crates"), ANONYMOUS).hits)

    database = sqlite3.connect(settings.home / "gckb.sqlite3", isolation_level=None)
    with closing(database) as store, Following(empty) as follower:
        publish(settings, "one.pdf")
        assert eventually(lambda: found() == 1)
        assert eventually(lambda: follower.state() == "following")

        store.execute("ALTER TABLE index_marks RENAME TO away")
        assert eventually(lambda: follower.state() == "failing")
        assert "could not be copied to the index" in caplog.text

        store.execute("ALTER TABLE away RENAME TO index_marks")
        publish(settings, "two.pdf")
        assert eventually(lambda: found() == 2)
        assert eventually(lambda: follower.state() == "following")
