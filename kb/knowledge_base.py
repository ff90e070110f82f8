"""The front door: what can be asked of the knowledge base. It passes on to the rooms and decides nothing itself."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kb.access import Reader
from kb.curation.desk import Desk
from kb.errors import StoreUnavailable
from kb.fsck import check
from kb.index_follower import IndexFollower
from kb.notices.postman import Postman
from kb.people.accounts import Accounts
from kb.practice import DocumentId, Practice, PracticeId, SourceDocument
from kb.question_log import QuestionLog
from kb.search.answer import Answer
from kb.search.query import SearchQuery, make_query
from kb.search.searcher import Searcher
from kb.search.similar import Similar, SimilarPractices
from kb.search.suggestions import Suggester, Suggestion
from kb.settings import Settings
from kb.store.archive import Archive
from kb.vocabulary import Vocabulary

_SHOWN_WITHIN = 2.0  # seconds


@dataclass(frozen=True, slots=True)
class Health:
    """Whether readers get what they should: counts of what is stored, what waits, and what was dropped from hits."""

    counts: dict[str, int]
    waiting_for_index: bool
    dropped_hits: int
    snapshot: str
    model: str


class KnowledgeBase:
    """Practices with evidence, found by meaning. One process at a time holds it open: the owner of the index."""

    def __init__(
        self,
        settings: Settings,
        vocabulary: Vocabulary,
        archive: Archive,
        searcher: Searcher,
        follower: IndexFollower,
        *,
        suggester: Suggester,
        similar: SimilarPractices,
        questions: QuestionLog,
        postman: Postman,
        desk: Desk,
        accounts: Accounts,
    ) -> None:
        """`desk` and `accounts` are front doors of their own."""
        self.settings = settings
        self.vocabulary = vocabulary
        self.desk = desk
        self.accounts = accounts
        self._archive = archive
        self._searcher = searcher
        self._follower = follower
        self._suggester = suggester
        self._similar = similar
        self._questions = questions
        self._postman = postman

    def query(
        self,
        text: str,
        *,
        limit: int = 10,
        country: Sequence[str] = (),
        region: Sequence[str] = (),
        year_from: int | None = None,
        year_to: int | None = None,
        theme: Sequence[str] = (),
        gcap_item: Sequence[int] = (),
        mea: Sequence[str] = (),
        kind: Sequence[str] = (),
        language: Sequence[str] = (),
        literal: bool = False,
    ) -> SearchQuery:
        """A checked question for `search`; the filters are those of the contract. Raises `InvalidRequest`."""
        return make_query(
            text,
            self.vocabulary,
            longest=self.settings.query_characters,
            limit=limit,
            country=country,
            region=region,
            year_from=year_from,
            year_to=year_to,
            theme=theme,
            gcap_item=gcap_item,
            mea=mea,
            kind=kind,
            language=language,
            literal=literal,
        )

    def search(self, query: SearchQuery, reader: Reader, *, noted: bool = True) -> Answer:
        """The relevant practices that `reader` may see, best first; none when nothing is relevant.

        The question is kept, without who asked, unless `noted` is false: for those that nobody asked for an answer.
        """
        answer = self._searcher.search(query, reader)
        if noted:
            self._questions.note(query, reader, len(answer.hits))
        return answer

    def suggest(self, typed: str, reader: Reader, language: str = "en") -> tuple[Suggestion, ...]:
        """What begins like `typed` among the titles that `reader` may see and the vocabulary's words; at most ten."""
        return self._suggester.suggest(typed, reader, self._searcher.snapshot(reader), language)

    def practice(self, id: PracticeId, reader: Reader) -> tuple[Practice, SourceDocument]:
        """The practice with its evidence, and its document. Raises `NotFound`."""
        return self._archive.practices.practice(id, reader)

    def similar(self, id: PracticeId, reader: Reader, limit: int = 5) -> tuple[Similar, ...]:
        """Practices like that one, nearest first, that `reader` may see. Raises `NotFound` and `InvalidRequest`."""
        return self._similar.of(id, reader, limit)

    def document(self, id: DocumentId, reader: Reader) -> tuple[SourceDocument, tuple[Practice, ...]]:
        """The document and those of its practices that `reader` may see. Raises `NotFound`."""
        store = self._archive.practices
        return store.document(id, reader), store.practices_of(id, reader)

    def document_file(self, id: DocumentId, reader: Reader) -> Path:
        """Where the document's PDF lies. Raises `NotFound`, and `StoreUnavailable` when the file is gone."""
        self._archive.practices.document(id, reader)
        path = self._archive.files.path(id)
        if not path.is_file():
            raise StoreUnavailable(f"The file of document {id} is missing from {path.parent}; run `gckb fsck`.")
        return path

    def catch_up(self) -> int:
        """Copy to the index what the store has and the index has not; returns how many practices that were."""
        return self._follower.catch_up()

    def show(self, id: PracticeId | None = None) -> bool:
        """Let readers see what changed at the desk; False when the index does not within two seconds.

        It does later then: the follower goes on, and a worker embeds what was corrected. Without an id: all of it.
        """
        copying = threading.Thread(target=self._follower.catch_up, name="show", daemon=True)
        copying.start()
        copying.join(_SHOWN_WITHIN)
        if copying.is_alive():
            return False
        if id is None:
            return not self._follower.waiting()
        return self.desk.is_indexed(id, self._follower.index_id)

    def send_notices(self) -> int:
        """Send the mails that wait; returns how many were taken. What is not taken is tried again later."""
        return self._postman.round()

    def rebuild_index(self) -> int:
        """Make the index again from the store, without the model; returns how many practices it holds."""
        return self._follower.rebuild()

    def fsck(self) -> tuple[str, ...]:
        """One sentence for each thing that does not agree between store, files and index."""
        return check(self._archive, self._follower, self._searcher.model)

    def health(self, reader: Reader) -> Health:
        """What `reader` may know of it, but for the counts and what waits, which are for the Secretariat."""
        return Health(
            counts=self._archive.practices.counts(),
            waiting_for_index=self._follower.waiting(),
            dropped_hits=self._searcher.dropped(reader),
            snapshot=self._searcher.snapshot(reader),
            model=self._searcher.model,
        )
