"""Codes in a text, in one spelling each, so that both sides can be matched exactly (D10). Pure."""

import re
from collections.abc import Callable, Iterator

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_NUMBER = r"(?:no\.?|nos\.?|n[°º]|№|number|item|items|action|point|mesure|medida|punto|acción|пункт)"

_ROMAN = ("0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")

_RULES: tuple[_Rule, ...] = (
    # Refrigerants: HFC-134a, R134a, R-410A, HCFC 22
    (_pattern(r"\b(?:R|HFC|HCFC|CFC|HFO)[\s-]?(\d{2,4}(?:[a-z]{1,2})?)\b"), lambda m: f"refrigerant:{m[1].lower()}"),
    # Harmonized System: "HS 39.23", "3923.30", "3923 30 10" only behind the word
    (
        _pattern(
            r"(?:\b(?:HS|SH|HTS|CN|NCM|SA|ТН\s?ВЭД|(?:sub)?heading|partida|posição|товарн\w+\s+позици\w)"  # noqa: RUF001
            r"(?:\s+(?:codes?|headings?|chapters?|position))?|税号|品目)[\s:-]*(\d{2}(?:[.\s]?\d{2}){0,4})(?!\d)"
        ),
        lambda m: f"hs:{re.sub(r'[^0-9]', '', m[1])}",
    ),
    (_pattern(r"(?<![\d.,/])(\d{4}\.\d{2}(?:\.\d{2}){0,2})(?![\d,/])"), lambda m: f"hs:{m[1].replace('.', '')}"),
    (_pattern(r"(?<![\d.,/])(\d{2}\.\d{2})(?=\s*(?:$|\)|;))"), lambda m: f"hs:{m[1].replace('.', '')}"),
    (_pattern(r"^\s*(\d{6}(?:\d{2}){0,2})\s*$"), lambda m: f"hs:{m[1]}"),
    # Items of the Green Customs Action Plan
    (_pattern(rf"\bGCAP[\s'’s-]*(?:{_NUMBER}[\s-]*)?(\d{{1,2}})\b"), lambda m: f"gcap:{int(m[1])}"),  # noqa: RUF001
    # Basel annexes: Y48, A3210, B3011
    (_pattern(r"\b(Y\d{1,2}|[AB]\d{4})\b"), lambda m: f"basel:{m[1].lower()}"),
    # CITES appendices: Appendix II, annexe II, Apéndice I
    (
        _pattern(r"\b(?:CITES[\s,]+)?(?:app\.|appendi(?:x|ces)|annexe|ap[ée]ndice|приложени[еяю])\s+(I{1,3})\b"),
        lambda m: f"cites:{m[1].lower()}",
    ),
    # Document numbers: PC0785Ea, PC0785, SP0822E, UNEP/OzL.Pro/123
    (
        _pattern(r"\b(PC|PTC|NC|SP|SC|EM|EC)[\s-]?(\d{4})(?:\s?[EFS][A-Z0-9]*)?\b"),
        lambda m: f"document:{m[1]}{m[2]}".lower(),
    ),
    # Standards: ISO 14064, ISO14064-1
    (_pattern(r"\b(?:ISO|ИСО)(?:/IEC)?[\s-]?(\d{4,5})"), lambda m: f"iso:{m[1]}"),
    # Operations: DEMETER VIII, Demeter 8, Operation Thunder 2023, Silver Axe VII
    (
        _pattern(
            r"\b(demeter|thunderball|thunder|khione|cobra|mesh|sesha|praesidio|silver\s+axe)[\s-]+([IVX]{1,5}|\d{4}|\d{1,2})\b"
        ),
        lambda m: f"operation:{' '.join(m[1].lower().split())} {_edition(m[2])}",
    ),
)


def asked_codes(text: str) -> tuple[str, ...]:
    """The codes that a question names, as `scheme:value`, sorted, each once: "HFC 134A" gives `refrigerant:134a`."""
    return tuple(sorted(_codes(text)))


def find_codes(text: str) -> tuple[str, ...]:
    """The codes in a practice's text, each HS code with the heading and chapter above it.

    So who asks for 39.23 finds 3923.30; who asks for 3923.30 does not get all of chapter 39.
    """
    return tuple(sorted({wider for code in _codes(text) for wider in _widen(code)}))


def _codes(text: str) -> set[str]:
    return {spell(match) for pattern, spell in _RULES for match in pattern.finditer(text)}


def _edition(number: str) -> str:
    """Roman numerals as they are, small numbers as Roman numerals, years as they are."""
    return _ROMAN[int(number)] if number.isdecimal() and int(number) < len(_ROMAN) else number.lower()


def _widen(code: str) -> Iterator[str]:
    yield code
    if code.startswith("hs:"):
        digits = code.removeprefix("hs:")
        yield from (f"hs:{digits[:length]}" for length in (2, 4, 6) if length < len(digits))
