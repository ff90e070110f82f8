"""What a reader may be about to ask: visible titles and words of the vocabulary that begin like what is typed.

Titles come from the reader's own level and are confirmed by the store, so nothing hidden can be guessed (D5).
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from kb.access import Reader
from kb.index.letters import fold
from kb.practice import Level, PracticeId
from kb.search.word_book import WordBook, WordBooks
from kb.store.practice_store import PracticeStore
from kb.vocabulary import LANGUAGES, Kind, Vocabulary

MOST_SUGGESTIONS = 10
LONGEST_TYPED = 100
_MOST_WORDS_OF_VOCABULARY = 6
_LOOKED_AT = 60
_KEY_LENGTH = 60
_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"[\W_]+")
_GRAMMAR = re.compile(r"[*.,]")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`text` is what may be asked. `kind` is `practice` or a vocabulary's name, `value` the practice's id or the code,
    `label` the entry's name where `text` is another word for it.
    """

    text: str
    kind: str
    value: str
    label: str


class _Beginnings:
    """Texts by each of their words: which of them have words in a row that begin like the given ones."""

    def __init__(self, suggestions: Iterable[Suggestion]) -> None:
        self._suggestions = list(suggestions)
        keyed = sorted((key, number) for number, one in enumerate(self._suggestions) for key in _keys(one.text))
        self._keys = [key for key, _ in keyed]
        self._numbers = [number for _, number in keyed]

    def like(self, typed: str, most: int) -> list[Suggestion]:
        """At most `most`, those that begin so themselves first, then shorter ones, then by text."""
        start = bisect_left(self._keys, typed)
        found: dict[int, None] = {}
        for place in range(start, min(start + _LOOKED_AT, len(self._keys))):
            if not self._keys[place].startswith(typed):
                break
            found[self._numbers[place]] = None
        chosen = [self._suggestions[number] for number in found]
        chosen.sort(key=lambda one: (not _plain(one.text).startswith(typed), len(one.text), one.text, one.value))
        return chosen[:most]


class Suggester:
    """Suggestions while somebody types. Any thread may ask."""

    def __init__(self, books: WordBooks, store: PracticeStore, vocabulary: Vocabulary) -> None:
        self._books = books
        self._store = store
        self._vocabulary = vocabulary
        self._making = threading.Lock()
        self._words: dict[str, _Beginnings] = {}
        self._titles: dict[Level, tuple[WordBook, _Beginnings]] = {}

    def suggest(self, typed: str, reader: Reader, snapshot: str, language: str = "en") -> tuple[Suggestion, ...]:
        """At most ten, words of the vocabulary first; none for less than two letters. Accents and case do not count.

        What is typed beyond 100 characters is not read. `language` is that of labels: en, fr or es.
        """
        plain = _plain(typed[:LONGEST_TYPED])[:_KEY_LENGTH]
        if len(plain) < 2:  # noqa: PLR2004 - one letter begins nearly everything
            return ()
        tongue = language if language in LANGUAGES else "en"
        words = self._of_words(tongue).like(plain, _MOST_WORDS_OF_VOCABULARY)
        titles = self._of_titles(reader.level, snapshot).like(plain, MOST_SUGGESTIONS)
        visible = self._store.visible([PracticeId(title.value) for title in titles], reader)
        shown = [title for title in titles if title.value in visible]
        unique = {one.text.casefold(): one for one in reversed((*words, *shown))}
        return tuple(reversed(unique.values()))[:MOST_SUGGESTIONS]

    def _of_words(self, tongue: str) -> _Beginnings:
        with self._making:
            if tongue not in self._words:
                self._words[tongue] = _Beginnings(_vocabulary_words(self._vocabulary, tongue))
            return self._words[tongue]

    def _of_titles(self, level: Level, snapshot: str) -> _Beginnings:
        book = self._books.book(level, snapshot)
        with self._making:
            held = self._titles.get(level)
            if held is None or held[0] is not book:
                titles = sorted(book.titles.items())
                made = _Beginnings(Suggestion(title, "practice", id, "") for id, (title, _) in titles)
                held = self._titles[level] = (book, made)
            return held[1]


def _vocabulary_words(vocabulary: Vocabulary, tongue: str) -> Iterator[Suggestion]:
    kinds: Sequence[Kind] = get_args(Kind)
    for kind in kinds:
        for entry in vocabulary.entries(kind).values():
            label = entry.label(tongue)
            for text in dict.fromkeys((label, *entry.words(tongue))):
                if not _GRAMMAR.search(text):
                    yield Suggestion(text, kind, entry.code, label)
    for number, item in vocabulary.gcap_items.items():
        yield Suggestion(f"GCAP {number}", "gcap_item", str(number), item.label(tongue))
        yield Suggestion(item.label(tongue), "gcap_item", str(number), item.label(tongue))


def _keys(text: str) -> set[str]:
    plain = _plain(text)
    return {plain[match.start() : match.start() + _KEY_LENGTH] for match in _WORD.finditer(plain)}


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()
