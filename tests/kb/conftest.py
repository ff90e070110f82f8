"""A whole knowledge base on a toy model: real store, real index, no PDF."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kb.index.current_index import CurrentIndex
from kb.index.shelves import EdgeShelf
from kb.index_follower import IndexFollower
from kb.practice import Practice, SourceDocument
from kb.search.cards import embed_practices
from kb.search.searcher import Searcher
from kb.search.understanding import QuestionReader
from kb.search.word_book import WordBooks
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.index_marks import IndexMarks
from kb.store.visible_texts import VisibleTexts
from kb.vocabulary import load_vocabulary
from tests.toy_embedder import ToyEmbedder


@dataclass
class House:
    """The rooms of the core, opened on one folder."""

    archive: Archive
    index: CurrentIndex
    follower: IndexFollower
    searcher: Searcher

    def add(self, source: SourceDocument, *practices: Practice, publish: bool = True) -> None:
        vectors = embed_practices(ToyEmbedder(), practices, load_vocabulary())
        self.archive.practices.add_drafts(source, practices, ToyEmbedder.model_id, vectors)
        if publish:
            self.archive.practices.publish_document(source.id, "secretary")

    def close(self) -> None:
        self.index.close()
        self.archive.close()


@pytest.fixture
def open_house(tmp_path: Path) -> Iterator[Callable[[], House]]:
    """Opens the house on the test's folder; may be called again after `close`, as after a restart."""
    settings = Settings(home=tmp_path)
    opened: list[House] = []

    def opening() -> House:
        toy = ToyEmbedder()
        archive = open_archive(settings)
        index = CurrentIndex(settings.index_folder, EdgeShelf(settings.index_folder, toy.model_id, toy.dimension, 2))
        follower = IndexFollower(
            archive.practices, IndexMarks(archive.database), index, load_vocabulary(), toy.model_id
        )
        reading = QuestionReader(WordBooks(VisibleTexts(archive.database)), load_vocabulary(), toy.is_ordinary)
        house = House(archive, index, follower, Searcher(archive.practices, index, toy, 0.0, reading))
        opened.append(house)
        return house

    yield opening
    for house in opened:
        house.close()


@pytest.fixture
def house(open_house: Callable[[], House]) -> House:
    return open_house()
