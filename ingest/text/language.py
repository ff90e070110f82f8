"""Which language a block and a document are in. Rather says nothing than guesses; never goes by a country."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from kb.language import identifier

_SAMPLE = 300  # characters; more cost time and tell nothing new
_ENOUGH_LETTERS = 24
_ENOUGH_SIGNS = 8  # a Chinese or Arabic letter tells more
_SURE = 0.85
_SHARE_OF_DOCUMENT = 0.1
_MOST_LETTERS = 0.95  # of the document: the rest are words by themselves, in which a language is hardly told


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of `text`, one of kb.language.LANGUAGES; None where it is too short or too mixed to tell."""
    return _detected(text[:_SAMPLE])


@lru_cache(maxsize=8192)
def _detected(sample: str) -> str | None:
    if sum(map(str.isalpha, sample)) < (_ENOUGH_LETTERS if sample.isascii() else _ENOUGH_SIGNS):
        return None
    language, probability = identifier().classify(sample)
    return str(language) if probability >= _SURE else None


def languages_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The languages that hold at least a tenth of the letters of `texts`, most used first."""
    letters: Counter[str] = Counter()
    longest = sorted(texts, key=len, reverse=True)
    enough = _MOST_LETTERS * sum(map(len, longest))
    read = 0
    for text in longest:
        if read > enough:
            break
        read += len(text)
        language = detect_language(text)
        if language:
            letters[language] += len(text)
        if len(letters) == 1 and enough - read + len(text) < letters.total() * _SHARE_OF_DOCUMENT:
            break  # what is left is too little for a second language
    least = letters.total() * _SHARE_OF_DOCUMENT
    return tuple(language for language, count in sorted(letters.items(), key=lambda x: (-x[1], x[0])) if count >= least)
