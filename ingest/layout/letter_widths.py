"""Whether a font's letters are as wide as the letters that its text claims them to be. Pure; draws no glyph.

A file may show one text and tell another, by a table that maps glyphs to other letters. The widths give it away: in
any face with letters of different widths, an m is wider than an i. Latin letters only, and no single word.
"""

import unicodedata
from collections.abc import Iterable
from statistics import StatisticsError, correlation, fmean, pstdev

# Advance widths of Helvetica in thousandths of its size (Adobe Core 14 font metrics).
_WIDTHS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            *(556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833),
            *(556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500),
            *(667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833),
            *(722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611),
        ),
        strict=True,
    )
)
_KNOWN = frozenset(_WIDTHS)
_SHORTEST = 3  # letters of a word
_FEWEST = 80  # words; over 100 fonts of real papers with as many, honest ones agreed at 0.62 or better,
_AGREEING = 0.4  # and 88 of 100 below this when their letters were shuffled
_ONE_WIDTH = 0.04  # spread of widths by their mean, under which a face has one width for all letters
_MOST = 500  # words looked at; more say no more


def contradicts(words: Iterable[tuple[str, float]]) -> bool:
    """Whether the widths of words in one font contradict their letters.

    Each word comes with its width in a unit that is the same for all, such as its line's height. False when they are
    too few.
    """
    measured, claimed = [], []
    for text, width in words:
        letters = _letters(text)
        if len(letters) >= _SHORTEST and _KNOWN.issuperset(letters):
            measured.append(width / len(letters))
            claimed.append(sum(map(_WIDTHS.__getitem__, letters)) / len(letters))
            if len(measured) == _MOST:
                break
    if len(measured) < _FEWEST or pstdev(measured) < _ONE_WIDTH * fmean(measured):
        return False
    try:
        return correlation(measured, claimed) < _AGREEING
    except StatisticsError:
        return False  # all words claim the same width


def _letters(text: str) -> str:
    """The word without accents, which add no width."""
    if text.isascii():
        return text
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
