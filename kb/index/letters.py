"""Letters made comparable: one code point a letter, lower case, no accents. Knows no words."""

import unicodedata

_LOOKALIKES = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ى": "ي", "ة": "ه", "ٱ": "ا"}  # noqa: RUF001
)
"""Letters that Unicode does not take apart, and the Arabic ones that are written either way."""


def even(text: str) -> str:
    """NFKC, lower case, decimal digits as 0-9, without loose marks (Arabic vowels), soft hyphens or tatweel.

    Accents stay: stemmers need them.
    """
    lowered = unicodedata.normalize("NFKC", text).lower()
    if lowered.isascii():
        return lowered
    return "".join(_even_letter(letter) for letter in lowered)


def fold(word: str) -> str:
    """The word in lower case without accents: "Déchets" gives "dechets", "إدارة" gives "اداره"."""
    lowered = even(word)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered.translate(_LOOKALIKES))
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn").translate(_LOOKALIKES)


def _even_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter == "ـ" or unicodedata.category(letter) in ("Mn", "Cf"):
        return ""
    return str(unicodedata.decimal(letter, letter))
