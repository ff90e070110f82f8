"""The published template: which fields a practice must have, and what it is judged by. Judges nothing by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kb.practice import Practice

Labels = Mapping[str, str]
"""By language: en, fr, es."""


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A field that is asked for. `name` is that of `Practice`; nothing is put forward without what is mandatory."""

    name: str
    mandatory: bool
    labels: Labels
    guidance: Labels


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that whoever decides has to find true, and the fields that tell it."""

    code: str
    fields: tuple[str, ...]
    labels: Labels


@dataclass(frozen=True, slots=True)
class Template:
    """An edition: numbers grow, and an entry is judged by the one in force."""

    edition: int
    issued_on: date
    fields: tuple[TemplateField, ...]
    criteria: tuple[Criterion, ...]


@cache
def load_template() -> Template:
    """The edition in force; read once a process."""
    sheet: dict[str, Any] = yaml.safe_load((files("kb") / "curation" / "template.yaml").read_text(encoding="utf-8"))
    return Template(
        sheet["edition"],
        sheet["issued_on"],
        tuple(
            TemplateField(name, row["mandatory"], row["labels"], row["guidance"])
            for name, row in sheet["fields"].items()
        ),
        tuple(Criterion(code, tuple(row["fields"]), row["labels"]) for code, row in sheet["criteria"].items()),
    )


def lacking(practice: Practice, template: Template) -> tuple[TemplateField, ...]:
    """The mandatory fields that `practice` has nothing in: while there are any, it is not put forward."""
    return tuple(field for field in template.fields if field.mandatory and not _has(practice, field.name))


def _has(practice: Practice, name: str) -> bool:
    value = getattr(practice, name)
    return bool(value.strip() if isinstance(value, str) else value)
