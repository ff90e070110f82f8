"""The sentence that each first page carries and the list of public sources; wordings are in notices.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from corpus.build.document import Document
from corpus.build.facts import Fact
from corpus.build.folders import NOTICES


@dataclass(frozen=True, slots=True)
class Source:
    """A public source; `publisher` is the host that published it."""

    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What the layout prints: the sentences on the first page with short sources, the full list at the end."""

    sentences: tuple[str, ...]
    label: str
    list_heading: str
    sources: tuple[Source, ...]


def notice(document: Document, facts: Mapping[str, Fact]) -> Notice:
    """The notice of `document`, one sentence a language, each source once in the order of the text."""
    wordings = yaml.safe_load(NOTICES.read_text(encoding="utf-8"))
    sentences = tuple(wordings[language]["sentence"] for language in document.languages)
    own = wordings[document.language]
    return Notice(sentences, own["label"], own["heading"], sources(document, facts))


def sources(document: Document, facts: Mapping[str, Fact]) -> tuple[Source, ...]:
    """The public sources of all practices that `document` tells, and of its background, each once."""
    told = [facts[practice] for practice in document.practices()]
    found = [Source(fact.source_title, fact.publisher, fact.source_url) for fact in told]
    found += [Source(title, url.split("/")[2].removeprefix("www."), url) for title, url in document.background]
    return tuple(dict.fromkeys(found))
