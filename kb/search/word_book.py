"""Which words the readers of a level may see and how rare each is: the ground for spelling and for names.

A book knows its own level's words and no others, so nothing that is hidden from a reader can be guessed from it (D5).
"""

import re
import threading
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kb.access import Reader
from kb.index.letters import fold
from kb.index.words import tokens
from kb.practice import Level, PracticeId
from kb.search.carried import acronyms_in
from kb.store.visible_texts import VisibleTexts, Words

_MARKS = re.compile("[\u00ad\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CHAIN = re.compile(r"[^\W_\u3400-\u9fff]+(?:[.\-\u2010\u2011\u2013][^\W_\u3400-\u9fff]+)*")
_FEW, _FEW_SHARE = 5, 50
"""A word is rare when at most 5 practices, or one of 50, have it."""

_MANY_SHARE = 10
_TWO = 2
LONG = 9
"""Names of so many letters may have two mistakes."""

_ACRONYM_MARK = "="


@dataclass(slots=True)
class WordBook:
    """The words of one level. `counts` says how many practices have a word, `languages` how many are in a language;
    `titles` are by practice.

    Words are in the spelling of `kb.index.words`: lower case, no accents. `stems` are those of its languages, and
    `acronyms` are words in capitals, also in lower case here.
    """

    counts: Counter[str] = field(default_factory=Counter)
    stems: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    titles: dict[PracticeId, tuple[str, str]] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)
    snapshot: str = ""
    _by_ends: dict[str, list[str]] = field(default_factory=dict)

    def knows(self, word: str, languages: Sequence[str]) -> bool:
        """Whether a practice has `word`, or another ending of it in one of `languages`."""
        return any(token in self.counts or token in self.stems for token in tokens(word, languages))

    def is_rare(self, word: str) -> bool:
        """Whether the word is there and few practices have it."""
        return 0 < self.counts[word] <= max(_FEW, len(self.titles) // _FEW_SHARE)

    def is_telling(self, word: str) -> bool:
        """Whether the word is there and most practices have it not."""
        return 0 < self.counts[word] <= max(_FEW, len(self.titles) // _MANY_SHARE)

    def is_name(self, word: str) -> bool:
        """Whether the word mostly stands in capitals."""
        return 0 < self.counts[word] <= 2 * self.acronyms[word]

    def alike(self, word: str) -> Sequence[str]:
        """The words of letters only that begin or end with the same two letters; all names for a long word.

        One slip in a word of five letters or more leaves one of its ends as it was.
        """
        if not self._by_ends:
            self._by_ends = self._ends()
        names = self._by_ends[""] if len(word) >= LONG else ()
        return [*self._by_ends.get(f"{word[:2]}_", ()), *self._by_ends.get(f"_{word[-2:]}", ()), *names]

    def _ends(self) -> dict[str, list[str]]:
        by_ends: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.counts):
            if word.isalpha() and len(word) > _TWO:
                by_ends[f"{word[:2]}_"].append(word)
                by_ends[f"_{word[-2:]}"].append(word)
                if len(word) >= LONG - _TWO and self.is_name(word):
                    by_ends[""].append(word)
        by_ends.setdefault("", [])
        return dict(by_ends)


@dataclass(slots=True)
class _Held:
    """What is known of a practice: its revision and the numbers of its words and stems."""

    revision: int
    words: "array[int]"


class WordBooks:
    """A book for each level, made when it is first asked for and brought up to date when the index has changed.

    Making one reads every visible text: about 8 s for 100,000 passages, once a process. Afterwards only what is new is
    read. Any thread may ask; one at a time makes a book of a level.
    """

    def __init__(self, texts: VisibleTexts) -> None:
        self._texts = texts
        self._shelves = {level: _Shelf() for level in Level}

    def book(self, level: Level, snapshot: str) -> WordBook:
        """The words that readers of `level` may see when the index stands at `snapshot`."""
        shelf = self._shelves[level]
        if shelf.book.snapshot != snapshot:
            with shelf.lock:
                if shelf.book.snapshot != snapshot:
                    shelf.renew(self._texts, Reader(level), snapshot)
        return shelf.book


class _Shelf:
    """One level's book, and what is needed to renew it without reading everything again."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.book = WordBook()
        self._held: dict[PracticeId, _Held] = {}
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._tokens: dict[str, _Tokens] = {}

    def renew(self, texts: VisibleTexts, reader: Reader, snapshot: str) -> None:
        """Replace the book, reading the practices that are new or changed."""
        revisions = texts.revisions(reader)
        gone = [id for id, held in self._held.items() if revisions.get(id) != held.revision]
        titles = dict(self.book.titles)
        for id in gone:
            del self._held[id], titles[id]
        new = [id for id in revisions if id not in self._held]
        for words in texts.words(new):
            self._held[words.id] = _Held(revisions[words.id], array("I", self._words(words)))
            titles[words.id] = (words.title, words.language)
        self._tokens.clear()
        self.book = self._counted(titles, snapshot) if new or gone else self._same(snapshot)

    def _counted(self, titles: dict[PracticeId, tuple[str, str]], snapshot: str) -> WordBook:
        totals: Counter[int] = Counter()
        for held in self._held.values():
            totals.update(held.words)
        languages = Counter(language for _, language in titles.values())
        book = WordBook(titles=titles, languages=languages, snapshot=snapshot)
        for number, count in totals.items():
            word = self._names[number]
            if word.startswith(_ACRONYM_MARK):
                book.acronyms[word.removeprefix(_ACRONYM_MARK)] = count
            else:
                (book.stems if ":" in word else book.counts)[word] = count
        return book

    def _same(self, snapshot: str) -> WordBook:
        self.book.snapshot = snapshot
        return self.book

    def _words(self, words: Words) -> set[int]:
        text = _MARKS.sub("", unicodedata.normalize("NFKC", words.text).lower())
        known = self._tokens.setdefault(words.language, _Tokens(words.language, self._number))
        numbers = set[int]().union(*map(known.__getitem__, set(_CHAIN.findall(text))))
        return numbers.union(self._number(_ACRONYM_MARK + fold(word)) for word in acronyms_in(words.text))

    def _number(self, token: str) -> int:
        number = self._numbers.setdefault(token, len(self._names))
        if number == len(self._names):
            self._names.append(token)
        return number


class _Tokens(dict[str, tuple[int, ...]]):
    """The numbers of a text's pieces in one language, each worked out when it is first met."""

    def __init__(self, language: str, number: Callable[[str], int]) -> None:
        super().__init__()
        self._language = language
        self._number = number

    def __missing__(self, piece: str) -> tuple[int, ...]:
        made = self[piece] = tuple(map(self._number, tokens(piece, (self._language,))))
        return made
