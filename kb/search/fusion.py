"""From the raw scores of several legs to candidates with comparable features, one a practice (D9). Pure."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kb.index.passage_index import LegHit, Payload
from kb.practice import PracticeId
from kb.search.concept_scores import concept_scores, part_told

_WORD_SCALE = 10.0
"""A BM25 score at which half of the possible weight is reached; about what two rare words give on the corpus."""


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a practice, each between 0 and 1.

    `card_meaning` and `text_meaning` are cosines to the card and to the best passage. `words` is the higher BM25 score
    s of the two as s / (s + 10), and 0 for a practice in another language, whose words cannot match but by chance. Half
    of that is taken from a question that concepts tell whole, since they say the same again.
    `same_language` is 1 when the practice is in a language that the question may well be in: a model rates those higher
    for the language alone, so the rating must be brought down. `codes` is 1 for a practice that alone has a code which
    the question names, and less the more practices have it: 1 / (1 + ln n). `concepts` is that of
    `kb.search.concept_scores`, whatever the languages. `unknown`, the same for all candidates of a question, is the
    share of its words that nothing visible has.
    """

    card_meaning: float
    text_meaning: float
    words: float
    same_language: float
    codes: float
    concepts: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A practice that some leg found, and the ordinals of its passages, best first."""

    practice: PracticeId
    features: Features
    passages: tuple[int, ...]
    payload: Payload


def fuse(
    legs: Mapping[str, Sequence[LegHit]],
    languages: Collection[str],
    asked: Collection[str] = (),
    unknown: float = 0.0,
    in_field: float = 1.0,
) -> tuple[Candidate, ...]:
    """Candidates in the order of their practices' ids.

    `legs` has the keys of `kb.search.legs`, `languages` are those that the question may be in, `asked` the codes that
    it names. A practice that a dense leg did not return gets that leg's lowest score, which is the most it can have;
    `unknown` is as in `Features`, `in_field` the share of the question's words that concepts name.
    """
    best = {name: _best(hits) for name, hits in legs.items()}
    floors = {name: min(scores.values(), default=0.0) for name, scores in best.items()}
    payloads = {hit.practice_id: hit.payload for hits in legs.values() for hit in hits}
    order = _passage_order(legs)
    having = Counter(code for hit in legs.get("codes", ()) for code in set(hit.payload.codes).intersection(asked))
    rarity = {code: 1 / (1 + math.log(count)) for code, count in having.items()}

    told = part_told(in_field)
    concepts = concept_scores(legs, payloads.keys(), told)

    def features(practice: PracticeId) -> Features:
        same = payloads[practice].language in languages
        words = max(best["card_words"].get(practice, 0.0), best["text_words"].get(practice, 0.0))
        return Features(
            card_meaning=best["card_meaning"].get(practice, floors["card_meaning"]),
            text_meaning=best["text_meaning"].get(practice, floors["text_meaning"]),
            words=_saturated(words) * (1 - told / 2) if same else 0.0,
            same_language=float(same),
            codes=max((rarity[code] for code in payloads[practice].codes if code in rarity), default=0.0),
            concepts=concepts[practice],
            unknown=unknown,
        )

    return tuple(Candidate(id, features(id), tuple(order[id]), payloads[id]) for id in sorted(payloads))


def _best(hits: Sequence[LegHit]) -> dict[PracticeId, float]:
    best: dict[PracticeId, float] = {}
    for hit in hits:
        best[hit.practice_id] = max(hit.score, best.get(hit.practice_id, hit.score))
    return best


def _saturated(score: float) -> float:
    return score / (score + _WORD_SCALE)


def _passage_order(legs: Mapping[str, Sequence[LegHit]]) -> dict[PracticeId, list[int]]:
    """Each practice's passages by meaning plus words, the two having about the same spread."""
    scores: dict[tuple[PracticeId, int], float] = defaultdict(float)
    for hit in legs["text_meaning"]:
        scores[hit.practice_id, hit.ordinal] += hit.score
    for hit in legs["text_words"]:
        scores[hit.practice_id, hit.ordinal] += 0.2 * _saturated(hit.score)
    order: dict[PracticeId, list[int]] = defaultdict(list)
    for (practice, ordinal), _ in sorted(scores.items(), key=lambda item: (-round(item[1], 4), item[0])):
        order[practice].append(ordinal)
    return order
