"""One line of printed text in plain characters: ligatures, odd spaces, invisible marks. Pure."""

import re
import unicodedata

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SOFT_HYPHEN = "\u00ad"
_JOINERS_THAT_SPELL = "\u200c\u200d"  # Persian, Urdu and Indic words are written with them
# Symbol fonts put their bullets at code points that mean nothing elsewhere.
_PRIVATE_BULLET = re.compile(r"^\s*[\ue000-\uf8ff](?=\s|$)")
# Arabic letters in the forms that they take within a word, and the stroke that only makes a word longer.
_ARABIC_FORM = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufefc]")
_TATWEEL = "\u0640"
# Many programs draw lam-alef as one sign, whose two letters come out turned round when the line is put in order. No
# Arabic word has an alef before a second one, nor these few words with the lam after the alef.
_TURNED_LAM_ALEF = re.compile("(?<=\u0627)([\u0622\u0623\u0625\u0627])\u0644")
_TURNED_WORDS = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("\u062e\u0627\u0644(?=\u0644)", "\u062e\u0644\u0627"),  # khilal: during
        ("(?<=\u0633\u062a\u0647)\u0627\u0644(?=\u0643)", "\u0644\u0627"),  # istihlak: consumption
        ("(?<![\u0620-\u064a])\u0644\u0627\u0644(?=[\u0620-\u064a]{3})", "\u0644\u0644\u0627"),  # lil-i...
    )
)
_LEADER_DOTS = 5
_LEADERS = re.compile(rf"(?:[._] ?){{{_LEADER_DOTS},}}")


def plain_line(text: str) -> str:
    """`text` composed (NFC), without ligatures and invisible characters, runs of spaces and of leader dots cut short.

    A soft hyphen at the line's end becomes a hyphen, since a word was broken there; any other goes.
    """
    broken = False
    if not text.isascii():
        text = _composed(text).rstrip()
        broken = text.endswith(_SOFT_HYPHEN)
    if not text.isprintable():
        text = "".join(map(_visible, text))
    if not text.isascii() and _ARABIC.search(text):
        text = _plain_arabic(text)
    if text.count(".") + text.count("_") >= _LEADER_DOTS:
        text = _LEADERS.sub(" ... ", text)
    text = " ".join(text.split())
    return f"{text}-" if broken else text


def _composed(text: str) -> str:
    text = _LIGATURE.sub(lambda sign: _LIGATURES[sign.group()], _PRIVATE_BULLET.sub("•", text))
    return unicodedata.normalize("NFC", text).replace("\u2010", "-").replace("\u2011", "-")


def _plain_arabic(text: str) -> str:
    """Arabic in its letters alone, those of the sign lam-alef in their order."""
    text = _ARABIC_FORM.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text).replace(_TATWEEL, "")
    text = _TURNED_LAM_ALEF.sub("\u0644\\1", text)
    for wrong, right in _TURNED_WORDS:
        text = wrong.sub(right, text)
    return text


def _visible(character: str) -> str:
    if character in _JOINERS_THAT_SPELL:
        return character
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp") or character in "\t\n\r\f\v":
        return " "
    return "" if category in ("Cc", "Cf", "Cs", "Co") else character
