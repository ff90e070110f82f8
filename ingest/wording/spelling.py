"""Letters that one Arabic word is written with in several ways, brought to one form. Never shown to a reader."""

import re

# Vowel signs, the tatweel (a mere stroke) and the hamza on an alef are written or left out at will.
_SIGNS = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARABIC = re.compile("[\u0622-\u0671]")
_LETTERS = str.maketrans({"\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627"})


def spelled_alike(text: str) -> str:
    """`text` as the patterns for Arabic are searched in it; places in it are not those of `text`."""
    return _SIGNS.sub("", text.translate(_LETTERS)) if _ARABIC.search(text) else text
