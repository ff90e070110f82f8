"""What a text speaks of, by the vocabularies and the glossary: the same codes whatever its language. Pure.

A model is drawn to texts of the question's own language and BM25 cannot leave it; codes do neither. They are marks of a
card, weighed by `kb.search.rarity`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

import yaml

from kb.index.words import tokens
from kb.mentions import Matcher, Mention, Term, expand
from kb.practice import Practice
from kb.search.names import load_names
from kb.vocabulary import Kind, Vocabulary

_KINDS: tuple[Kind, ...] = get_args(Kind)
_PROPER = frozenset({"country", "mea", "instrument", "rilo", "name"})
_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Speech:
    """What `text` speaks of: `concepts` as in `concepts_in`, and the `places` (start, end) that name them."""

    text: str
    concepts: frozenset[str]
    places: tuple[tuple[int, int], ...]

    def names(self, start: int, end: int) -> bool:
        """Whether the word at `text[start:end]` is part of a name of a concept."""
        return any(first < end and start < last for first, last in self.places)

    def share(self, languages: Sequence[str]) -> float:
        """The share of the text's words that name concepts, 0 to 1; numbers and stop words of `languages` aside."""
        words = [word for word in _WORD.finditer(self.text) if _HAN.match(word[0]) or tokens(word[0], languages)]
        return sum(self.names(*word.span()) for word in words) / len(words) if words else 0.0


def speech(text: str, vocabulary: Vocabulary) -> Speech:
    """What `text` speaks of, and where."""
    found = list(_mentions(text, vocabulary))
    places = dict.fromkeys((mention.start, mention.end) for _, mention in found)
    return Speech(text, frozenset(concept for concept, _ in found), tuple(places))


def concepts_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """`kind:code` for each entry that `text` names or hints at, `name:…` and `glossary:…` besides."""
    return speech(text, vocabulary).concepts


def proper_names(concepts: Iterable[str]) -> frozenset[str]:
    """Those of `concepts` that are countries, agreements, offices, operations or systems."""
    return frozenset(concept for concept in concepts if concept.partition(":")[0] in _PROPER)


def concepts_of(practice: Practice, texts: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    """What the fields of `practice` say and what its card and passages (`texts`) speak of."""
    fields = {
        *(f"theme:{code}" for code in practice.themes),
        *(f"technology:{code}" for code in practice.technologies),
        *(f"function:{code}" for code in practice.functions),
        *(f"mea:{code}" for code in practice.meas),
        *([f"country:{practice.country}"] if practice.country else []),
    }
    return concepts_in(" . ".join(texts), vocabulary) | fields


def _mentions(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Mention]]:
    """Each concept with the place that names it."""
    names = load_names()
    for kind in _KINDS:
        yield from ((f"{kind}:{mention.code}", mention) for mention in vocabulary.find(kind, text))
    yield from ((f"glossary:{mention.code}", mention) for mention in _glossary().find(text))
    for matcher in (names.operations, names.systems, vocabulary.matchers["rilo"]):
        yield from ((f"name:{mention.code.lower()}", mention) for mention in matcher.find(text))


@cache
def _glossary() -> Matcher:
    """Read glossary.yaml; once a process."""
    text = (files("kb") / "vocabularies" / "glossary.yaml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=yaml.CSafeLoader)["entries"]
    return Matcher(
        Term(word, code, exact=exact)
        for code, patterns in entries.items()
        for pattern in patterns
        for word, exact in expand(pattern)
    )
