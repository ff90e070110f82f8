"""Keeps the index a copy of the store: commit first, then copy, then mark (D1, D6). Never embeds."""

import threading
from collections.abc import Sequence
from dataclasses import replace

from kb.access import audience
from kb.embedding.vectors import Vector
from kb.errors import IndexMismatch
from kb.index.current_index import CurrentIndex
from kb.index.passage_index import CARD, IndexPoint, PassageIndex, Payload
from kb.index.words import sparse_document, sparse_marks
from kb.practice import Level, Passage, PointId, Practice, PracticeId, SourceDocument, point_ids
from kb.search.cards import point_texts
from kb.search.carried import practice_codes
from kb.search.concepts import concepts_of
from kb.store.index_marks import IndexMarks, Shape
from kb.store.practice_store import PracticeStore
from kb.vocabulary import Vocabulary

_BATCH = 100


class IndexFollower:
    """Copies what is new, makes the index again, and says where the two differ. One thread at a time works."""

    def __init__(
        self, store: PracticeStore, marks: IndexMarks, index: CurrentIndex, vocabulary: Vocabulary, model_id: str
    ) -> None:
        self._store = store
        self._marks = marks
        self._index = index
        self._vocabulary = vocabulary
        self._model_id = model_id
        self._working = threading.Lock()

    def catch_up(self) -> int:
        """Copy what the store has and the index has not; returns how many practices that were.

        Raises `IndexMismatch` when a practice has no vectors of the present model.
        """
        with self._working:
            return self._copy_unmarked(self._index.serving)

    @property
    def index_id(self) -> str:
        """The index that readers are answered from."""
        return self._index.serving.id

    def waiting(self) -> bool:
        """Whether the store has something that the index has not."""
        return bool(self._marks.unmarked(self._index.serving.id, 1))

    def repair(self) -> None:
        """Catch up, and make the index again when it does not hold as many points as it should."""
        self.catch_up()
        index = self._index.serving
        expected = self._expected(index)
        if any(index.count(level) != sum(s.points for s in expected[level].values()) for level in Level):
            self.rebuild()

    def rebuild(self) -> int:
        """Build an index beside, from stored vectors, then serve from it; returns how many practices it holds."""
        with self._working:
            fresh = self._index.begin()
            try:
                copied = self._copy_unmarked(fresh)
            except BaseException:
                self._index.abandon(fresh)
                raise
            self._index.switch(fresh)
            self._marks.keep_only(fresh.id)
        return copied

    def differences(self) -> list[str]:
        """One sentence for each practice that the index holds otherwise than the store says."""
        index = self._index.serving
        expected = self._expected(index)
        found = []
        for level in Level:
            held = index.contents(level)
            for id in sorted(expected[level].keys() | held.keys()):
                shape = expected[level].get(id)
                if held.get(id) != (shape and (shape.revision, shape.points)):
                    found.append(f"The index for {level} readers does not hold practice {id} as the store has it.")
        return found

    def _expected(self, index: PassageIndex) -> dict[Level, dict[PracticeId, Shape]]:
        shapes = self._marks.shapes(index.id)
        return {
            level: {id: shape for id, shape in shapes.items() if level in audience(shape.state, shape.level)}
            for level in Level
        }

    def _copy_unmarked(self, index: PassageIndex) -> int:
        copied = 0
        while ids := self._marks.unmarked(index.id, _BATCH):
            self._copy(index, ids)
            copied += len(ids)
        return copied

    def _copy(self, index: PassageIndex, ids: Sequence[PracticeId]) -> None:
        texts, vectors = self._store.fetch_with_vectors(ids, self._model_id)
        lacking = [id for id in ids if any(point not in vectors for point in point_ids(texts[id][0]))]
        if lacking:
            raise IndexMismatch(
                f"Practice {lacking[0]} has no vectors of the model {self._model_id}; run `gckb rebuild-index`."
            )
        points = {id: self._points(practice, document, vectors) for id, (practice, document) in texts.items()}
        for level in Level:
            index.delete(level, ids)
            shown = [id for id in ids if level in audience(texts[id][0].state, texts[id][0].level)]
            index.upsert(level, [point for id in shown for point in points[id]])
        self._marks.mark(index.id, {id: texts[id][0].revision for id in ids})

    def _points(self, practice: Practice, document: SourceDocument, vectors: dict[PointId, Vector]) -> list[IndexPoint]:
        texts = point_texts(practice, self._vocabulary)
        told = [_language_of(passage, practice) for passage in practice.passages]
        others = [one.language for one in practice.translations]
        languages = (practice.language, *told, *others)
        ordinals = (CARD, *range(len(told)), *(CARD for _ in others))  # a translation is a further card
        codes = practice_codes(practice, document, texts)
        points = [
            IndexPoint(
                id=point,
                dense=vectors[point],
                sparse=sparse_document(text, language),
                payload=payload_of(practice, document, ordinal, codes),
            )
            for point, text, language, ordinal in zip(point_ids(practice), texts, languages, ordinals, strict=True)
        ]
        card, *further = points
        concepts = concepts_of(practice, texts, self._vocabulary)
        return [replace(card, marks=sparse_marks(dict.fromkeys(concepts, 1.0))), *further]


def _language_of(passage: Passage, practice: Practice) -> str:
    """The practice's own, but for what another document tells of it."""
    return (passage.source and passage.language) or practice.language


def payload_of(practice: Practice, document: SourceDocument, ordinal: int, codes: tuple[str, ...]) -> Payload:
    """What the index keeps beside the `ordinal`-th passage's vector, or the card's (-1)."""
    return Payload(
        practice=practice.id,
        document=document.id,
        revision=practice.revision,
        ordinal=ordinal,
        country=practice.country,
        region=practice.region,
        year=practice.year,
        themes=practice.themes,
        gcap_items=practice.gcap_items,
        meas=practice.meas,
        kind=document.kind,
        language=practice.language,
        codes=codes,
    )
