"""Tells whether the text that stands in a page can be used, or is too little or spells nothing. Pure; reads no meaning.

A file may map its glyphs to the wrong characters, or to none: the page looks right, and its text is junk.
"""

import re
import unicodedata

_FOREIGN = 0.1  # part of the characters that are no characters at all; real pages reach 0.012, by their bullets
_NO_CHARACTERS = ("Co", "Cn", "Cc")
_LATIN = re.compile("[a-z]")
_VOWEL = re.compile("[aeiouy]")
_LEAST_VOWELS = 0.25  # of Latin letters; real pages in seven languages have 0.31 or more, shifted letters about 0.15
_ENOUGH_LETTERS = 100  # fewer may well be abbreviations and codes
_FEW_SIGNS = 60  # a stamp or a page number over a scan; a page of text has more


def is_junk(text: str) -> bool:
    """Whether the page's text is there but spells nothing, as its letters stand for other ones."""
    signs = [sign for sign in text if not sign.isspace()]
    foreign = sum(sign == "\ufffd" or unicodedata.category(sign) in _NO_CHARACTERS for sign in signs)
    if foreign > _FOREIGN * len(signs):
        return True
    letters = _LATIN.findall(unicodedata.normalize("NFD", text.lower()))
    if len(letters) < _ENOUGH_LETTERS or 2 * len(letters) < len(signs):
        return False
    return sum(map(bool, map(_VOWEL.match, letters))) < _LEAST_VOWELS * len(letters)


def is_sparse(text: str) -> bool:
    """Whether there is so little text that the page, if a picture covers it, must be a scan."""
    return sum(not sign.isspace() for sign in text) < _FEW_SIGNS
