"""Reads Harmonized System codes where the text says that they are such; a bare number is none."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

import re

from ingest.candidate.reading import Reading
from ingest.fields.found import Found, quote

_CODE = r"\d{4}[.\s]?\d{2}(?:[.\s]?\d{2}){0,2}|\d{2}\.\d{2}(?:\.\d{2}){0,3}|\d{4}(?![\d.,]\d)|\d{2}(?![\d.,%]\d?)"
_LEAD = (
    r"(?:\b(?:HS|HTSUS|HTS|CN|NCM|SH|SA|TARIC|(?:sub)?headings?|chapters?|tariff\s+(?:lines?|codes?|items?)"
    r"|(?:sous-)?positions?|chapitres?|(?:sub)?partidas?|capítulos?"
    r"|ТН\s+ВЭД(?:\s+ЕАЭС)?|ГС|(?:суб)?позици[яийюям]{1,2}|подсубпозици[яийюям]{1,2}|товарн\w+\s+групп\w*)\b"
    r"[\s:]*(?:codes?|headings?|subheadings?|chapters?|positions?|partidas?|subpartidas?|numbers?|nos?\.?|n°|code"
    r"|código|códigos|коды?|позици\w{1,2})?[\s:(]*)"
)
_LISTED = re.compile(
    rf"{_LEAD}(?P<codes>(?:{_CODE})(?:\s*(?:,|;|and|or|et|ou|y|o|to|à|a|и|или|-|–)\s*(?:{_CODE})(?!\s*%))*)",
    re.IGNORECASE,
)
_TRAILED = re.compile(r"(?P<codes>\d{4}\.\d{2}(?:\.\d{2}){0,2})\s*(?:,?\s*\(?(?:HTSUS|HS|NCM|CN)\b)")
_ONE = re.compile(_CODE)
_EDITIONS = frozenset({"1988", "1992", "1996", "2002", "2007", "2012", "2017", "2022", "2028"})
_MOST = 12


def find_hs_codes(reading: Reading) -> Found[tuple[str, ...]] | None:
    """The codes in the order of the text, digits with dots as printed; editions such as HS 2022 are no codes."""
    codes: list[str] = []
    evidence = None
    for part in reading.parts:
        for pattern in (_LISTED, _TRAILED):
            for match in pattern.finditer(part.part.text):
                named = [code for code in _ONE.findall(match["codes"]) if code not in _EDITIONS and code not in codes]
                if named and evidence is None:
                    evidence = quote(part.part, *match.span())
                codes += named
    return Found(tuple(dict.fromkeys(codes))[:_MOST], evidence) if evidence else None
