"""The country that opens a text as its title: "Botswana. In 2019 …", "Poland: …", "(ii) Angola. …". Judges by form."""

# ruff: noqa: RUF001 - papers are set with typographic dashes and signs

import re
from collections.abc import Iterable

from ingest.text.actors import Actor

_END = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?(?:[.:：。|]|\s[–—-]\s)")
_START = re.compile(
    r"^\W*(?:(?:\d{1,3}|[ivx]{1,4}|[a-z])\W+)?(?:(?:the|la|le|les|el|جمهورية|مملكة|Республика)\s+)?$", re.IGNORECASE
)


def titled(text: str, actors: Iterable[Actor]) -> Actor | None:
    """The first of `actors`, those of `text`, that stands before it for itself."""
    for actor in (actor for actor in actors if actor.country):
        if _START.match(text[: actor.start]) and _END.match(text, actor.end):
            return actor
    return None
