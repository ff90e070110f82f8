"""The country that a capital, port or border post lies in, for papers that name no other. Knows no actors."""

# ruff: noqa: RUF001 - papers are set with signs of other scripts

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml

from kb.mentions import Matcher, Mention, Term, expand
from kb.vocabulary import load_vocabulary

_SHORTEST_STEM = 5
_CYRILLIC = re.compile(rf"[А-ЯЁа-яё]{{{_SHORTEST_STEM},}}")
_VOWEL = re.compile(r"[аяоеьй]$")
_SEATS = frozenset({"BEL", "AUT", "CHE"})
"""Where international bodies sit: their cities are named in papers of all countries."""

_PACT = (
    r"(?:convention|protocole?|amende?ment|agreement|accord|declara\w+|déclaration|enmienda|convenio|acuerdo|emenda|acordo"
    r"|programme|conference|conférence|conferencia|конвенци\w+|протокол\w*|поправк\w+|соглашен\w+|деклараци\w+|اتفاقية|بروتوكول"
    r"|تعديل|إعلان|公约|议定书|修正案|宣言)"
)
_JOINT = r"(?:\s*,\s*|\s+(?:and|or|et|ou|y|o|e|и|или)\s+)"
_OF = r"(?:(?:de|of|du|del|da|do|la)\b\W*){0,2}"
# Several at once too: "the Stockholm and Rotterdam Conventions", "les conventions de Bâle et de Stockholm".
_OF_A_PACT = re.compile(rf"{_PACT}\w*\W*{_OF}(?:[\w-]+{_JOINT}{_OF}){{0,3}}$", re.IGNORECASE)
_A_PACT = re.compile(rf"(?:{_JOINT}[\w-]+){{0,3}}\W*{_PACT}", re.IGNORECASE)
_AROUND = 60


def place_of(text: str) -> Mention | None:
    """The first place, when all that `text` names lie in one country; `code` is the country's. None otherwise."""
    found = [
        mention for mention in _matcher().find(text) if mention.code not in _SEATS and not _names_pact(text, mention)
    ]
    return found[0] if len({mention.code for mention in found}) == 1 else None


def _names_pact(text: str, mention: Mention) -> bool:
    """Whether a convention, a protocol or the like is called after the place."""
    before, after = text[max(0, mention.start - _AROUND) : mention.start], text[mention.end : mention.end + _AROUND]
    return bool(_OF_A_PACT.search(before) or _A_PACT.match(after))


@cache
def _matcher() -> Matcher:
    return Matcher(_terms())


def _terms() -> Iterator[Term]:
    for country, capital in load_vocabulary().capitals.items():
        for term in capital.terms:
            yield Term(_inflected(term.text), country, exact=term.exact)
    ports = yaml.safe_load((files("ingest") / "text" / "ports.yaml").read_text(encoding="utf-8"))
    for country, names in ports.items():
        for name in names:
            yield from (Term(text, country, exact=exact) for text, exact in expand(name))


def _inflected(name: str) -> str:
    """A Russian name with any ending: Минск, Минске, минская."""
    return f"{_VOWEL.sub('', name)}*" if _CYRILLIC.fullmatch(name) else name
