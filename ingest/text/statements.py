"""Reads a text sentence by sentence: which sentences tell a deed, and which only plans, advice, procedure or talk."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from ingest.text.actors import Actor, ActorKind, find_actors
from ingest.text.figures import Figure, find_figures
from ingest.text.sentences import Sentence, split_sentences
from ingest.text.years import YearKind, find_years
from ingest.wording.languages import wording_for
from ingest.wording.spelling import spelled_alike
from ingest.wording.treaties import tells_treaty
from ingest.wording.wording import Wording
from kb.vocabulary import Vocabulary


class StatementKind(StrEnum):
    """What a sentence mainly does."""

    DEED = "deed"
    INTENTION = "intention"
    ADVICE = "advice"
    PROCEDURE = "procedure"
    THANKS = "thanks"
    GENERALITY = "generality"
    TREATY = "treaty"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with what it holds, placed in the whole text.

    `own` says that the sender speaks of itself.

    `trade` says that it is about customs or trade, by its words or by naming a country's administration.
    """

    sentence: Sentence
    kind: StatementKind
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    own: bool
    trade: bool

    def moved(self, by: int) -> "Statement":
        """The same statement in a text that begins `by` characters earlier (or later, where `by` is less than 0)."""
        return replace(
            self,
            sentence=_moved(self.sentence, by),
            actors=tuple(_moved(actor, by) for actor in self.actors),
            figures=tuple(_moved(figure, by) for figure in self.figures),
        )


_Placed = TypeVar("_Placed", Sentence, Actor, Figure)


def _moved(placed: _Placed, by: int) -> _Placed:
    return replace(placed, start=placed.start + by, end=placed.end + by)


def read_statements(text: str, language: str | None, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements of `text` in order, read with the words of `language`."""
    wording = wording_for(language)
    actors, figures = find_actors(text, vocabulary), find_figures(text)
    statements = []
    for sentence in split_sentences(text):
        spelled = spelled_alike(sentence.text)
        said = spelled.lower()
        inside = tuple(actor for actor in actors if sentence.start <= actor.start < sentence.end)
        measured = tuple(figure for figure in figures if sentence.start <= figure.start < sentence.end)
        statements.append(
            Statement(
                sentence,
                _kind(spelled, wording, inside, bool(measured)),
                inside,
                measured,
                wording.own.search(said) is not None,
                wording.trade.search(said) is not None or _names_administration(inside),
            )
        )
    return tuple(statements)


def _names_administration(actors: Iterable[Actor]) -> bool:
    """Whether a body of a known country is named: "a Receita Federal" says customs without the word."""
    return any(actor.kind is ActorKind.AGENCY and actor.country is not None for actor in actors)


# "RECALLING FURTHER that …": how a preamble leads in says nothing of what follows; who commits ("WE …") does.
_FORMULA = re.compile(r"^\W*(?!WE\b|NOUS\b|NOS\b|NOSOTROS\b|МЫ\b)(?:[A-ZÀ-ÞА-ЯЁ]{2,}[\s,]+){1,6}(?=[^A-ZÀ-ÞА-ЯЁ])")


def _kind(text: str, wording: Wording, actors: tuple[Actor, ...], measured: bool) -> StatementKind:
    text = _FORMULA.sub("", text, count=1)
    said = text.lower()
    deed = wording.deed.search(said)
    agency = any(actor.kind is ActorKind.AGENCY for actor in actors)
    backed = bool(actors) or measured
    talk = _formality(said, wording) if not (deed and agency and measured) else None
    talk = talk or _wish(said, wording, deed.start() if deed and backed else len(said))
    if talk is None and not (agency or measured) and tells_treaty(said):
        talk = StatementKind.TREATY
    if talk is None and wording.generality.search(said) and not (backed and wording.past.search(said)):
        talk = StatementKind.GENERALITY
    if talk is None and deed and not backed and wording.actor_at_large.match(said):
        talk = StatementKind.GENERALITY
    if talk:
        return talk
    return StatementKind.DEED if deed or (agency and _tells_when_or_how_much(text, measured)) else StatementKind.OTHER


def _formality(text: str, wording: Wording) -> StatementKind | None:
    if wording.thanks.search(text):
        return StatementKind.THANKS
    return StatementKind.PROCEDURE if wording.procedure.search(text) else None


def _wish(text: str, wording: Wording, deed_at: int) -> StatementKind | None:
    """What is only planned or asked for, unless a deed is told before it."""
    for kind, pattern in ((StatementKind.INTENTION, wording.intention), (StatementKind.ADVICE, wording.advice)):
        wish = pattern.search(text)
        if wish and wish.start() <= deed_at:
            return kind
    return None


def _tells_when_or_how_much(text: str, measured: bool) -> bool:
    """Whether a whole sentence gives a figure or a year: with a named body in it a deed, whatever its verb."""
    whole = text.rstrip('"”»)）』」').endswith((".", "!", ";", "。", "；", "！", "؛"))
    return whole and (measured or any(year.kind is YearKind.EVENT for year in find_years(text)))
