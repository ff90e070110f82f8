"""What a question names and whether it asks for anything else, so that what is named exactly comes first. Pure."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import yaml

from kb.index.letters import even, fold
from kb.index.stop_words import stop_words
from kb.search.carried import acronym_code, acronyms_in, reference_code
from kb.search.identifiers import code_spans, written_codes
from kb.search.names import known_names
from kb.search.word_book import WordBook

_WORD = re.compile(r"[^\W_]+")
_NUMBERED = re.compile(r"(?<![^\s(])(?=[^\s,;()]*\d)(?=[^\s,;()]*[^\W\d_])[^\s,;()]{5,40}|(?<=\w\s)\d{4,6}(?!\S)")
_YEAR = re.compile(r"\s*((?:19|20)\d{2})\s*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?=\s|$)")
_MOST_WORDS = 4
"""Rare words that are a name together; more of them ask for something."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a question names: `codes` as practices carry them, and rare `words` that few visible practices have.

    `alone` says that it asks for nothing else. `meaning` is what known codes stand for, in English; often empty.
    `written` has the codes that the text itself gives, as it writes them.
    """

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    alone: bool = False
    meaning: str = ""
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many identifiers are named."""
        return len(self.codes) + len(self.words)

    def unmatched(self, carried: Iterable[str]) -> tuple[str, ...]:
        """The codes, as they are written, that are not among those that practices carry."""
        missing = self.written.keys() - set(carried)
        return tuple(dict.fromkeys(text for code, text in self.written.items() if code in missing))


NOTHING_NAMED = Naming()


def naming_of(text: str, book: WordBook, languages: Sequence[str]) -> Naming:
    """What `text` names, to a reader who may see the words of `book`."""
    text = _in_capitals(undotted(text), languages)
    plain = even(text)
    written = written_codes(text)
    codes = set(written)
    meaning = ", ".join(dict.fromkeys(_sheet().meanings[code] for code in sorted(codes) if code in _sheet().meanings))
    if year := _YEAR.fullmatch(plain):
        return Naming((f"year:{year[1]}",), (), alone=True)
    names = {name for name in known_names(text) if not _covered(name, codes)}
    names |= {acronym_code(word) for word in _acronyms(text, book) if book.acronyms[fold(word)]}
    references = set() if codes or names else {reference_code(number) for number in _NUMBERED.findall(plain)}
    rest = _rest(_NUMBERED.sub(" ", text) if references else text, languages)
    others = [word for word in rest if acronym_code(word) not in names]
    if codes or names or references:
        exact = {*codes, *names, *references}
        if len(others) <= bool(codes | names):
            return Naming(tuple(sorted(exact)), (), alone=True, meaning=meaning, written=written)
    elif 0 < len(rest) <= _MOST_WORDS and all(book.is_rare(word) for word in rest):
        return Naming((), tuple(sorted(rest)), alone=True)
    return Naming(tuple(sorted(codes)), meaning=meaning, written=written)


def undotted(text: str) -> str:
    """Acronyms without their stops: "R.I.L.O. ESA" gives "RILO ESA"."""
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), text)


def _in_capitals(text: str, languages: Sequence[str]) -> str:
    """A name that is told by its capitals and written without them, as "rilo esa" is, when it is the whole question."""
    upper = text.upper()
    is_name = not known_names(text) and known_names(upper) and not _rest(upper, languages)
    return upper if is_name else text


def _acronyms(text: str, book: WordBook) -> set[str]:
    """The words in capitals that are part of no identifier and tell something, unless all of several words are.

    A word alone is one in any case where it mostly stands in capitals: "CITES" and "ods" ask for nothing else.
    """
    words = _WORD.findall(_without_codes(text))
    if len(words) == 1 and words == _WORD.findall(text) and book.is_name(fold(words[0])):
        return set(words)
    if text.isupper() and " " in text:
        return set()
    return {word for word in acronyms_in(_without_codes(text)) if fold(word) not in _sheet().kinds}


def _covered(name: str, codes: Collection[str]) -> bool:
    """Whether the operation of this name is asked for by an edition already."""
    edition = f"operation:{name.removeprefix('name:')} "
    return any(code.startswith(edition) for code in codes)


def _rest(plain: str, languages: Sequence[str]) -> list[str]:
    """The words, folded, that are part of no identifier and tell something."""
    words = [fold(match[0]) for match in _WORD.finditer(_without_codes(plain))]
    idle = frozenset[str]().union(*(stop_words(language) for language in languages[:2]))
    return [word for word in dict.fromkeys(words) if word not in _sheet().kinds and word not in idle]


def _without_codes(text: str) -> str:
    """`text` with blanks where it names identifiers."""
    kept = list(text)
    for start, end in code_spans(text):
        kept[start:end] = " " * (end - start)
    return "".join(kept)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What known codes stand for, and the words, folded, that only say what kind of thing an identifier is."""

    meanings: Mapping[str, str]
    kinds: frozenset[str]


@cache
def _sheet() -> _Sheet:
    text = (files("kb") / "vocabularies" / "codes.yaml").read_text(encoding="utf-8")
    sheet = yaml.load(text, Loader=yaml.CSafeLoader)
    return _Sheet(sheet["codes"], frozenset(fold(word) for word in sheet["kinds"].split()))
