"""Search over the corpus alone, in a folder of its own: what is judged is this code on these PDFs, nothing else.

It is opened from the core's own parts, not by `kb.opening`, since judging looks at the legs one by one. The user's
knowledge base is not touched, so a server may run on it meanwhile.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from eval.ground_truth import CorpusDocument, GroundTruth
from eval.judgments import matched
from eval.retrieval_run import Asked
from ingest.cell.parser_cell import ParserCell
from ingest.pipeline import extract_pdf
from kb.access import ANONYMOUS, SECRETARIAT
from kb.embedding.embedder import Embedder
from kb.errors import UnverifiedQuotes
from kb.index.current_index import CurrentIndex
from kb.index.passage_index import IndexFilter, Leg, LegHit
from kb.index.shelves import EdgeShelf
from kb.index_follower import IndexFollower
from kb.language import likely_languages
from kb.practice import Practice, PracticeId, SourceDocument
from kb.search.cards import embed_practices
from kb.search.concepts import concepts_in
from kb.search.fusion import Candidate
from kb.search.language_axes import question_vector
from kb.search.legs import plan_legs
from kb.search.query import make_query
from kb.search.searcher import Searcher
from kb.search.understanding import QuestionReader
from kb.search.word_book import WordBooks
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.index_marks import IndexMarks
from kb.store.visible_texts import VisibleTexts
from kb.vocabulary import Vocabulary, load_vocabulary

Progress = Callable[[str], None]
_HITS = 50
"""How many hits are asked for: more than ten, since several can be tellings of one practice."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The parts of a search, open. Questions are asked as an anonymous reader."""

    archive: Archive
    index: CurrentIndex
    embedder: Embedder
    searcher: Searcher
    vocabulary: Vocabulary

    def legs(self, text: str) -> list[Leg]:
        """What search asks the index for this question."""
        vector = question_vector(self.embedder, text)
        return plan_legs(text, vector, likely_languages(text), concepts_in(text, self.vocabulary))

    def query_index(self, legs: Sequence[Leg]) -> list[list[LegHit]]:
        """The index's answer to `legs`, and nothing besides."""
        return self.index.query(ANONYMOUS.level, legs, IndexFilter())

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """Every practice that a leg finds, fused but not judged. However long the question is, all of it is asked."""
        return self.searcher.candidates(make_query(text, self.vocabulary, longest=len(text)), ANONYMOUS)

    def ask(self, text: str) -> Asked:
        """The candidates, and the hits that a reader sees."""
        answer = self.searcher.search(make_query(text, self.vocabulary, limit=_HITS), ANONYMOUS)
        return Asked(
            self.candidates(text), [hit.practice.id for hit in answer.hits], [hit.relevance for hit in answer.hits]
        )

    def told_as(self, truth: GroundTruth) -> dict[PracticeId, tuple[str, ...]]:
        """For each practice of the corpus the ids whose tellings it holds; none for a false one."""
        return {
            practice.id: tuple(
                telling.id for telling in matched(truth.tellings_of(document.file_name), practice.passages)
            )
            for document in truth.documents.values()
            for practice in self.archive.practices.practices_of(document.id, SECRETARIAT)
        }


@contextmanager
def open_bench(settings: Settings, embedder: Embedder) -> Iterator[Bench]:
    """Search over the store in `settings.home`, its index brought up to date in this process."""
    vocabulary = load_vocabulary()
    shelf = EdgeShelf(settings.index_folder, embedder.model_id, embedder.dimension, settings.concurrent_queries)
    with (
        closing(open_archive(settings)) as archive,
        closing(CurrentIndex(settings.index_folder, shelf)) as index,
    ):
        marks = IndexMarks(archive.database)
        IndexFollower(archive.practices, marks, index, vocabulary, embedder.model_id).catch_up()
        reading = QuestionReader(WordBooks(VisibleTexts(archive.database)), vocabulary, embedder.is_ordinary)
        searcher = Searcher(archive.practices, index, embedder, settings.relevance_floor, reading)
        yield Bench(archive, index, embedder, searcher, vocabulary)


def fill(
    settings: Settings, embedder: Embedder, documents: Sequence[CorpusDocument], progress: Progress | None = None
) -> tuple[str, ...]:
    """Take `documents` in and publish them, as `gckb ingest --publish` does; returns those that had to stay drafts."""
    vocabulary = load_vocabulary()
    drafts = []
    with closing(open_archive(settings)) as archive, ParserCell() as cell:
        for document in documents:
            if progress:
                progress(document.file_name)
            content = document.path.read_bytes()
            found = extract_pdf(content, document.id, document.file_name, vocabulary, cell, embedder=embedder)
            vectors = embed_practices(embedder, found.practices, vocabulary)
            archive.practices.add_drafts(found.document, found.practices, embedder.model_id, vectors)
            try:
                archive.practices.publish_document(document.id, "eval")
            except UnverifiedQuotes:
                drafts.append(document.file_name)
    return tuple(drafts)


def fill_with(settings: Settings, embedder: Embedder, document: SourceDocument, practices: Sequence[Practice]) -> None:
    """Publish `practices` of `document`, made without a PDF."""
    vectors = embed_practices(embedder, practices, load_vocabulary())
    with closing(open_archive(settings)) as archive:
        archive.practices.add_drafts(document, practices, embedder.model_id, vectors)
        archive.practices.publish_document(document.id, "eval")


def private_settings(settings: Settings, home: Path) -> Settings:
    """`settings` with another home and nothing outside it: SQLite and Edge."""
    return settings.model_copy(update={"home": home, "database_url": "", "qdrant_url": ""})
