"""Where a text answers a question: the part with most of the question's words, and these words in it. Pure."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kb.search.answer import Answer

SHOWN_CHARACTERS = 420
_WORD = re.compile(r"\w+(?:[-'\u2019.]\w+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
_SENTENCE_END = re.compile(r"[.!?\u061f\u06d4]['\"\u2019\u201d\u00bb)]*\s+|[\u3002\uff01\uff1f]")
_SHORT = 3
_PREFIX = 5
_ENDING = 3

Span = tuple[int, int]
"""From the first character to before the last, counted from 0 in Unicode characters."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """`start` to `end` of a text is worth showing; `marks` are the question's words in it, in order, apart."""

    start: int
    end: int
    marks: tuple[Span, ...]


def words_asked(answer: Answer) -> str:
    """The question with the words that were asked for instead of mistyped ones."""
    return " ".join((answer.query, *answer.corrected.values()))


def snippet(text: str, question: str, shown: int = SHOWN_CHARACTERS) -> Snippet:
    """At most about `shown` characters of `text`, from the sentence where most of the question's words stand."""
    spans = _found(text, question)
    start, end = _window(text, spans, shown)
    marks: list[Span] = []
    for left, right in spans:
        if left >= (marks[-1][1] if marks else start) and right <= end:
            marks.append((left, right))
    return Snippet(start, end, tuple(marks))


def _found(text: str, question: str) -> list[Span]:
    sought = {_folded(word) for word in _WORD.findall(question) if _is_telling(word)}
    beginnings = {word[:_PREFIX] for word in sought}
    words = [
        match.span()
        for match in _WORD.finditer(text)
        if (word := _folded(match.group()))[:_PREFIX] in beginnings and _answers(word, sought)
    ]
    return sorted({*words, *_found_unspaced(text, question)})


def _is_telling(word: str) -> bool:
    """Words of up to three letters seldom tell anything, unless they are codes (HS, R22) or acronyms."""
    return len(word) > _SHORT or (word.isupper() and len(word) > 1) or any(letter.isdigit() for letter in word)


def _answers(word: str, sought: Collection[str]) -> bool:
    return word in sought or any(_same_stem(word, other) for other in sought)


def _same_stem(one: str, other: str) -> bool:
    """Whether the words differ in their ending only: "container" and "containers", "douanier" and "douanière"."""
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    return common >= _PREFIX and max(len(one), len(other)) - common <= _ENDING


def _found_unspaced(text: str, question: str) -> list[Span]:
    """Chinese and Japanese put no blanks between words: any two characters in a row that the question has too."""
    pairs = {run[at : at + 2] for run in _UNSPACED.findall(question) for at in range(len(run) - 1)}
    merged: list[Span] = []
    for at in range(len(text) - 1 if pairs else 0):
        if text[at : at + 2] in pairs:
            if merged and merged[-1][1] > at:
                merged[-1] = (merged[-1][0], at + 2)
            else:
                merged.append((at, at + 2))
    return merged


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _window(text: str, spans: Sequence[Span], shown: int) -> Span:
    """The stretch of `text` that holds most of `spans`, the first such, widened to a sentence or to whole words."""
    if len(text) <= shown:
        return 0, len(text)
    lead = shown // 4
    starts = [max(0, left - lead // 2) for left, _ in spans] or [0]
    best = max(starts, key=lambda at: sum(at <= left and right <= at + shown for left, right in spans))
    start = _beginning(text, min(best, len(text) - shown), lead)
    end = latest = min(len(text), start + shown)
    while end < min(len(text), latest + lead) and not text[end].isspace():
        end += 1
    return start, end


def _beginning(text: str, start: int, lead: int) -> int:
    """Where the sentence at `start` begins, when that lies within `lead` characters before it, else its word."""
    earliest = max(0, start - lead)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, earliest, start + 1)]
    if ends and ends[-1] <= start:
        return ends[-1]
    if earliest == 0:
        return 0
    while start > earliest and not text[start - 1].isspace():
        start -= 1
    return start
