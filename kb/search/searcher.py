"""A question to an answer: embed, ask the index once, fuse, judge, read the texts from the store."""

import logging
import math
from collections import Counter
from collections.abc import Sequence

from kb.access import Reader
from kb.embedding.embedder import Embedder
from kb.index.current_index import CurrentIndex
from kb.index.passage_index import LegHit
from kb.practice import Level, Passage, Practice
from kb.search.answer import Answer, Hit
from kb.search.exactness import Scored, exact_first
from kb.search.facets import count_facets
from kb.search.fusion import Candidate, fuse
from kb.search.language_axes import question_vector
from kb.search.legs import codes_of, plan_legs
from kb.search.query import SearchQuery
from kb.search.relevance import parts, probability, score
from kb.search.understanding import QuestionReader, Understood
from kb.store.practice_store import PracticeStore

_log = logging.getLogger(__name__)
_PASSAGES_A_HIT = 3
_NEAREST = 3
_TAIL = 0.2
"""Behind a hit that is worth an answer, hits down to this part of the floor are shown: practices in another language
than the question's are rated lower, and are still what is asked for."""


class Searcher:
    """Search over what the index holds; every id is confirmed by the store before it is shown."""

    def __init__(
        self, store: PracticeStore, index: CurrentIndex, embedder: Embedder, floor: float, reading: QuestionReader
    ) -> None:
        self._store = store
        self._index = index
        self._embedder = embedder
        self._floor = floor
        self._reading = reading
        self._dropped: Counter[Level] = Counter()

    def snapshot(self, reader: Reader) -> str:
        """The index's state for `reader`: the same id means the same content."""
        return self._index.snapshot(reader.level)

    def dropped(self, reader: Reader) -> int:
        """How many hits the store did not confirm to readers of that level and of those below it."""
        return sum(count for level, count in self._dropped.items() if level.rank <= reader.level.rank)

    @property
    def model(self) -> str:
        return self._embedder.model_id

    def search(self, query: SearchQuery, reader: Reader) -> Answer:
        """Relevant practices that `reader` may see, by falling score and then by id."""
        asked = self._reading.read(query, reader.level, self.snapshot(reader))
        by_leg, candidates = self._found(asked, query, reader)
        scored = [(round(score(candidate.features), 4), candidate) for candidate in candidates]
        relevant = self._relevant(exact_first(scored, asked.naming, by_leg))
        confirmed = self._confirmed(relevant, reader)
        hits = self._hits(confirmed[: query.limit])
        return Answer(
            query=query.text,
            hits=hits,
            snapshot=self.snapshot(reader),
            model=self.model,
            facets=count_facets(candidate.payload for _, candidate in confirmed),
            corrected=asked.corrected,
            unmatched=asked.naming.unmatched(code for candidate in candidates for code in candidate.payload.codes),
            suggested_filters=asked.hints,
            nearest=() if hits else self._hits(self._confirmed(_in_order(scored)[:_NEAREST], reader)),
        )

    def candidates(self, query: SearchQuery, reader: Reader) -> tuple[Candidate, ...]:
        """Every practice that a leg finds, fused but not judged, unconfirmed by the store: for measuring only."""
        return self._found(self._reading.read(query, reader.level, self.snapshot(reader)), query, reader)[1]

    def _found(
        self, asked: Understood, query: SearchQuery, reader: Reader
    ) -> tuple[dict[str, list[LegHit]], tuple[Candidate, ...]]:
        vector = question_vector(self._embedder, asked.text)
        legs = plan_legs(asked.text, vector, asked.languages, asked.concepts, asked.naming)
        found = self._index.query(reader.level, legs, query.filters)
        by_leg = {leg.name: hits for leg, hits in zip(legs, found, strict=True)}
        return by_leg, fuse(by_leg, asked.languages, codes_of(legs), asked.unknown, asked.in_field)

    def _relevant(self, scored: Sequence[Scored]) -> list[Scored]:
        """What to show, in order: nothing when even the best is below the floor, else all down to a part of it."""
        if probability(max((value for value, _ in scored), default=-math.inf)) < self._floor:
            return []
        kept = [(value, candidate) for value, candidate in scored if probability(value) >= self._floor * _TAIL]
        return _in_order(kept)

    def _confirmed(self, relevant: list[tuple[float, Candidate]], reader: Reader) -> list[tuple[float, Candidate]]:
        visible = self._store.visible([candidate.practice for _, candidate in relevant], reader)
        dropped = [candidate.practice for _, candidate in relevant if candidate.practice not in visible]
        if dropped:
            self._dropped[reader.level] += len(dropped)
            _log.warning("The index gave %d practices that the store does not show: %s", len(dropped), dropped)
        return [(value, candidate) for value, candidate in relevant if candidate.practice in visible]

    def _hits(self, chosen: list[tuple[float, Candidate]]) -> tuple[Hit, ...]:
        texts = self._store.fetch([candidate.practice for _, candidate in chosen])
        return tuple(
            Hit(
                practice,
                document,
                value,
                probability(value),
                _best_passages(practice, candidate.passages),
                _explained(value, candidate),
            )
            for value, candidate in chosen
            for practice, document in [texts[candidate.practice]]
        )


def _in_order(scored: Sequence[Scored]) -> list[Scored]:
    return sorted(scored, key=lambda item: (-item[0], item[1].practice))


def _explained(value: float, candidate: Candidate) -> dict[str, float]:
    found = parts(candidate.features)
    named = value - sum(found.values())
    return {name: round(part, 4) for name, part in (found | {"named": named}).items()}


def _best_passages(practice: Practice, ordinals: Sequence[int]) -> tuple[Passage, ...]:
    """The passages that the question found, or the practice's first when only its card was found."""
    known = [practice.passages[ordinal] for ordinal in ordinals if ordinal < len(practice.passages)]
    return tuple(known[:_PASSAGES_A_HIT] or practice.passages[:1])
