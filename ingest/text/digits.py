"""Digits of other scripts and widths as 0-9, so that one pattern reads them all. Keeps every place in the text."""

# ruff: noqa: RUF001 - papers are set with Chinese punctuation and typographic signs

import re

_OTHERS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
_WESTERN = str.maketrans(
    {
        ord(first) + value: str(value)
        for first in ("\u0660", "\u06f0", "\uff10")  # Arabic, Persian, full width
        for value in range(10)
    }
)
_CHINESE_YEAR = re.compile(r"(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=\s*年)")
_CHINESE = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def with_western_digits(text: str) -> str:
    """`text`, equally long, with 0-9 for other digits; of Chinese numerals only written-out years (二〇二四年)."""
    if text.isascii():
        return text
    text = text.translate(_WESTERN) if _OTHERS.search(text) else text
    return _CHINESE_YEAR.sub(lambda year: year.group().translate(_CHINESE), text)
