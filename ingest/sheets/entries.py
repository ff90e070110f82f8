"""Reads a row of the filled template: each column is a field that is stated. Guesses nothing beyond the row."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ingest.candidate.segments import Candidate, Shape, TextPart
from ingest.fields.found import LONGEST_QUOTE, Found, quote
from ingest.fields.gcap_items import LAST_ITEM
from ingest.fields.told import Told
from ingest.finders.question_answers import says_nothing
from ingest.sheets.template import THEMES, Column
from ingest.text.lengths import count_words, word_spans
from ingest.text.sentences import split_sentences
from ingest.text.years import find_years
from kb.practice import Evidence
from kb.vocabulary import Entry, Kind, Vocabulary

Entered = Mapping[Column, TextPart]
"""The filled cells of one row."""

_STORY = (Column.DONE, Column.RESULT, Column.LEGAL_BASIS, Column.LESSONS)
LEAST_WORDS = 5
"""That tell what was done."""
_SUMMARY_WORDS = 75
_SUMMARY_SENTENCES = 3
_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d]|[.,]\d)")
_SPAN = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})")  # noqa: RUF001 - a range is typed with any dash
_BETWEEN = re.compile(r"\s*[;\n]\s*")


def told_in(entered: Entered, vocabulary: Vocabulary) -> Told | None:
    """The practice of the row; None where it does not say what was done."""
    done = entered.get(Column.DONE)
    if done is None or count_words(done.text) < LEAST_WORDS or says_nothing(done.text):
        return None
    told = {column: part for column, part in entered.items() if not says_nothing(part.text)}
    story = tuple(line for column in _STORY if column in told for line in _lines(told[column]))
    around = tuple(told[column] for column in (Column.PARTNERS, Column.YEAR, *THEMES) if column in told)
    senders = tuple(told[column] for column in (Column.ADMINISTRATION, Column.COUNTRY) if column in told)
    candidate = Candidate(Shape.ANSWER, story, told.get(Column.TITLE), (*around, *senders))
    return Told(candidate, dict(_fields(told, vocabulary)), is_practice=True)


def doubts_of(entered: Entered, vocabulary: Vocabulary) -> Iterator[str]:
    """A sentence for each cell of the row that cannot be read as what its column asks for."""
    for column in (Column.COUNTRY, *THEMES):
        part = entered.get(column)
        kind: Kind = "country" if column is Column.COUNTRY else "theme"
        if part is not None and not codes_in(part.text, vocabulary.entries(kind)):
            yield f"“{part.text}” in row {part.page} is no {kind} of the list; choose it there."


def _fields(told: Entered, vocabulary: Vocabulary) -> Iterator[tuple[str, Found[Any]]]:
    """The fields of ingest.fields.record.Record that the row states."""
    for name, column in (
        ("title", Column.TITLE),
        ("administration", Column.ADMINISTRATION),
        ("outcome", Column.RESULT),
    ):
        if column in told:
            yield name, Found(" ".join(told[column].text.split()), _whole(told[column]))
    yield "summary", _summary(told[Column.DONE])
    if Column.COUNTRY in told and (codes := codes_in(told[Column.COUNTRY].text, vocabulary.countries)):
        yield "country", Found(codes[0], _whole(told[Column.COUNTRY]))
    if Column.YEAR in told and (years := find_years(told[Column.YEAR].text)):
        yield "year", Found(years[-1].value, _whole(told[Column.YEAR]))
    if Column.GCAP_ITEMS in told and (items := items_in(told[Column.GCAP_ITEMS].text)):
        yield "gcap_items", Found(items, _whole(told[Column.GCAP_ITEMS]))
    if Column.PARTNERS in told:
        partners = tuple(name for name in _BETWEEN.split(told[Column.PARTNERS].text) if name)
        yield "partners", Found(partners, _whole(told[Column.PARTNERS]))
    chosen = [
        (code, told[column])
        for column in THEMES
        if column in told
        for code in codes_in(told[column].text, vocabulary.themes)
    ]
    if chosen:
        yield "themes", Found(tuple(dict.fromkeys(code for code, _ in chosen)), _whole(chosen[0][1]))


def codes_in(text: str, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """The codes of the labels, in any language, or of the codes themselves that `text` lists."""
    labels = {_key(label): code for code, entry in entries.items() for label in (*entry.labels.values(), code)}
    parts = (text, *_BETWEEN.split(text))
    return tuple(dict.fromkeys(labels[_key(part)] for part in parts if _key(part) in labels))


def _key(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())  # noqa: RUF001 - typographic in some programs


def items_in(text: str) -> tuple[int, ...]:
    """The items of the Action Plan that `text` lists, also as spans such as 18-20; rising, each once."""
    spans = [range(int(first), int(last) + 1) for first, last in _SPAN.findall(text)]
    named = {int(number) for number in _NUMBER.findall(text)} | {item for span in spans for item in span}
    return tuple(sorted(item for item in named if 1 <= item <= LAST_ITEM))


def _summary(part: TextPart) -> Found[str]:
    """The first sentences of what was done, in up to 75 words."""
    sentences = split_sentences(part.text)
    words = 0
    kept: list[str] = []
    for sentence in sentences[:_SUMMARY_SENTENCES]:
        words += count_words(sentence.text)
        if kept and words > _SUMMARY_WORDS:
            break
        kept.append(" ".join(sentence.text.split()))
    return Found(" ".join(kept), quote(part, sentences[0].start, sentences[0].end))


def _whole(part: TextPart) -> Evidence:
    """The cell as evidence, or its first words."""
    words = word_spans(part.text)
    return quote(part, 0, words[min(len(words), LONGEST_QUOTE) - 1][1])


def _lines(part: TextPart) -> Iterator[TextPart]:
    yield from (TextPart(line, part.page) for line in part.text.split("\n"))
