"""Practices that are like a given one: the cards nearest to its card, whatever their language."""

from dataclasses import dataclass

from kb.access import Reader
from kb.errors import InvalidRequest
from kb.index.current_index import CurrentIndex
from kb.index.passage_index import IndexFilter, Leg
from kb.practice import Practice, PracticeId, SourceDocument, card_point
from kb.search.language_axes import axes_of
from kb.store.practice_store import PracticeStore

MOST_SIMILAR = 20
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Similar:
    """`nearness` is the cosine of the two cards without what only tells their languages; higher is nearer."""

    practice: Practice
    document: SourceDocument
    nearness: float


class SimilarPractices:
    """Looks among what a reader may see, and confirms it by the store."""

    def __init__(self, store: PracticeStore, index: CurrentIndex, model_id: str) -> None:
        self._store = store
        self._index = index
        self._model_id = model_id

    def of(self, id: PracticeId, reader: Reader, limit: int = 5) -> tuple[Similar, ...]:
        """At most `limit` (1 to 20), nearest first and then by id. Raises `NotFound` and `InvalidRequest`.

        None when the practice's card was not embedded by the present model.
        """
        if not 1 <= limit <= MOST_SIMILAR:
            raise InvalidRequest("limit", f"The limit must be between 1 and {MOST_SIMILAR}, not {limit}.")
        self._store.practice(id, reader)
        card = self._store.vectors_of([id], self._model_id).get(card_point(id))
        if card is None:
            return ()
        leg = Leg("similar", dense=axes_of(self._model_id).neutral(card), cards=True, limit=limit + 1)
        (hits,) = self._index.query(reader.level, [leg], IndexFilter())
        near = {hit.practice_id: round(hit.score, _DIGITS) for hit in hits if hit.practice_id != id}
        visible = self._store.visible(near, reader)
        order = sorted(visible, key=lambda other: (-near[other], other))[:limit]
        found = self._store.fetch(order)
        return tuple(Similar(*found[other], nearness=near[other]) for other in order)
