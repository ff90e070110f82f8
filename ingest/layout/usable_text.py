"""Tells whether the text that stands in a page can be used, or is too little or spells nothing. Pure; reads no meaning.

A file may map its glyphs to the wrong characters, or to none: the page looks right, and its text is junk.
"""

import re
import unicodedata
from collections import Counter

_FOREIGN = 0.1  # part of the characters that are no characters at all; real pages reach 0.012, by their bullets
_NO_CHARACTERS = ("Co", "Cn", "Cc")
_LATIN = re.compile("[a-z]")
_VOWELS = "aeiouy"
_LEAST_VOWELS = 0.25  # of Latin letters; real pages in seven languages have 0.31 or more, shifted letters about 0.15
_ENOUGH_LETTERS = 100  # fewer may well be abbreviations and codes
_FEW_SIGNS = 60  # a stamp or a page number over a scan; a page of text has more


def is_junk(text: str) -> bool:
    """Whether the page's text is there but spells nothing, as its letters stand for other ones."""
    counts = Counter(text)
    signs = sum(count for sign, count in counts.items() if not sign.isspace())
    foreign = sum(
        count
        for sign, count in counts.items()
        if not sign.isspace() and (sign == "\ufffd" or unicodedata.category(sign) in _NO_CHARACTERS)
    )
    if foreign > _FOREIGN * signs:
        return True
    letters: Counter[str] = Counter()
    for sign, count in counts.items():
        for letter in _LATIN.findall(unicodedata.normalize("NFD", sign.lower())):
            letters[letter] += count
    if letters.total() < _ENOUGH_LETTERS or 2 * letters.total() < signs:
        return False
    return sum(letters[vowel] for vowel in _VOWELS) < _LEAST_VOWELS * letters.total()


def is_sparse(text: str) -> bool:
    """Whether there is so little text that the page, if a picture covers it, must be a scan."""
    return len(text) < _FEW_SIGNS or len("".join(text.split())) < _FEW_SIGNS
