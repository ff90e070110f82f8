"""Which questions one search puts to the index: four legs, and a fifth when the text names codes. Pure."""

from collections.abc import Sequence

from kb.embedding.vectors import Vector
from kb.index.passage_index import Leg
from kb.index.words import sparse_query
from kb.search.identifiers import asked_codes

_LIMIT = 60


def plan_legs(text: str, vector: Vector, languages: tuple[str, ...]) -> list[Leg]:
    """Meaning and words over cards and over passages; the names are those that `kb.search.fusion` reads."""
    words = sparse_query(text, languages)
    legs = [
        Leg("card_meaning", dense=vector, cards=True, limit=_LIMIT),
        Leg("text_meaning", dense=vector, cards=False, limit=_LIMIT),
        Leg("card_words", sparse=words, cards=True, limit=_LIMIT),
        Leg("text_words", sparse=words, cards=False, limit=_LIMIT),
    ]
    codes = asked_codes(text)
    return [*legs, Leg("codes", codes=codes, cards=True, limit=_LIMIT)] if codes else legs


def codes_of(legs: Sequence[Leg]) -> tuple[str, ...]:
    """The codes that the question names, as its legs ask for them."""
    return next((leg.codes for leg in legs if leg.codes), ())
