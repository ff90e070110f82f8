"""Finds figures that measure something (tonnes, seizures, percent, money). Never takes a date or a code for one."""

import re
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_MONEY = r"(?:US\$|R\$|USD|EUR|GBP|PLN|GYD|[$€£¥])"
_SCALE = r"(?:\s*(?:million|billion|thousand|lakh|crore|mille|millions?|milliards?|mil(?:lones|lón)?|Mt|млн|млрд))?"
_UNIT = (
    r"%|‰|per\s?cent|pour\s?cent|por\s?ciento|t\b|kg\b|g\b|m3\b|m³|MW\b|kW(?:h|p)?\b|km\b|tCO2|ha\b|sq\b|[€$£]|°"
    r"|[^\W\d_]{3,}"
)
_FIGURE = re.compile(
    rf"(?<![\w/№°.-])(?:{_MONEY}\s?(?:{_NUMBER}){_SCALE}|(?P<number>{_NUMBER}){_SCALE}\s?[-\u00a0 ]?(?P<unit>{_UNIT}))",
)
# What a number before or after these counts is the place in a text or the calendar.
_NO_UNITS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "and",
        "the",
        "with",
        "from",
        "for",
        "und",
        "des",
        "les",
        "los",
        "las",
        "del",
        "que",
        "qui",
        "was",
        "were",
        "est",
        "sont",
        "para",
        "por",
        "sur",
        "dans",
        "when",
        "which",
        "that",
        "had",
        "has",
        "una",
        "une",
        "session",
        "sessions",
        "edition",
        "percent",
    ]
)
_REFERENCE_BEFORE = re.compile(
    r"(?:\b(?:No|Nos|Nr|n°|nº|N°|Nº|Article|Articles|Art|article|artículo|Artículo|Circular|Decree|Regulation"
    r"|paragraph|paragraphs|para|Annex|annexe|anexo"
    r"|Chapter|chapitre|capítulo|heading|subheading|code|codes|HS|SH|SA|section|Section|page|pages|item|items|action"
    r"|GCAP|point|medida|Table|Figure|Form|phase|ISO|COP)\.?\s*|[A-Za-z]-)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured quantity at text[start:end]."""

    text: str
    start: int
    end: int


def find_figures(text: str) -> list[Figure]:
    """The figures in `text` in reading order."""
    return [
        Figure(match.group(), match.start(), match.end()) for match in _FIGURE.finditer(text) if _measures(match, text)
    ]


def _measures(match: re.Match[str], text: str) -> bool:
    number, unit = match["number"], match["unit"]
    if number is None:
        return True
    if unit.lower() in _NO_UNITS or (_YEAR.fullmatch(number) and unit[0].isalpha()):
        return False
    return not _REFERENCE_BEFORE.search(text, max(0, match.start() - 16), match.start())
