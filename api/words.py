"""The words of the pages in English, French and Spanish, read once from words.yaml. Holds no sentence of its own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

import yaml

Tongue = Literal["en", "fr", "es"]
"""A language that the pages speak."""

TONGUES: tuple[Tongue, ...] = get_args(Tongue)
_FILE = Path(__file__).with_name("words.yaml")


@dataclass(frozen=True, slots=True)
class Words:
    """Every word in every tongue: section, key, tongue."""

    sections: dict[str, dict[str, dict[str, str]]]

    def say(self, tongue: Tongue, key: str, **values: object) -> str:
        """A sentence of the interface with `values` filled in."""
        return self.sections["interface"][key][tongue].format(**values)

    def name(self, tongue: Tongue, section: str, key: str) -> str:
        """The name of a field, kind or language; the key itself when it has none."""
        entry = self.sections[section].get(key)
        return key if entry is None else entry[tongue]


def load_words() -> Words:
    """The words of the file beside this one."""
    return Words(cast("dict[str, Any]", yaml.safe_load(_FILE.read_text(encoding="utf-8"))))


def choose_tongue(asked: str | None, accept_language: str) -> Tongue:
    """The tongue of `?lang=`, else the best of the `Accept-Language` header, else English."""
    ranked: list[tuple[float, str]] = []
    for part in accept_language.split(","):
        code, _, weight = part.partition(";")
        ranked.append((-_weight(weight), code.strip().lower()[:2]))
    wanted = [asked or "", *(code for _, code in sorted(ranked, key=lambda item: item[0]))]
    return next((tongue for code in wanted for tongue in TONGUES if tongue == code), "en")


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
