"""Shows where a passage answers: the part with most of the question's words, these marked. Escapes everything else."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from markupsafe import Markup, escape

SHOWN_CHARACTERS = 420
_WORD = re.compile(r"\w+(?:[-'\u2019.]\w+)*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
_SHORT = 3
_PREFIX = 5
_ENDING = 3

Span = tuple[int, int]


def marked_excerpt(text: str, question: str, shown: int = SHOWN_CHARACTERS) -> Markup:
    """At most about `shown` characters of `text`, from where most of the question's words stand, these in `<mark>`."""
    spans = _found(text, question)
    start, end = _window(text, spans, shown)
    pieces = [escape("… " if start else "")]
    at = start
    for left, right in spans:
        if left >= at and right <= end:
            pieces += [escape(text[at:left]), Markup("<mark>{}</mark>").format(text[left:right])]
            at = right
    pieces += [escape(text[at:end]), escape(" …" if end < len(text) else "")]
    return Markup("").join(pieces)


def _found(text: str, question: str) -> list[Span]:
    sought = {_folded(word) for word in _WORD.findall(question) if _is_telling(word)}
    words = [match.span() for match in _WORD.finditer(text) if _answers(_folded(match.group()), sought)]
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
    for at in range(len(text) - 1):
        if text[at : at + 2] in pairs:
            if merged and merged[-1][1] > at:
                merged[-1] = (merged[-1][0], at + 2)
            else:
                merged.append((at, at + 2))
    return merged


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _window(text: str, spans: Sequence[Span], shown: int) -> Span:
    """The stretch of `text` that holds most of `spans`, the first such, widened to whole words."""
    if len(text) <= shown:
        return 0, len(text)
    lead = shown // 6
    starts = [max(0, left - lead) for left, _ in spans] or [0]
    best = max(starts, key=lambda at: sum(at <= left and right <= at + shown for left, right in spans))
    start = min(best, len(text) - shown)
    earliest = max(0, start - lead)
    while start > earliest and not text[start - 1].isspace():
        start -= 1
    end = latest = min(len(text), start + shown)
    while end < min(len(text), latest + lead) and not text[end].isspace():
        end += 1
    return start, end
