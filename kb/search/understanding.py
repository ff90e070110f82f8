"""What a question says besides its meaning: identifiers, mistyped names, filters it suggests. Asks no index."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from kb.index.letters import fold
from kb.index.words import tokens
from kb.language import likely_languages
from kb.practice import Level
from kb.search.concepts import Speech, speech
from kb.search.filter_hints import FilterHint, filter_hints
from kb.search.naming import Naming, naming_of, undotted
from kb.search.query import SearchQuery
from kb.search.spelling import corrected_text, corrections
from kb.search.word_book import WordBook, WordBooks
from kb.vocabulary import Kind, Vocabulary

_PLAIN = re.compile(r"(?<!\S)[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*(?=[\s.,;:?!]|$)")
"""Words without digits: codes and numbers that nothing has are told of in `Answer.unmatched`."""

_MANY = 50
"""Practices of its language among which a word that none of them has says half of what it says among very many."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The question as it is put to the index: `text`, the languages it may be in, what it names.

    `corrected` maps words as they were written to those that were asked for instead. `hints` change nothing.
    `unknown` is the share of its words, 0 to 1, that neither a practice has nor a vocabulary names, brought down where
    few practices are in its languages, since these have not many words. `in_field` is the share that vocabularies name.
    """

    text: str
    languages: tuple[str, ...]
    naming: Naming
    corrected: Mapping[str, str]
    concepts: frozenset[str]
    unknown: float
    in_field: float
    hints: tuple[FilterHint, ...]


def known_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Every word, folded, of the vocabulary's labels and terms, in all languages: none of them is mistyped."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    entries = [entry for kind in kinds for entry in vocabulary.entries(kind).values()]
    texts = [text for entry in entries for text in (*entry.labels.values(), *(term.text for term in entry.terms))]
    return frozenset(fold(word) for word in re.findall(r"[^\W\d_]+", " ".join(texts)))


class QuestionReader:
    """Reads questions with the vocabulary, and with the words that the reader may see."""

    def __init__(self, books: WordBooks, vocabulary: Vocabulary, is_ordinary: Callable[[str], bool]) -> None:
        """`is_ordinary` says of a word that it is right as it is written, whether the collection has it or not."""
        self._books = books
        self._vocabulary = vocabulary
        self._known = known_words(vocabulary)
        self._is_ordinary = is_ordinary

    def read(self, query: SearchQuery, level: Level, snapshot: str) -> Understood:
        """What `query` says to a reader of `level`, when the index stands at `snapshot`."""
        book = self._books.book(level, snapshot)
        text = undotted(query.text)
        languages = likely_languages(text)
        right = {} if query.literal else corrections(text, book, languages, self._is_right)
        corrected = corrected_text(text, right)
        naming = naming_of(corrected, book, languages)
        asked = f"{corrected}: {naming.meaning}" if naming.alone and naming.meaning else corrected
        hints = filter_hints(query.text, self._vocabulary, query.filters, languages)
        spoken = speech(asked, self._vocabulary)
        unknown = _unknown(corrected, spoken, book, languages)
        in_field = spoken.share(languages)
        return Understood(asked, languages, naming, right, spoken.concepts, unknown, in_field, hints)

    def _is_right(self, word: str) -> bool:
        return fold(word) in self._known or self._is_ordinary(word.lower())


def _unknown(text: str, spoken: Speech, book: WordBook, languages: tuple[str, ...]) -> float:
    """`spoken` is of a text that begins with `text`."""
    places = {word[0]: word.span() for word in _PLAIN.finditer(text) if tokens(word[0], languages)}
    strange = [word for word, place in places.items() if not spoken.names(*place) and not book.knows(word, languages)]
    practices = sum(book.languages[language] for language in languages)
    return practices / (practices + _MANY) * len(strange) / len(places) if places else 0.0
