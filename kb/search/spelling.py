"""Puts right a mistyped rare word of a question, by the words that the reader may see and no others. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kb.index.letters import fold
from kb.index.stop_words import stop_words
from kb.search.word_book import LONG, WordBook

_WORD = re.compile(r"(?<![\w.-])[^\W\d_]+(?![\w.-]*\d)(?!\w)")
_OTHER_LETTERS = re.compile(r"[^\u0000-\u052f\u1e00-\u1eff]")
"""Arabic words begin and end in too many ways, and Chinese ones have no letters."""

_SHORTEST = 5
_LONGEST = 30
_MOST_WORDS = 12
"""Words beyond these are not looked at, which bounds the time that a question can take."""


def corrections(text: str, book: WordBook, languages: Sequence[str], is_right: Callable[[str], bool]) -> dict[str, str]:
    """The words of `text` that nobody wrote, each with the rare word of `book` that was probably meant.

    A word counts as mistyped when no visible text has it, nor an ending of it in `languages`, and a visible word that
    most practices have not is one step away: a letter more, less, other, or two swapped. Common words are left alone:
    search by meaning bears their mistakes, and what looks like one is often a right word of another language; so is
    what differs in its ending only. What stands in capitals somewhere is a name: it may end otherwise, and be two steps
    away when it is long. Codes are never put right: R134b is not R134a. `is_right` says of a word that it is no
    mistake, though no text has it.
    """
    found: dict[str, str] = {}
    for word in dict.fromkeys(_words(text)):
        meant = _meant(fold(word), book, languages)
        if meant is not None and not is_right(word):
            found[word] = meant
    return found


def corrected_text(text: str, right: dict[str, str]) -> str:
    """`text` with each word in `right` replaced, wherever it stands alone."""
    if not right:
        return text
    return _WORD.sub(lambda match: right.get(match[0], match[0]), text)


def _words(text: str) -> Iterator[str]:
    for number, match in enumerate(_WORD.finditer(text)):
        if number == _MOST_WORDS:
            return
        if _SHORTEST <= len(match[0]) <= _LONGEST and not _OTHER_LETTERS.search(match[0]):
            yield match[0]


def _meant(word: str, book: WordBook, languages: Sequence[str]) -> str | None:
    if book.counts[word] or any(word in stop_words(language) for language in languages):
        return None
    is_form = book.knows(word, languages)
    steps = 2 if len(word) >= LONG else 1
    near = {
        (int(distance), other)
        for other, distance, _ in process.extract(
            word, book.alike(word), scorer=OSA.distance, score_cutoff=steps, limit=None
        )
        if len(other) >= _SHORTEST - 1 and book.is_telling(other)
    }
    likely = [
        (distance, other[0] != word[0], -book.counts[other], other)
        for distance, other in near
        if book.is_name(other) or (distance == 1 and not is_form and not _differ_at_end(word, other))
    ]
    return min(likely)[-1] if likely else None


def _differ_at_end(one: str, other: str) -> bool:
    """Whether only the last letter is another, missing or more, as in another form of a word."""
    return one[:-1] in (other, other[:-1]) or one == other[:-1]
