"""How likely a candidate is a practice: a concrete measure done by a named actor. A sum of signs, each told by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ingest.candidate.reading import Reading
from ingest.candidate.segments import Shape
from ingest.text.actors import ActorKind
from ingest.text.lengths import count_words
from ingest.text.statements import Statement, StatementKind
from ingest.text.years import find_years
from ingest.wording.headings import is_around
from kb.vocabulary import Vocabulary

FLOOR = 0.6
"""A candidate worth less is no practice."""


class Sign(StrEnum):
    """What speaks for or against a candidate."""

    DEED = "tells a deed"
    MORE_DEEDS = "tells more than one deed"
    NAMED_ACTOR = "names who did it"
    ACTOR_ABOVE = "a heading or the sender says who did it"
    SENDER = "the sender speaks of itself"
    FIGURE = "gives a figure"
    TIME = "says when"
    SUBJECT = "has a green subject"
    TRADE = "is about customs or trade control"
    SHORT = "is too short to tell a measure"
    TALK = "is mostly plans, advice, procedure or talk"
    ELSEWHERE = "the document is not about customs"
    AROUND = "stands in a background or outlook part"


# Rounded from a logistic regression over 173 candidates of the starting corpus (two documents left out, checked by
# leaving out one document at a time). What speaks against is set by hand to the safe side: no sample has enough of it.
_POINTS = {
    Sign.DEED: 0.2,
    Sign.MORE_DEEDS: 0.1,
    Sign.NAMED_ACTOR: 0.18,
    Sign.ACTOR_ABOVE: 0.1,
    Sign.SENDER: 0.08,
    Sign.FIGURE: 0.04,
    Sign.TIME: 0.18,
    Sign.SUBJECT: 0.14,
    Sign.TRADE: 0.18,
    Sign.SHORT: -0.2,
    Sign.TALK: -0.3,
    Sign.ELSEWHERE: -0.6,
    Sign.AROUND: -0.15,
}
_SHORT = 18
_TALK = frozenset(StatementKind) - {StatementKind.DEED, StatementKind.OTHER}


@dataclass(frozen=True, slots=True)
class Worth:
    """`score` in 0..1 and the signs it was summed up from."""

    score: float
    signs: tuple[Sign, ...]


def weigh(reading: Reading, vocabulary: Vocabulary, *, sender_known: bool, about_customs: bool) -> Worth:
    """What `reading` is worth; nothing without a deed. `sender_known`: the document is one administration's.

    `about_customs` says that the document speaks of customs throughout.
    """
    statements = reading.statements
    deeds = [statement for statement in statements if statement.kind is StatementKind.DEED]
    if not deeds:
        return Worth(0.0, ())
    signs = (Sign.DEED, *_for(reading, deeds, vocabulary, sender_known), *_against(reading, statements, about_customs))
    share = sum(statement.kind in _TALK for statement in statements) / len(statements)
    points = sum(_POINTS[sign] * (share if sign is Sign.TALK else 1.0) for sign in signs)
    return Worth(round(min(max(points, 0.0), 1.0), 3), signs)


def _for(reading: Reading, deeds: list[Statement], vocabulary: Vocabulary, sender_known: bool) -> Iterator[Sign]:
    text = " ".join(part.part.text for part in reading.parts)
    if len(deeds) > 1:
        yield Sign.MORE_DEEDS
    if any(statement.actors for statement in deeds):
        yield Sign.NAMED_ACTOR
    elif any(statement.own for statement in deeds):
        yield Sign.SENDER
    if sender_known or any(actor.kind is not ActorKind.ORGANISATION for actor in reading.actors_over):
        yield Sign.ACTOR_ABOVE
    if any(statement.figures for statement in deeds):
        yield Sign.FIGURE
    if find_years(text):
        yield Sign.TIME
    if vocabulary.find("theme", text):
        yield Sign.SUBJECT
    if any(statement.trade for statement in reading.statements):
        yield Sign.TRADE


def _against(reading: Reading, statements: tuple[Statement, ...], about_customs: bool) -> Iterator[Sign]:
    if sum(count_words(part.part.text) for part in reading.parts) < _SHORT:
        yield Sign.SHORT
    if any(statement.kind in _TALK for statement in statements):
        yield Sign.TALK
    if not about_customs:
        yield Sign.ELSEWHERE
    if reading.candidate.shape is not Shape.CLAUSE and any(is_around(part.part.text) for part in reading.over[:1]):
        yield Sign.AROUND
