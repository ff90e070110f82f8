"""What a text speaks of, by the vocabularies and the glossary: the same codes whatever its language. Pure.

A model is drawn to texts of the question's own language and BM25 cannot leave it; codes do neither. They are tokens of
a card's sparse vector beside its words, so the engine weighs how rare each is among what the reader may see.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import get_args

import yaml

from kb.mentions import Matcher, Term, expand
from kb.practice import Practice
from kb.search.names import known_names
from kb.vocabulary import Kind, Vocabulary

_KINDS: tuple[Kind, ...] = get_args(Kind)


def concepts_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """`kind:code` for each entry that `text` names or hints at, `name:…` and `glossary:…` besides."""
    named = {f"{kind}:{mention.code}" for kind in _KINDS for mention in vocabulary.find(kind, text)}
    spoken = {f"glossary:{mention.code}" for mention in _glossary().find(text)}
    return frozenset(named | spoken | known_names(text))


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
