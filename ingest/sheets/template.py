"""The columns of the template for good practices, in English, French and Spanish. Writes and reads no file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


class Column(StrEnum):
    """What a column of the template asks for."""

    COUNTRY = "country"
    ADMINISTRATION = "administration"
    TITLE = "title"
    DONE = "done"
    YEAR = "year"
    PARTNERS = "partners"
    LEGAL_BASIS = "legal_basis"
    RESULT = "result"
    GCAP_ITEMS = "gcap_items"
    THEME_1 = "theme_1"
    THEME_2 = "theme_2"
    THEME_3 = "theme_3"
    LESSONS = "lessons"
    PUBLISH = "publish"


THEMES = (Column.THEME_1, Column.THEME_2, Column.THEME_3)
_TELLING = {Column.COUNTRY, Column.TITLE, Column.DONE, Column.PUBLISH}


@dataclass(frozen=True, slots=True)
class Template:
    """The words of the template by language; `labels` and `helps` by column, `public` and `members` the two answers."""

    sheets: Mapping[str, Mapping[str, str]]
    labels: Mapping[Column, Mapping[str, str]]
    helps: Mapping[Column, Mapping[str, str]]
    widths: Mapping[Column, int]
    choices: Mapping[str, Mapping[str, str]]
    guide: Mapping[str, tuple[str, ...]]

    def columns_of(self, head: Mapping[int, str]) -> dict[Column, int]:
        """Where the columns of the template stand, if `head` (texts by column) is the head of one; else nothing."""
        known = {_key(label): column for column, labels in self.labels.items() for label in labels.values()}
        found = {known[_key(text)]: place for place, text in head.items() if _key(text) in known}
        return found if found.keys() >= _TELLING else {}

    def is_public(self, answer: str) -> bool:
        """Whether `answer` lets everybody read; all other answers, and none, do not."""
        return self._is(answer, "public")

    def is_for_members(self, answer: str) -> bool:
        """Whether `answer` says that Members may read and nobody else."""
        return self._is(answer, "members")

    def _is(self, answer: str, choice: str) -> bool:
        return _key(answer) in {_key(words) for words in self.choices[choice].values()}


@cache
def load_template() -> Template:
    """Read template.yaml; once a process."""
    text = (files("ingest") / "sheets" / "template.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    columns = {Column(name): row for name, row in read["columns"].items()}
    return Template(
        read["sheets"],
        {column: row["label"] for column, row in columns.items()},
        {column: row["help"] for column, row in columns.items()},
        {column: row["width"] for column, row in columns.items()},
        read["choices"],
        {language: tuple(lines) for language, lines in read["guide"].items()},
    )


def _key(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())  # noqa: RUF001 - typographic in some programs
