"""The words of a text as a sparse vector with BM25 weights (D10). Knows no engine and guesses no language."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import jieba
import Stemmer

from kb.index.letters import even, fold
from kb.index.stop_words import stop_words

AVERAGE_LENGTH = 35.0
"""Mean `length` of title and description, measured over 200 practices (34.6)."""

_K1, _B = 1.2, 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework")."""

_LATIN = {"en": "english", "fr": "french", "es": "spanish", "pt": "portuguese", "de": "german"}
_STEMMERS = {**_LATIN, "ru": "russian", "ar": "arabic"}
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CHAIN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+(?:(?:[.\-\u2010\u2011\u2013]|(?<=\d),(?=\d))[^\W_{_HAN}]+)*")
_LINK = re.compile(r"[.,\-\u2010\u2011\u2013]")
_LONGEST_JOIN = 5
_TWO = 2


@dataclass(frozen=True, slots=True)
class SparseVector:
    """Weights by word: `indices` are unsigned 32-bit, rising, each once, as many as `values`."""

    indices: tuple[int, ...]
    values: tuple[float, ...]


NOTHING = SparseVector((), ())


@dataclass(frozen=True, slots=True)
class _Word:
    plain: str
    stems: tuple[str, ...] = ()


def sparse_document(text: str, language: str | None, average_length: float = AVERAGE_LENGTH) -> SparseVector:
    """BM25 weights of a card's or passage's words, without IDF, which the engine multiplies in.

    A word and its stem share the weight of one word. So the very word of a question counts once, another ending or a
    name in another language half, and every word the same whether a stemmer changes it or not. Numbers, codes and
    Chinese words have no stem and keep it all. (To leave a stem out where it equals the word would save room, but then
    "waste" in a question would not meet "wastes" in a text.)
    `average_length` is the mean of `length` over what is indexed.
    """
    words = list(_words(text, () if language is None else (language,)))
    scale = _K1 * (1 - _B + _B * len(words) / average_length)
    shares = {token: 1 / (1 + len(word.stems)) for word in words for token in (word.plain, *word.stems)}
    counts = Counter(token for word in words for token in (word.plain, *word.stems))
    return _vector((token, shares[token] * count * (_K1 + 1) / (count + scale)) for token, count in counts.items())


def sparse_query(text: str, languages: Sequence[str]) -> SparseVector:
    """One for each different token of a question, with stems of every language it is likely to be in."""
    return _vector((token, 1.0) for token in dict.fromkeys(tokens(text, languages)))


def sparse_marks(marks: Mapping[str, float]) -> SparseVector:
    """The weight of each of `marks`: what is no word of a text and still is asked for, whatever its spelling."""
    return _vector(marks.items())


def length(text: str, language: str | None) -> int:
    """How many words of `text` are indexed, stems not counted."""
    return sum(1 for _ in _words(text, () if language is None else (language,)))


def tokens(text: str, languages: Sequence[str]) -> list[str]:
    """The folded words of `text` in their order, each followed by its stems: `["wastes", "en:wast"]`.

    "3923.30" gives `3923`, `30` and `392330`; "HFC-134a" gives `hfc`, `en:hfc`, `134a` and `hfc134a`.
    `languages` are ISO 639-1 codes; they choose stemmers and stop words for Latin letters. Chinese, Arabic and Cyrillic
    letters say themselves how they are cut or stemmed.
    """
    return [token for word in _words(text, languages) for token in (word.plain, *word.stems)]


def _words(text: str, languages: Sequence[str]) -> Iterator[_Word]:
    latin = tuple(language for language in dict.fromkeys(languages) if language in _LATIN)
    for match in _CHAIN.finditer(even(text)):
        chain = match[0]
        if _is_han(chain):
            yield from _chinese(chain)
            continue
        parts = _LINK.split(chain)
        for part in parts:
            yield from _word(part, latin)
        if len(parts) > 1 and _is_one_name(chain, parts):
            yield _Word(fold("".join(parts)))


def _word(part: str, latin: tuple[str, ...]) -> Iterator[_Word]:
    plain, languages = fold(part), _languages_of(part, latin)
    if (len(plain) == 1 and plain.isalpha()) or any(plain in stop_words(language) for language in languages):
        if plain.isdecimal():
            yield _Word(plain)
        return
    # What has digits is a code or a number, and no stemmer's business.
    stems = tuple(f"{language}:{_stem(part, language)}" for language in languages) if part.isalpha() else ()
    yield _Word(plain, stems)


def _is_one_name(chain: str, parts: Sequence[str]) -> bool:
    """Whether the parts also stand together: 3923.30, 75-45-6, HFC-134a and e-waste do, 2019-2020 and gov.uk do not."""
    numbers = [part.isdecimal() for part in parts]
    if len(parts) > _LONGEST_JOIN:
        return False
    if all(numbers):
        return "." in chain or "," in chain or len(parts) > _TWO
    hyphened = "." not in chain and "," not in chain
    return hyphened and (any(c.isdecimal() for c in chain) or len(parts[0]) == 1)


def _languages_of(word: str, latin: tuple[str, ...]) -> tuple[str, ...]:
    first = word[0]
    if first < "\u0250" or "\u1e00" <= first <= "\u1eff":
        return latin
    if "\u0400" <= first <= "\u052f":
        return ("ru",)
    return ("ar",) if "\u0600" <= first <= "\u06ff" else ()


def _stem(word: str, language: str) -> str:
    # A stemmer has state and may not be shared by threads; one without a cache costs half a microsecond.
    return fold(Stemmer.Stemmer(_STEMMERS[language], 0).stemWord(word))


def _is_han(chain: str) -> bool:
    return re.match(rf"[{_HAN}]", chain) is not None


def _chinese(run: str) -> Iterator[_Word]:
    dull = stop_words("zh")
    return (_Word(word) for word in _segmenter().cut_for_search(run) if word not in dull)


@cache
def _segmenter() -> jieba.Tokenizer:
    """The Chinese dictionary (half a second), read here since jieba's own way logs and trusts a file in /tmp."""
    segmenter = jieba.Tokenizer()
    segmenter.FREQ, segmenter.total = segmenter.gen_pfdict(segmenter.get_dict_file())
    segmenter.initialized = True
    return segmenter


def _vector(weights: Iterable[tuple[str, float]]) -> SparseVector:
    by_index: dict[int, float] = {}
    for token, weight in weights:
        index = int.from_bytes(blake2b(token.encode(), digest_size=4).digest(), "little")
        by_index[index] = by_index.get(index, 0.0) + weight
    ordered = sorted(by_index.items())
    return SparseVector(tuple(index for index, _ in ordered), tuple(value for _, value in ordered))
