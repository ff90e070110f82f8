"""Knows what a document's short forms stand for: "Canada Border Services Agency (CBSA)". Knows none by heart."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re
from collections.abc import Mapping
from functools import lru_cache

_DEFINED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?:\s+(?:(?:of|and|for|the|de|des|du|et|la|las|los|y|del|e|do|da|dos)\s+){0,2}"
    r"[A-ZÀ-Þa-zà-þ][\w’'&-]*){1,9})\s*\((?P<short>[A-Z]{3,8})\)"
)


def with_short_form(name: str, page_texts: tuple[str, ...]) -> str:
    """`name` in full with its short form in brackets, as the document defines it anywhere; else as it is."""
    defined = _short_forms(page_texts)
    if name in defined:
        return f"{defined[name]} ({name})"
    short = next((short for short, full in defined.items() if full == name), None)
    return f"{name} ({short})" if short else name


@lru_cache(maxsize=4)
def _short_forms(page_texts: tuple[str, ...]) -> Mapping[str, str]:
    """Names by their short forms, where the short form is made of the first letters of their last words."""
    found: dict[str, str] = {}
    for text in page_texts:
        for match in _DEFINED.finditer(text):
            name = _spelled_by(match["name"], match["short"])
            if name:
                found.setdefault(match["short"], name)
    return found


def _spelled_by(words: str, short: str) -> str | None:
    """The end of `words` that begins with the first letter of `short` and gives all of its letters in order."""
    for start in reversed(list(re.finditer(rf"\b{short[0]}", words))):
        name = words[start.start() :]
        initials = iter([word[0].upper() for word in re.findall(r"\w+", name)])
        if name.count(" ") < 2 * len(short) and all(letter in initials for letter in short):
            return " ".join(name.split())
    return None
