"""The one place that picks classes and puts them together. Nothing here runs at import."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from kb.curation.desk import Desk
from kb.embedding.embedder import Embedder
from kb.embedding.model_pack import open_pack
from kb.embedding.openvino_runtime import OpenVinoEmbedder
from kb.index.current_index import CurrentIndex
from kb.index.shelves import EdgeShelf, Shelf
from kb.index_follower import IndexFollower
from kb.knowledge_base import KnowledgeBase
from kb.notices.carrier import carrier_of
from kb.notices.postman import Postman
from kb.people.accounts import Accounts
from kb.question_log import QuestionLog
from kb.reembedding import embed_lacking
from kb.search.searcher import Searcher
from kb.search.similar import SimilarPractices
from kb.search.suggestions import Suggester
from kb.search.understanding import QuestionReader
from kb.search.word_book import WordBooks
from kb.settings import Settings
from kb.store.archive import open_archive
from kb.store.index_marks import IndexMarks
from kb.store.questions import Questions
from kb.store.visible_texts import VisibleTexts
from kb.vocabulary import load_vocabulary


def open_embedder(settings: Settings) -> Embedder:
    """The model of the settings' pack. Raises `ModelUnavailable`."""
    return OpenVinoEmbedder(open_pack(settings.model_folder), precision=settings.inference_precision)


@contextmanager
def open_knowledge_base(
    settings: Settings, *, embedder: Embedder | None = None, fresh_index: bool = False
) -> Iterator[KnowledgeBase]:
    """Own the index, repair it, and give the front door; everything is let go of at the end.

    `fresh_index` makes the index anew and embeds what the present model has not embedded yet.
    Raises `StoreUnavailable`, `ModelUnavailable`, `IndexInUse` and `IndexMismatch`.
    """
    model = embedder or open_embedder(settings)
    vocabulary = load_vocabulary()
    with (
        closing(open_archive(settings)) as archive,
        closing(CurrentIndex(settings.index_folder, _shelf(settings, model), fresh=fresh_index)) as index,
    ):
        if fresh_index:
            embed_lacking(archive.practices, model, vocabulary)
        follower = IndexFollower(archive.practices, IndexMarks(archive.database), index, vocabulary, model.model_id)
        follower.repair()
        books = WordBooks(VisibleTexts(archive.database))
        reading = QuestionReader(books, vocabulary, model.is_ordinary)
        searcher = Searcher(archive.practices, index, model, settings.relevance_floor, reading)
        suggester = Suggester(books, archive.practices, vocabulary)
        similar = SimilarPractices(archive.practices, index, model.model_id)
        with closing(QuestionLog(Questions(archive.database), settings.question_days)) as questions:
            yield KnowledgeBase(
                settings,
                vocabulary,
                archive,
                searcher,
                follower,
                suggester=suggester,
                similar=similar,
                questions=questions,
                postman=Postman(archive.outbox, carrier_of(settings)),
                desk=Desk(archive, vocabulary, settings.public_url),
                accounts=Accounts(archive, settings, vocabulary),
            )


def _shelf(settings: Settings, embedder: Embedder) -> Shelf:
    if not settings.qdrant_url:
        return EdgeShelf(settings.index_folder, embedder.model_id, embedder.dimension, settings.concurrent_queries)
    # The server's client takes longer to load than all the rest, and most knowledge bases need none.
    from kb.index.server_shelf import server_shelf  # noqa: PLC0415

    key = settings.qdrant_api_key.get_secret_value() or None
    return server_shelf(settings.qdrant_url, key, embedder.model_id, embedder.dimension)
