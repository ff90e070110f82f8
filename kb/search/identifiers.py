"""Codes in a text, in one spelling each, so that both sides can be matched exactly (D10). Pure."""

# ruff: noqa: RUF001 - letters that look alike belong to the languages that are read

import re
from collections.abc import Callable, Iterable, Iterator

from kb.index.letters import even
from kb.search.chemicals import refrigerant_of_cas, refrigerant_of_un
from kb.search.names import operation_editions, operation_spans

Span = tuple[int, int]
_Spell = Callable[[re.Match[str]], Iterable[str]]
_Rule = tuple[re.Pattern[str], _Spell]


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _one(scheme: str) -> _Spell:
    """The first group as it is, without blanks and hyphens."""
    return lambda match: (f"{scheme}:" + re.sub(r"[\s-]", "", match[1]),)


_NUMBER = r"(?:no\.?|nos\.?|n[°º]|number|items?|actions?|points?|mesure|medida|puntos?|acción|пункт\w*|مبادرة|البند|第)"
_PLAN = (
    r"(?:GCAP|PAEV|PADV|PAAV|green customs action plan|plan d'action (?:pour une |de la )?douanes? vertes?"
    r"|plan de acción (?:de|para|sobre) (?:las )?aduanas? verdes?|план\w* действий\s+«?зел\w+ таможн\w+»?)"
)
_ANY_PLAN = (
    r"(?:(?:of the |of |du |del |do |de )?(?:action plan|plan d'action|plan de acción|plano de ação)|плана действий)"
)
_SEPARATOR = r"\s*(?:,|;|/|、|\band\b|\bet\b|\by\b|\be\b|\bи\b|\bor\b|\bou\b|\bo\b|\bund\b|和)+\s*"
_HS = r"\d{2}(?:[.\s]?\d{2}){0,4}(?![.\d])"
_HS_WORD = (
    r"(?:\b(?:HS|SH|HTS|HTSUS|CN|NCM|SA|тн\s?вэд|гс|(?:sub-?)?headings?|tariff|partidas?|subpartidas?|positions?"
    r"|sous-positions?|posiç(?:ão|ões)|товарн\w+\s+позици\w+|субпозици\w+)"
    r"(?:\s+(?:codes?|(?:sub)?headings?|chapters?|positions?|номер))?|税号|品目|البند التعريفي)"
)
_CHAPTER = r"(?:\b(?:chapters?|chapitres?|capítulos?|kapitel|групп[аыеу]|глав[аыеу])|الفصل|第(?=\s*\d{2}\s*章))"
_APPENDIX = (
    r"(?:\bapp\.|\bappendi(?:x|ces)|\bannexes?|\bap[ée]ndices?|\banexos?|\banhänge?|\bприложени\w+|الملحق|附录|附件)"
)
_PLACE = r"(?:I{1,3}|[123]|الاول|الأول|الثاني|الثالث|[一二三])(?![\w.])"
_PLACES = {"1": "i", "2": "ii", "3": "iii", "一": "i", "二": "ii", "三": "iii"} | {
    "الاول": "i", "الأول": "i", "الثاني": "ii", "الثالث": "iii",
}  # fmt: skip
_HS_EDITIONS = r"(?:1988|1992|1996|2002|2007|2012|2017|2022|2028)"


def _tariff(match: re.Match[str]) -> Iterator[str]:
    """Each number of a list: "headings 3208, 3815 and 8507"."""
    for number in re.split(_SEPARATOR, match[1]):
        if digits := re.sub(r"\D", "", number):
            yield f"hs:{digits}"


def _appendices(match: re.Match[str]) -> Iterator[str]:
    for place in re.split(_SEPARATOR, match[1]):
        if place:
            yield f"cites:{_PLACES.get(place, place)}"


def _refrigerant(match: re.Match[str]) -> Iterator[str]:
    """R-507A is R-507: the A tells the one blend of that number."""
    yield f"refrigerant:{'507' if match[1] == '507a' else match[1]}"


def _basel(match: re.Match[str]) -> Iterator[str]:
    yield f"basel:{match[1]}{match[2].lstrip('0') if match[1] == 'y' else match[2]}"


def _item(match: re.Match[str]) -> Iterator[str]:
    """The Action Plan has 40 items."""
    number = int(match[1])
    if 1 <= number <= 40:  # noqa: PLR2004
        yield f"gcap:{number}"


def _cas(match: re.Match[str]) -> Iterator[str]:
    """A CAS number whose check digit is right, or the refrigerant that it is the number of."""
    digits = (match[1] + match[2])[::-1]
    if sum(place * int(digit) for place, digit in enumerate(digits, 1)) % 10 == int(match[3]):
        number = f"{match[1]}-{match[2]}-{match[3]}"
        refrigerant = refrigerant_of_cas(number)
        yield f"refrigerant:{refrigerant}" if refrigerant else f"cas:{number}"


def _un(match: re.Match[str]) -> Iterator[str]:
    refrigerant = refrigerant_of_un(match[1])
    yield f"refrigerant:{refrigerant}" if refrigerant else f"un:{match[1]}"


_RULES: tuple[_Rule, ...] = (
    # Refrigerants: HFC-134a, R134a, R-410A, HCFC 22; "134a" and the like by themselves
    (
        _pattern(
            r"\b(?:R|HFC|HCFC|CFC|HFO|ГФУ|ГХФУ|ХФУ|фреон\w*|хладон\w*|refrigerant|Kältemittel)[\s-]?"
            r"(?:R-?)?(\d{2,4}(?:z?[a-f]|yf|fa|ea)?)(?!\w)"
        ),
        _refrigerant,
    ),
    (_pattern(r"(?<![\w.-])(1[2345][1-4]a|14[12]b|245fa|227ea|4(0[47][a-f]|10a)|507a|1234yf|1234ze)\b"), _refrigerant),
    # Harmonized System: its editions, "HS 39.23", lists behind the word, chapters, "3923.30"; bare digits only alone
    (
        _pattern(rf"(?:\b(?:HS|SH|SA|гс)|协调制度\s?(?:HS)?)[\s-]*({_HS_EDITIONS})(?![.\s]?\d)"),
        _one("hs_edition"),
    ),
    (
        _pattern(
            rf"{_HS_WORD}[\s:()-]*(?!{_HS_EDITIONS}(?![.\s]?\d))({_HS}(?:{_SEPARATOR}{_HS})*)"
        ),
        _tariff,
    ),
    (_pattern(rf"{_CHAPTER}\s*(\d{{2}}(?!\d)(?:{_SEPARATOR}\d{{2}}(?!\d))*)"), _tariff),
    (_pattern(r"(?<![\d.,/])(\d{4}\.\d{2}(?:\.\d{2}){0,2})(?![\d,/])"), _tariff),
    (_pattern(r"(?<![\d.,/])(\d{2}\.\d{2})(?=\s*(?:$|\)|;))"), _tariff),
    (_pattern(r"^\s*(\d{2}[\s.]?\d{2}[\s.]?\d{2}(?:[\s.]?\d{2}){0,2})\s*$"), _tariff),
    (_pattern(r"^\s*(?!(?:19|20)\d\d)((?:0[1-9]|[1-8]\d|9[0-7])\s?\d{2})\s*$"), _tariff),
    # Items of the Green Customs Action Plan
    (_pattern(rf"{_PLAN}[\s'’s:,-]*(?:{_NUMBER}[\s-]*)?(\d{{1,2}})(?!\d)"), _item),
    (_pattern(rf"{_NUMBER}\s*(\d{{1,2}})(?!\d)\s*(?:项|(?:of|du|del?|d[aeo]s?)?\s*(?:the|las?)?\s*{_PLAN})"), _item),
    (_pattern(rf"^\s*{_NUMBER}\s*(\d{{1,2}})\s*项?\s*(?:{_ANY_PLAN}\s*)?$"), _item),
    # Basel annexes: Y48, A3210, B3011
    (_pattern(r"\b(y)[\s-]?(0?[1-9]|[1-4]\d)(?![\w.])"), _basel),
    (_pattern(r"\b(a)((?:[1-3]\d{3}|4[01]\d0))\b"), _basel),
    (_pattern(r"\b(b)([1-4]0\d{2}|1[12]\d{2})\b"), _basel),
    (_pattern(r"^\s*([ab])[\s-](\d{4})\s*$"), _basel),
    # CITES appendices: Appendix II, annexe II, Apéndice I, App. I, II and III
    (_pattern(rf"{_APPENDIX}\s*({_PLACE}(?:{_SEPARATOR}{_PLACE})*)"), _appendices),
    # Document numbers: PC0785Ea, PC0785, SP0822E; SC65 Doc. 27
    (_pattern(r"\b((?:PC|PTC|NC|SP|SC|EM|EC)[\s-]?\d{4})(?:\s?[EFS][A-Z0-9]*)?\b"), _one("document")),
    (
        _pattern(r"\b(SC|CoP|PC|AC)[\s-]?(\d{2})[\s-]+Doc\.?[\s-]*(\d{1,4})\b"),
        lambda m: (f"document:{m[1]}{m[2]}doc{m[3]}",),
    ),
    # Standards: ISO 14064, ISO14064-1
    (_pattern(r"\b(?:ISO|ИСО)(?:/IEC)?[\s-]?(\d{4,5})"), _one("iso")),
    # Acts and decisions by number and year: 2024/573, 51/2020, BC-14/12, E.O. 488
    (_pattern(r"\b([A-Z]{2,4}[-\s]\d{1,2}/\d{1,3})(?![\d/])"), _one("act")),
    (_pattern(r"(?<![\w./-])(\d{1,5}/\d{2,4})(?![\d/])"), _one("act")),
    (_pattern(r"(?<![\w./-])(?!(?:19|20)\d\d-)(\d{2,5}-(?:19|20)\d{2})(?![\d/])"), lambda m: (f"act:{m[1]}",)),
    (_pattern(r"\b(?:E\.\s?O\.|EO|executive order)(?:\s+no\.?)?\s*(\d{1,5})\b"), lambda m: (f"act:eo{m[1]}",)),
    # Substances: CAS 75-45-6; UN 3159 (UN 2030 is the Agenda)
    (_pattern(r"(?<![\w-])(\d{2,7})-(\d{2})-(\d)(?![\w-])"), _cas),
    (_pattern(r"\b(?:UN|ONU|ООН)[\s-]?(?:no\.?|number|n[°º])?\s?(?!20[0-5]\d)([0-3]\d{3})\b"), _un),
)  # fmt: skip
"""They read a text in even letters (`kb.index.letters.even`): lower case, digits 0-9, no marks of direction."""


def asked_codes(text: str) -> tuple[str, ...]:
    """The codes that a question names, as `scheme:value`, sorted, each once: "HFC 134A" gives `refrigerant:134a`.

    An operation counts by its edition: a name alone (Thunder, Demeter) can be anything.
    """
    return tuple(sorted(_codes(text)))


def written_codes(text: str) -> dict[str, str]:
    """The same codes, sorted, each with the text that names it: `{"basel:y48": "Y48"}`; of a list, the code itself."""
    plain = even(text)
    shown = text if len(text) == len(plain) else plain
    written = {code: code.partition(":")[2].upper() for code in _codes(text)}
    for pattern, spell in _RULES:
        for match in pattern.finditer(plain):
            codes = list(spell(match))
            if len(codes) == 1:
                written[codes[0]] = shown[match.start() : match.end()].strip()
    return dict(sorted(written.items()))


def find_codes(text: str, about: str = "", year: int | None = None) -> tuple[str, ...]:
    """The codes in a practice's text, each HS code with the heading and chapter above it.

    So who asks for 39.23 finds 3923.30; who asks for 3923.30 does not get all of chapter 39. `about` and `year` say
    which operation is meant by what the text calls its tenth edition (see `kb.search.names`).
    """
    return tuple(sorted({wider for code in _codes(text, about, year) for wider in widened(code)}))


def code_spans(text: str) -> list[Span]:
    """Where codes and known names stand in `text`; they may overlap. None where its even letters are not as many."""
    plain = even(text)
    if len(plain) != len(text):
        return []
    spelled = [match.span() for pattern, spell in _RULES for match in pattern.finditer(plain) if any(spell(match))]
    return spelled + operation_spans(text)


def widened(code: str) -> Iterator[str]:
    """The code, and for an HS code the heading and chapter above it."""
    yield code
    if code.startswith("hs:"):
        digits = code.removeprefix("hs:")
        yield from (f"hs:{digits[:length]}" for length in (2, 4, 6) if length < len(digits))


def _codes(text: str, about: str = "", year: int | None = None) -> set[str]:
    plain = even(text)
    spelled = {code for pattern, spell in _RULES for match in pattern.finditer(plain) for code in spell(match)}
    return spelled | operation_editions(plain, even(about), year)
