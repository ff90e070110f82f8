"""Codes in a text, in one spelling each, so that both sides can be matched exactly (D10). Pure."""

import re
from collections.abc import Callable, Iterator

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_NUMBER = r"(?:no\.?|nos\.?|n[°º]|№|number|item|items|action|point|mesure|medida|punto|acción|пункт)"

_RULES: tuple[_Rule, ...] = (
    # Refrigerants: HFC-134a, R134a, R-410A, HCFC 22
    (_pattern(r"\b(?:R|HFC|HCFC|CFC|HFO)[\s-]?(\d{2,4}(?:[a-z]{1,2})?)\b"), lambda m: f"refrigerant:{m[1].lower()}"),
    # Harmonized System: "HS 39.23", "3923.30", "3923 30 10" only behind the word
    (
        _pattern(
            r"\b(?:HS|SH|HTS|CN|NC|SA)(?:\s+(?:codes?|headings?|chapters?|position))?[\s:-]*(\d{2}(?:[.\s]?\d{2}){0,4})\b"
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
        _pattern(r"\b(?:CITES[\s,]+)?(?:appendi(?:x|ces)|annexe|ap[ée]ndice)\s+(I{1,3})\b"),
        lambda m: f"cites:{m[1].lower()}",
    ),
    # Document numbers: PC0785Ea, PC0785, SP0822E, UNEP/OzL.Pro/123
    (_pattern(r"\b(PC|PTC|SP|SC|EM|EC)[\s-]?(\d{4})(?:[EFS][A-Z0-9]*)?\b"), lambda m: f"document:{m[1]}{m[2]}".lower()),
    # Operations: DEMETER VIII, Operation Thunder 2023
    (
        _pattern(r"\b(demeter|thunderball|thunder|khione|cobra|mesh|tin\s?can|sesha|praesidio)\s+([IVX]{1,5}|\d{4})\b"),
        lambda m: f"operation:{' '.join(m[1].lower().split())} {m[2].lower()}",
    ),
)


def asked_codes(text: str) -> tuple[str, ...]:
    """The codes that a question names, as `scheme:value`, sorted, each once: "HFC 134A" gives `refrigerant:134a`."""
    return tuple(sorted({spell(match) for pattern, spell in _RULES for match in pattern.finditer(text)}))


def find_codes(text: str) -> tuple[str, ...]:
    """The codes in a practice's text, each HS code with the heading and chapter above it.

    So who asks for 39.23 finds 3923.30; who asks for 3923.30 does not get all of chapter 39.
    """
    return tuple(sorted({wider for code in asked_codes(text) for wider in _widen(code)}))


def _widen(code: str) -> Iterator[str]:
    yield code
    if code.startswith("hs:"):
        digits = code.removeprefix("hs:")
        yield from (f"hs:{digits[:length]}" for length in (2, 4, 6) if length < len(digits))
