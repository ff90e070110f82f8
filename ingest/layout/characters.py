"""One line of printed text in plain characters: ligatures, odd spaces, invisible marks. Pure."""

import re
import unicodedata

_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
_JOINERS_THAT_SPELL = "\u200c\u200d"  # Persian, Urdu and Indic words are written with them
# Symbol fonts put their bullets at code points that mean nothing elsewhere.
_PRIVATE_BULLET = re.compile(r"^\s*[\ue000-\uf8ff](?=\s|$)")
_LEADERS = re.compile(r"(?:[._] ?){5,}")
_SPACES = re.compile(r"\s+")


def plain_line(text: str) -> str:
    """`text` composed (NFC), without ligatures and invisible characters, runs of spaces and of leader dots cut short.

    A soft hyphen at the line's end becomes a hyphen, since a word was broken there; any other goes.
    """
    text = _PRIVATE_BULLET.sub("•", text)
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES)).translate(_HYPHENS).rstrip()
    broken = text.endswith(_SOFT_HYPHEN)
    if not text.isprintable():
        text = "".join(map(_visible, text))
    text = _SPACES.sub(" ", _LEADERS.sub(" ... ", text)).strip()
    return f"{text}-" if broken else text


def _visible(character: str) -> str:
    if character in _JOINERS_THAT_SPELL:
        return character
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp") or character in "\t\n\r\f\v":
        return " "
    return "" if category in ("Cc", "Cf", "Cs", "Co") else character
