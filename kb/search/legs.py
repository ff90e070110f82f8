"""Which questions one search puts to the index: four legs, and a fifth when the text names codes. Pure."""

from collections.abc import Sequence

from kb.embedding.vectors import Vector
from kb.index.passage_index import Leg
from kb.index.words import sparse_query
from kb.search.identifiers import asked_codes
from kb.search.naming import NOTHING_NAMED, Naming

_LIMIT = 60
NAMED = "named "


def plan_legs(text: str, vector: Vector, languages: tuple[str, ...], naming: Naming = NOTHING_NAMED) -> list[Leg]:
    """Meaning and words over cards and over passages; the names are those that `kb.search.fusion` reads.

    Each rare word that the question names has a leg of its own, called `named` and the word.
    """
    words = sparse_query(text, languages)
    legs = [
        Leg("card_meaning", dense=vector, cards=True, limit=_LIMIT),
        Leg("text_meaning", dense=vector, cards=False, limit=_LIMIT),
        Leg("card_words", sparse=words, cards=True, limit=_LIMIT),
        Leg("text_words", sparse=words, cards=False, limit=_LIMIT),
    ]
    legs += [Leg(f"{NAMED}{word}", sparse=sparse_query(word, ()), limit=_LIMIT) for word in naming.words]
    codes = tuple(sorted({*asked_codes(text), *naming.codes}))
    return [*legs, Leg("codes", codes=codes, cards=True, limit=_LIMIT)] if codes else legs


def codes_of(legs: Sequence[Leg]) -> tuple[str, ...]:
    """The codes that the question names, as its legs ask for them."""
    return next((leg.codes for leg in legs if leg.codes), ())
