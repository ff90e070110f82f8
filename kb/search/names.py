"""Operations with their editions, and systems, under all the names they go by: DEMETER VIII is 大地女神第八期.

Knows names from the vocabulary file and how editions are counted; decides nothing about what a question means.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kb.index.letters import fold
from kb.mentions import Matcher, Mention, Term, expand
from kb.vocabulary import load_vocabulary

_ROMAN = ("0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_ORDINALS = (
    ("first", "premier", "premiere", "primer", "primera", "primeira", "первый", "первая", "первом", "الاولى", "一"),
    ("second", "deuxieme", "seconde", "segunda", "второй", "вторая", "втором", "الثانيه", "二"),
    ("third", "troisieme", "tercera", "tercer", "terceira", "третий", "третья", "третьем", "الثالثه", "三"),
    ("fourth", "quatrieme", "cuarta", "quarta", "четвертый", "четвертая", "четвертом", "الرابعه", "四"),
    ("fifth", "cinquieme", "quinta", "пятый", "пятая", "пятом", "الخامسه", "五"),
    ("sixth", "sixieme", "sexta", "шестой", "шестая", "шестом", "السادسه", "六"),
    ("seventh", "septieme", "septima", "setima", "седьмой", "седьмая", "седьмом", "السابعه", "七"),
    ("eighth", "huitieme", "octava", "oitava", "восьмой", "восьмая", "восьмом", "الثامنه", "八"),
    ("ninth", "neuvieme", "novena", "nona", "девятый", "девятая", "девятом", "التاسعه", "九"),
    ("tenth", "dixieme", "decima", "десятый", "десятая", "десятом", "العاشره", "十"),
    ("eleventh", "onzieme", "undecima", "decima primeira", "одиннадцатый", "одиннадцатая", "十一"),
    ("twelfth", "douzieme", "duodecima", "двенадцатый", "двенадцатая", "十二"),
)
_NUMBERS = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words}
_WORDS = "|".join(sorted((word for word in _NUMBERS if len(word) > 2), key=len, reverse=True))  # noqa: PLR2004
_EDITION = "editions?|edicion|edicao|phases?|fases?|этап\\w*|фаз\\w*|ausgabe|нумерация"
_NTH = re.compile(
    rf"\b(?:({_WORDS})|(\d{{1,2}})(?:st|nd|rd|th|e|eme|a|o|-й|-я)?)\s+(?:{_EDITION})\b"
    rf"|\b(?:{_EDITION})\s+({_WORDS}|[ivx]{{1,5}}|\d{{1,2}})\b"
    r"|第\s*([一二三四五六七八九十]{1,2}|\d{1,2})\s*[期届]"
    rf"|(?:المرحله|النسخه|الدوره)\s+({_WORDS})"
)
_AFTER = re.compile(
    r"[\s\-\u2010-\u2014\"\u201c\u201d\u00bb\u300b)]{0,3}([ivx]{1,5}|(?:19|20)\d{2}|\d{1,2})(?![\w/.,]*\d)(?!\w)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Names:
    """What the vocabulary knows: a matcher for operations, one for systems, and operations' editions by year."""

    operations: Matcher
    systems: Matcher
    editions: Mapping[str, Mapping[int, int]]


@cache
def load_names() -> Names:
    """Read names.yaml; once a process."""
    sheet: dict[str, Any] = yaml.load(
        (files("kb") / "vocabularies" / "names.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return Names(
        Matcher(_terms(sheet["operations"])),
        Matcher(_terms(sheet["systems"])),
        {code: row.get("editions", {}) for code, row in sheet["operations"].items()},
    )


def operation_editions(text: str, about: str = "", year: int | None = None) -> set[str]:
    """`operation:<name> <edition>` for each edition that `text` tells of, as in `operation:silver axe vii`.

    `about` is the title that `text` stands under: where the text names no operation itself ("the tenth edition"), that
    of its title is meant. Without a number the first year of the text, or `year`, tells the edition.
    """
    names = load_names()
    mentions = names.operations.find(text)
    found = {(mention.code, edition) for mention in mentions for edition in _beside(text, mention)}
    told = {mention.code for mention in mentions}
    above = set() if told else {mention.code for mention in names.operations.find(about)}
    if not found and (above or len(told) == 1):
        found = {(name, edition) for name in told | above for edition in _told_editions(text, year)}
    counted = {(name, _counted(edition, names.editions[name])) for name, edition in found}
    return {f"operation:{name} {edition}" for name, edition in counted}


def operation_spans(text: str) -> list[tuple[int, int]]:
    """Where `text` names operations with their editions, and systems."""
    names = load_names()
    spans = []
    for mention in names.operations.find(text):
        after = _AFTER.match(text.lower(), mention.end)
        spans.append((mention.start, after.end() if after else mention.end))
    spans += [match.span() for match in _NTH.finditer(fold(text))] if spans and len(fold(text)) == len(text) else []
    offices = load_vocabulary().matchers["rilo"].find(text)
    return spans + [(mention.start, mention.end) for mention in (*names.systems.find(text), *offices)]


def known_names(text: str, about: str = "") -> set[str]:
    """`name:<name>` for each operation, system and intelligence office that `text` names.

    Where it names no operation or office itself, that of `about`, the title that it stands under.
    """
    names, offices = load_names(), load_vocabulary().matchers["rilo"]
    operations = names.operations.find(text) or names.operations.find(about)
    found = (*operations, *names.systems.find(text), *(offices.find(text) or offices.find(about)))
    return {f"name:{mention.code.lower()}" for mention in found}


def _terms(rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Term]:
    for code, row in rows.items():
        for pattern in row["names"]:
            for text, exact in expand(pattern):
                yield Term(text, code, exact=exact)


def _beside(text: str, mention: Mention) -> Iterator[str]:
    """The edition that stands right behind the name: VIII, 8 or 2023."""
    if after := _AFTER.match(text.lower(), mention.end):
        yield _edition(after[1])


def _told_editions(text: str, year: int | None) -> set[str]:
    """What the text says ("tenth edition"), else its first year, else `year`."""
    folded = fold(text)
    told = {_edition(next(filter(None, match.groups()))) for match in _NTH.finditer(folded)}
    if told:
        return told
    first = _YEAR.search(folded)
    return {first[0]} if first else {str(year)} if year else set()


def _counted(edition: str, editions: Mapping[int, int]) -> str:
    """The edition's number where the year is known to stand for one: DEMETER 2022 is DEMETER VIII."""
    known = edition.isdecimal() and int(edition) in editions
    return _ROMAN[editions[int(edition)]] if known else edition


def _edition(number: str) -> str:
    """Roman numerals for small numbers and for words; years as they are."""
    if number in _NUMBERS:
        return _ROMAN[_NUMBERS[number]]
    return _ROMAN[int(number)] if number.isdecimal() and int(number) < len(_ROMAN) else number
