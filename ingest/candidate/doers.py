"""Finds where a paragraph leaves one doer's story and begins another's. Never cuts what is no story of its own."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.candidate.segments import TextPart
from ingest.text.actors import ActorKind, find_actors
from ingest.text.lengths import count_words
from ingest.text.sentences import Sentence, split_sentences
from ingest.text.years import YearKind, find_years
from kb.mentions import Sense
from kb.vocabulary import Vocabulary

_OPENING = 60  # characters in which a sentence names who acts
_STORY = 22  # words; less tells what a partner did
_FEWEST = 2  # sentences
_SUBJECT = 30  # characters before what a sentence is about
_OPERATION = re.compile(
    r"\b(?:operation|opération|operación|operação|операци[ияюе]|عملية)\s+[«\"“'‘]?\s*([^\W\d_]\w+(?:\s+[IVX]+\b)?)|“([^”]{2,20})”行动",
    re.IGNORECASE,
)


def split_at_doers(part: TextPart, vocabulary: Vocabulary) -> list[TextPart]:
    """`part` cut where a sentence opens with a country, or an operation, that is new in it.

    Each piece must be long enough for a story and name its own doer, an agency of a country, or else give a year of
    its own, so that what partners gave to one measure stays together; the pieces keep the whole part's box.
    """
    sentences = split_sentences(part.text)
    if len(sentences) < _FEWEST or count_words(part.text) < 2 * _STORY:
        return [part]
    starts = [0, *_turns(part.text, sentences, vocabulary)]
    ends = [*starts[1:], len(part.text)]
    pieces = [part.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return [replace(part, text=text, marker=part.marker if not place else None) for place, text in enumerate(pieces)]


def _turns(text: str, sentences: tuple[Sentence, ...], vocabulary: Vocabulary) -> Iterator[int]:
    """Where in `text` the stories after the first begin."""
    start, first = 0, sentences[0]
    for sentence in sentences[1:]:
        told, after = text[start : sentence.start], text[sentence.start :]
        if _names_doer(first.text, vocabulary) and _is_turn(text, sentence, told, after, vocabulary):
            yield sentence.start
            start, first = sentence.start, sentence
        elif not _names_doer(first.text, vocabulary):
            first = sentence


def _is_turn(text: str, sentence: Sentence, told: str, after: str, vocabulary: Vocabulary) -> bool:
    if min(count_words(told), count_words(after)) < _STORY or not _opens_anew(text, sentence, told, vocabulary):
        return False
    return (_has_year(told) and _has_year(after)) or _agency_opens(sentence, vocabulary)


def _has_year(text: str) -> bool:
    return any(year.kind is YearKind.EVENT for year in find_years(text))


def _agency_opens(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether an agency of a country, or its "side", is what the sentence is about: it stands first of all doers."""
    first = next(iter(find_actors(sentence.text, vocabulary)), None)
    if first is None or first.country is None or first.start > _SUBJECT:
        return False
    senses = {mention.sense for mention in vocabulary.find("country", sentence.text) if mention.start == first.start}
    return first.kind is ActorKind.AGENCY or senses == {Sense.ADJECTIVE}


def _opens_anew(text: str, sentence: Sentence, told: str, vocabulary: Vocabulary) -> bool:
    opening = sentence.text[:_OPENING]
    operation = _operation(opening)
    if operation:
        known = _operation(told)
        return known is not None and operation not in text[: sentence.start].casefold()
    countries = {actor.country for actor in find_actors(opening, vocabulary) if actor.country}
    return bool(countries) and countries.isdisjoint(
        mention.code for mention in vocabulary.find("country", text[: sentence.start])
    )


def _operation(text: str) -> str | None:
    named = _OPERATION.search(text)
    return (named[1] or named[2]).casefold() if named else None


def _names_doer(sentence: str, vocabulary: Vocabulary) -> bool:
    opening = sentence[:_OPENING]
    return _operation(opening) is not None or any(actor.country for actor in find_actors(opening, vocabulary))
