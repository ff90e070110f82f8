"""Whether two files say the same: a digest for the very same words, and a share for nearly the same. Pure."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

LEAST_SHARE = 0.5
"""Two papers that have less of their text in common say different things."""

_NO_LETTERS = re.compile(r"[\W_]+")
_LEAST_LETTERS = 400
"""Letters; a shorter text, as of a cover page or a form, is the same in files that are not."""
_STRETCH = 24
"""Letters and digits, so that Chinese and hyphenated texts are compared as well; about four English words."""


def letters_of(texts: Iterable[str]) -> str:
    """Letters and digits only, in one case and one form: line breaks, hyphens and spaces differ between programs."""
    whole = unicodedata.normalize("NFKC", " ".join(texts)).casefold()
    return _NO_LETTERS.sub("", whole)


def text_digest(texts: Iterable[str]) -> str | None:
    """SHA-256 of the letters of `texts`, 64 hexadecimal digits; None when there are too few to tell."""
    letters = letters_of(texts)
    return hashlib.sha256(letters.encode()).hexdigest() if len(letters) >= _LEAST_LETTERS else None


def shared_text(one: Iterable[str], other: Iterable[str]) -> float:
    """The share (0 to 1) of stretches of letters that both have, of all that either has (Jaccard)."""
    mine, theirs = _stretches(letters_of(one)), _stretches(letters_of(other))
    either = len(mine | theirs)
    return len(mine & theirs) / either if either else 0.0


def _stretches(letters: str) -> set[str]:
    return {letters[start : start + _STRETCH] for start in range(max(0, len(letters) - _STRETCH + 1))}
