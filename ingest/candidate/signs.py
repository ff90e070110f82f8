"""What speaks for and against a candidate being a practice, as named numbers. Weighs nothing."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from math import log1p

from ingest.candidate.reading import Reading
from ingest.candidate.segments import Shape, TextPart
from ingest.fields.gcap_items import find_gcap_items
from ingest.text.actors import Actor, ActorKind
from ingest.text.lengths import count_words
from ingest.text.statements import Statement, StatementKind
from ingest.text.years import find_years
from ingest.wording.headings import is_around
from kb.vocabulary import Vocabulary


class Sign(StrEnum):
    """A sign of a candidate; 0 or 1 where nothing else is said."""

    DEED = "tells a deed"
    MORE_DEEDS = "tells more than one deed"
    DEEDS = "share of deeds among its sentences"
    INTENTION = "share of plans and wishes"
    ADVICE = "share of advice"
    PROCEDURE = "share of procedure"
    THANKS = "share of thanks"
    GENERALITY = "share of generalities and of what treaties ask for"
    NAMED_ACTOR = "names who did it"
    ACTOR_ABOVE = "a heading says who did it"
    OWN = "the sender speaks of itself"
    SENDER = "the whole paper is one administration's"
    FIGURE = "gives a figure"
    TIME = "says when"
    SUBJECT = "has a green subject"
    SUBJECT_ABOVE = "a heading has a green subject or names an item of the plan"
    TRADE = "is about customs or trade control"
    AROUND = "stands in a background or outlook part"
    ANSWER = "answers a question"
    CLAUSE = "is a clause of a declaration"
    LENGTH = "logarithm of its length in words, up to that of a whole story"


Signs = Mapping[Sign, float]

_WHOLE_STORY = 60  # words; a longer text is no more a measure for it
_TITLE = 6  # words
_CODE = re.compile(r"(?<![\d.,])\d{4}[.\s]\d{2}(?!\d)")

_SHARES = {
    Sign.DEEDS: (StatementKind.DEED,),
    Sign.INTENTION: (StatementKind.INTENTION,),
    Sign.ADVICE: (StatementKind.ADVICE,),
    Sign.PROCEDURE: (StatementKind.PROCEDURE,),
    Sign.THANKS: (StatementKind.THANKS,),
    Sign.GENERALITY: (StatementKind.GENERALITY, StatementKind.TREATY),
}


def signs_of(reading: Reading, vocabulary: Vocabulary, *, sender_known: bool) -> Signs:
    """Every sign of `reading`; `sender_known` says that the paper is one administration's."""
    statements = reading.statements
    text = " ".join(part.part.text for part in reading.parts)
    count = max(len(statements), 1)
    seen = dict.fromkeys(_seen(reading, statements, text, vocabulary), 1.0)
    shares = {sign: sum(one.kind in kinds for one in statements) / count for sign, kinds in _SHARES.items()}
    rest = {Sign.SENDER: float(sender_known), Sign.LENGTH: log1p(min(count_words(text), _WHOLE_STORY))}
    return dict.fromkeys(Sign, 0.0) | seen | shares | rest


def _actors_above(reading: Reading) -> Iterator[Actor]:
    """Whom the headings name, and the title that runs into the text: "Samoa. The team …"."""
    yield from reading.actors_over
    first = reading.statements[:1]
    if first and first[0].kind is StatementKind.OTHER and count_words(first[0].sentence.text) <= _TITLE:
        yield from first[0].actors


def _names_item(over: list[TextPart]) -> bool:
    return find_gcap_items((), over) is not None


def _seen(reading: Reading, statements: tuple[Statement, ...], text: str, vocabulary: Vocabulary) -> Iterator[Sign]:
    deeds = [statement for statement in statements if statement.kind is StatementKind.DEED]
    shape = reading.candidate.shape
    over = [part.part for part in reading.over]
    holds = {
        Sign.DEED: bool(deeds),
        Sign.MORE_DEEDS: len(deeds) > 1,
        Sign.NAMED_ACTOR: any(statement.actors for statement in deeds),
        Sign.ACTOR_ABOVE: any(actor.kind is not ActorKind.ORGANISATION for actor in _actors_above(reading)),
        Sign.OWN: any(statement.own for statement in deeds),
        Sign.FIGURE: any(statement.figures for statement in deeds),
        Sign.TIME: bool(find_years(text)),
        Sign.SUBJECT: bool(vocabulary.find("theme", text)),
        Sign.SUBJECT_ABOVE: any(vocabulary.find("theme", part.text) for part in over) or _names_item(over),
        Sign.TRADE: any(statement.trade for statement in statements),
        Sign.AROUND: shape is not Shape.CLAUSE and any(is_around(part.part.text) for part in reading.over[:1]),
        Sign.ANSWER: shape is Shape.ANSWER,
        Sign.CLAUSE: shape is Shape.CLAUSE,
    }
    return (sign for sign, held in holds.items() if held)
