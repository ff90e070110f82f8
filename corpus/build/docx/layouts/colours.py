"""Colours of the front matter as Word writes them. Knows no layout."""

from corpus.build.document import Document


def colour(document: Document, default: str, key: str = "colour") -> str:
    """The colour "#rrggbb" under `key`, or `default`, as RRGGBB."""
    return str(document.front.get(key) or default).lstrip("#").upper()
