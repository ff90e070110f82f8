"""Finds the words of a vocabulary in a text: whole words, longest first, whatever their case and accents.

How a term is written: `(a|b|) c` stands for `a c`, `b c` and `c`; a word ending in `*` stands for every word that
begins so; a leading `=` asks for exactly these letters, which keeps acronyms apart from words (SAO, são). Hyphens,
apostrophes and slashes count as spaces, an ending -s is not compared, and each Chinese character is a word, so that
Chinese terms are found anywhere. It knows no YAML and decides nothing about what a mention means.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import product
from typing import NamedTuple

# Combining marks, the soft hyphen and the Arabic vowel signs belong to their word and are dropped by `_key`. Sentence
# marks are words of their own, so that a phrase never reaches over them.
_WORD = re.compile(
    r"[\u3400-\u9fff]"
    r"|[^\W_\u3400-\u9fff]+(?:[\u00ad\u0300-\u036f\u064b-\u0652]+[^\W_\u3400-\u9fff]*)*"
    r"|[.,;:()\[\]!?|$\u2013\u2014\u2022\u060c\u061b\u061f\u06d4\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]"
)
_ARABIC_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=\w{3})")
# The forms of alef become plain alef, alef maksura yeh, teh marbuta heh; the tatweel is only a stroke.
_ARABIC_LETTERS = {0x0623: 0x0627, 0x0625: 0x0627, 0x0622: 0x0627, 0x0649: 0x064A, 0x0629: 0x0647, 0x0640: None}
# "And", "so", "by", "for" and "as" are written on the next word, which may begin with the same letter by itself.
_ARABIC_PARTICLES = "\u0648\u0641\u0628\u0644\u0643"
_CHOICE = re.compile(r"\(([^()]*)\)")
_SHORTEST_PREFIX = 3
_SHORTEST_PLURAL = 4


class Sense(StrEnum):
    """What kind of word names the entry, from which a reader can tell how much it says."""

    TERM = "term"
    HINT = "hint"  # supports a theme that is told by other words, says little alone
    NAME = "name"
    ADJECTIVE = "adjective"  # Polish, polonaise
    AGENCY = "agency"  # Receita Federal


@dataclass(frozen=True, slots=True)
class Term:
    """One way of naming the entry `code`. `language` is ISO 639-1, or None where all languages write it so."""

    text: str
    code: str
    language: str | None = None
    sense: Sense = Sense.TERM
    exact: bool = False


class Mention(NamedTuple):
    """An entry named at `text[start:end]` by the vocabulary's `term`. A tuple, since a document has thousands."""

    code: str
    start: int
    end: int
    term: str
    sense: Sense


@dataclass(slots=True)
class _Node:
    """The words that may follow, and the terms that end here. `prefixes` is keyed by their first letters."""

    words: dict[str, "_Node"] = field(default_factory=dict)
    prefixes: dict[str, list[tuple[str, "_Node"]]] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)

    def prefix(self, prefix: str) -> "_Node":
        """Return the node after every word that begins with `prefix`, made where it is new."""
        known = self.prefixes.setdefault(prefix[:_SHORTEST_PREFIX], [])
        for other, node in known:
            if other == prefix:
                return node
        known.append((prefix, _Node()))
        return known[-1][1]


class Matcher:
    """Finds the mentions of a fixed set of terms, for any number of threads. Made ready when first asked."""

    def __init__(self, terms: Iterable[Term], decoys: Iterable[str] = ()) -> None:
        """Take the terms, and the longer names (`decoys`, as terms are written) within which nothing is to be found."""
        silent = (Term(text, code="", exact=exact) for name in decoys for text, exact in expand(name))
        self._terms = (*terms, *silent)

    @cached_property
    def _root(self) -> _Node:
        """The words that may come first. Two threads asking at once build the same tree twice: no harm."""
        root = _Node()
        for term in self._terms:
            _add(root, term)
        return root

    def find(self, text: str, language: str | None = None) -> list[Mention]:
        """Return the mentions in order of place; they never overlap, but one place may name several entries.

        With `language` only that language's terms and the common ones are looked for.
        """
        words, keys = _split(text)
        found = list(self._named(words, keys, language))
        if not found:
            return []
        spans = _spans(text)
        return [
            Mention(term.code, spans[start][0], spans[end - 1][1], term.text, term.sense)
            for start, end, terms in found
            for term in _one_a_code(terms)
        ]

    def _named(self, words: list[str], keys: list[str], language: str | None) -> Iterator[tuple[int, int, list[Term]]]:
        """The places, in numbers of words, that terms name; its first loop runs for each word of each document."""
        first_words, first_prefixes = self._root.words, self._root.prefixes
        opening = [
            at
            for at, key in enumerate(keys)
            if key in first_words or key[:_SHORTEST_PREFIX] in first_prefixes or key[:1] in _ARABIC_PARTICLES
        ]
        free = 0
        for at in opening:
            if at >= free:
                end, terms = self._longest(words, keys, at, language)
                if terms:
                    free = end
                    yield at, end, terms

    def _longest(self, words: list[str], keys: list[str], start: int, language: str | None) -> tuple[int, list[Term]]:
        best_end, best = start, list[Term]()
        pending = [(self._root, start)]
        while pending:
            node, at = pending.pop()
            if node.terms and at >= best_end:
                here = [term for term in node.terms if _fits(term, words[start:at], language)]
                if here:
                    best_end, best = at, best + here if at == best_end else here
            if at < len(keys):
                key = keys[at]
                if key in node.words:
                    pending.append((node.words[key], at + 1))
                elif key[:1] in _ARABIC_PARTICLES and key[1:] in node.words and len(key) > _SHORTEST_PREFIX:
                    pending.append((node.words[key[1:]], at + 1))
                if node.prefixes:
                    by_start = node.prefixes.get(key[:_SHORTEST_PREFIX], ())
                    pending += ((after, at + 1) for prefix, after in by_start if key.startswith(prefix))
        return best_end, best


def expand(pattern: str) -> Iterator[tuple[str, bool]]:
    """Yield each (term, exact) that a written term stands for: `=(a|b|) c` gives `a c`, `b c` and `c`, all exact."""
    exact = pattern.startswith("=")
    parts = _CHOICE.split(pattern.removeprefix("="))  # what stands in brackets is every second part
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    for choice in product(*choices):
        yield " ".join("".join(choice).split()), exact


def _add(node: _Node, term: Term) -> None:
    for word in term.text.split():
        pieces = _WORD.findall(word)
        stem = pieces.pop() if word.endswith("*") else None
        for piece in pieces:
            node = node.words.setdefault(_key(piece), _Node())
        if stem is not None:
            node = node.prefix(_key(stem, plural=False))
    node.terms.append(term)


def _one_a_code(terms: list[Term]) -> list[Term]:
    """One term a code, in the codes' order; a decoy (no code) silences the place."""
    if any(not term.code for term in terms):
        return []
    by_code = {term.code: term for term in reversed(terms)}
    return [by_code[code] for code in sorted(by_code)]


def _fits(term: Term, words: list[str], language: str | None) -> bool:
    """Whether the term is of the language and, where it asks so, stands letter by letter; a plural s may follow."""
    if language is not None and term.language is not None and term.language != language:
        return False
    if not term.exact:
        return True
    expected = _WORD.findall(term.text)
    return words == expected or words == [*expected[:-1], expected[-1] + "s"]


@lru_cache(maxsize=64)
def _split(text: str) -> tuple[list[str], list[str]]:
    """The words of a text and what is compared of each; kept a while, as each kind is sought in the same text."""
    words = _WORD.findall(text)
    return words, [_key(word) for word in words]


@lru_cache(maxsize=64)
def _spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)
def _key(word: str, *, plural: bool = True) -> str:
    """What is compared of a word: lower case without accents, Arabic article or plural s."""
    if word.isascii():
        key = word.lower()
    else:
        folded = unicodedata.normalize("NFKD", word.translate(_ARABIC_LETTERS).casefold())
        key = "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("\u00ad", "")
        key = _ARABIC_ARTICLE.sub("", key, count=1) if "\u0621" <= key[:1] <= "\u064a" else key
    return key[:-1] if plural and len(key) >= _SHORTEST_PLURAL and key.endswith("s") else key
