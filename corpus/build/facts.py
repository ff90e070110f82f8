"""The facts behind the documents: one public source and a few sentences a practice. Reads, never judges."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Fact:
    """One practice as its public source reports it; `country` is ISO 3166 alpha-3."""

    id: str
    title: str
    administration: str
    country: str | None
    year: int | None
    what: str
    outcome: str | None
    themes: tuple[str, ...]
    meas: tuple[str, ...]
    technologies: tuple[str, ...]
    hs_codes: tuple[str, ...]
    gcap_items: tuple[int, ...]
    source_title: str
    source_url: str

    @property
    def publisher(self) -> str:
        """The host that published the source."""
        return urlsplit(self.source_url).netloc.removeprefix("www.")


def read_facts(path: Path) -> Mapping[str, Fact]:
    """All facts by id. Raises ValueError when an id stands twice."""
    facts: dict[str, Fact] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        read: dict[str, Any] = json.loads(line)
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in read.items()
        }
        fact = Fact(**values)
        if fact.id in facts:
            raise ValueError(f"{path.name}: {fact.id} stands twice; remove one.")
        facts[fact.id] = fact
    return facts
