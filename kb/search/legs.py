"""Which questions one search puts to the index: four legs, and more for concepts, names and codes. Pure."""

from collections.abc import Collection, Iterator, Sequence

from kb.embedding.vectors import Vector
from kb.index.passage_index import Leg
from kb.index.words import sparse_marks, sparse_query
from kb.search.concepts import proper_names
from kb.search.identifiers import asked_codes
from kb.search.naming import NOTHING_NAMED, Naming
from kb.search.rarity import rarity

LIMIT = 60
NAMED = "named "
TOPICS, PROPER = "topics", "proper names"


def plan_legs(
    text: str,
    vector: Vector,
    languages: tuple[str, ...],
    concepts: Collection[str] = (),
    naming: Naming = NOTHING_NAMED,
) -> list[Leg]:
    """Meaning and words over cards and over passages; the names are those that `kb.search.fusion` reads.

    `concepts` are those of `kb.search.concepts`, asked of cards, which bear those of their passages too.

    Each rare word that the question names has a leg of its own, called `named` and the word.
    """
    words = sparse_query(text, languages)
    legs = [
        Leg("card_meaning", dense=vector, cards=True, limit=LIMIT),
        Leg("text_meaning", dense=vector, cards=False, limit=LIMIT),
        Leg("card_words", sparse=words, cards=True, limit=LIMIT),
        Leg("text_words", sparse=words, cards=False, limit=LIMIT),
    ]
    legs += _concept_legs(concepts)
    legs += [Leg(f"{NAMED}{word}", sparse=sparse_query(word, ()), limit=LIMIT) for word in naming.words]
    codes = tuple(sorted({*asked_codes(text), *naming.codes}))
    return [*legs, Leg("codes", codes=codes, cards=True, limit=LIMIT)] if codes else legs


def _concept_legs(concepts: Collection[str]) -> Iterator[Leg]:
    """Proper names by themselves, since these say what they say in any question."""
    proper = proper_names(concepts)
    for leg, some in ((TOPICS, [name for name in concepts if name not in proper]), (PROPER, proper)):
        if some:
            yield Leg(leg, marks=sparse_marks({name: rarity(name) for name in some}), limit=LIMIT)


def codes_of(legs: Sequence[Leg]) -> tuple[str, ...]:
    """The codes that the question names, as its legs ask for them."""
    return next((leg.codes for leg in legs if leg.codes), ())
