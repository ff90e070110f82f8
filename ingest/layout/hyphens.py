"""Joins the lines of a block to one text, mending words broken at a line's end. Pure.

A hyphen at a line's end may break a word (`environ-/mental`) or belong to it (`Co-/operation Council`). The document
itself is asked first: how is the word spelled where no line ends in it?
"""

# ruff: noqa: RUF001 - Chinese quotation marks

import re
from collections.abc import Iterable, Sequence

_BROKEN = re.compile(r"([^\W\d_]+(?:[-'][^\W\d_]+)*)-$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")

# Parts that keep their hyphen even in a document that spells the word nowhere else.
_KEEPS_HYPHEN = frozenset(
    re.findall(
        r"\w+",
        "co cross ex far full half high long low mid near non one quasi self short socio sous third two vice well",
    )
)
# `low- and middle-income`: the hyphen waits for the second word, so a space follows it.
_CONJUNCTIONS = frozenset(("and", "or", "to", "nor", "et", "ou", "y", "o", "e", "u", "und", "oder", "и", "или"))
# Chinese is written without spaces, also where a line ends.
_CHINESE_SIGN = "[\u3001-\u3029\u3400-\u9fff\uff01-\uff5e]"
_CHINESE_END, _CHINESE_START = re.compile(f"{_CHINESE_SIGN}[”’]?$"), re.compile(f"[“‘]?{_CHINESE_SIGN}")
_SHORTEST_PART = 3  # two known words of at least so many letters are a compound, not a broken word


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of a document, also in lower case; hyphenated ones whole, those broken at a line's end left out."""
    words: set[str] = set()
    for line in lines:
        words.update(_WORD.findall(_BROKEN.sub("", line) if line.endswith("-") else line))
    return frozenset(words.union(map(str.lower, words)))


def joined(lines: Sequence[str], words: frozenset[str]) -> str:
    """The lines as one text; `words` are the document's own, from `words_of`."""
    text = ""
    for line in filter(None, lines):
        text = _with(text, line, words) if text else line
    return text


def _with(text: str, line: str, words: frozenset[str]) -> str:
    if _CHINESE_END.search(text) and _CHINESE_START.match(line):
        return f"{text}{line}"
    return _after_hyphen(text, line, words) if text.endswith("-") else f"{text} {line}"


def _after_hyphen(text: str, line: str, words: frozenset[str]) -> str:
    broken, following = _BROKEN.search(text.rpartition(" ")[2]), _NEXT_WORD.match(line)
    if broken is None:
        return f"{text}{line}" if _ends_in_bare_hyphen(text) and line[:1].isalnum() else f"{text} {line}"
    if following is None:
        return f"{text}{line}" if line[:1].isdigit() else f"{text} {line}"
    if following[0].lower() in _CONJUNCTIONS:
        return f"{text} {line}"
    if _keeps_hyphen(broken[1], following[0], words):
        return f"{text}{line}"
    return f"{text[:-1]}{line}"


def _ends_in_bare_hyphen(text: str) -> bool:
    """`HFC134-` or `70/1-`: no letter stands before the hyphen, so no word is broken, but no space belongs there."""
    return len(text) > 1 and text.endswith("-") and text[-2].isdigit()


def _keeps_hyphen(head: str, tail: str, words: frozenset[str]) -> bool:
    first, second = head.lower(), tail.lower()
    if f"{first}-{second}" in words:
        return True
    if tail[0].isupper() and not head.isupper():
        return True
    if f"{head}{tail}" in words or (f"{first}{second}" in words and head != "Co"):
        return False  # but `cooperation` says nothing about the Co-operation Council
    if first in _KEEPS_HYPHEN:
        return True
    last = first.rpartition("-")[2]
    return min(len(last), len(second)) >= _SHORTEST_PART and last in words and second in words
