"""The small markup inside a text: **bold**, *italic*, ^[footnote]. Knows no layout engine."""

import re
from dataclasses import dataclass
from enum import StrEnum

_MARKUP = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|\^\[(?P<note>[^\]]+)\]")
_BEFORE_FRENCH_SIGN = re.compile(r"(?<=\S) (?=[:;!?»%€])")
_AFTER_FRENCH_QUOTE = re.compile(r"« ")
_BETWEEN_THOUSANDS = re.compile(r"(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))")
_LEFT_QUOTE = re.compile(r'(?<![^\s(\[])"')


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; a NOTE is the text of a footnote whose mark stands here."""

    style: Style
    text: str


def runs(text: str) -> tuple[Run, ...]:
    """Split marked-up `text` into runs, in reading order."""
    found: list[Run] = []
    end = 0
    for match in _MARKUP.finditer(text):
        if match.start() > end:
            found.append(Run(Style.PLAIN, text[end : match.start()]))
        style = Style(match.lastgroup or "plain")
        found.append(Run(style, match.group(style.value)))
        end = match.end()
    if end < len(text):
        found.append(Run(Style.PLAIN, text[end:]))
    return tuple(found)


def pieces(text: str) -> tuple[str, ...]:
    """The words of `text` as they run on the page: one piece up to each footnote mark, footnotes left out."""
    joined = [""]
    for run in runs(text):
        if run.style is Style.NOTE:
            joined.append("")
        else:
            joined[-1] += run.text
    return tuple(piece.strip() for piece in joined if piece.strip())


def typeset(text: str, language: str, *, curly: bool) -> str:
    """Put in what a typist's keyboard lacks: French and thousands spaces that do not break, curly quotes.

    `curly` turns straight apostrophes and double quotes into typographic ones.
    """
    text = _BETWEEN_THOUSANDS.sub("\\1\u00a0", " ".join(text.split()))
    if language == "fr":
        text = _AFTER_FRENCH_QUOTE.sub("«\u00a0", _BEFORE_FRENCH_SIGN.sub("\u00a0", text))
    if curly:
        text = _LEFT_QUOTE.sub("\u201c", text).replace('"', "\u201d").replace("'", "\u2019")
    return text
