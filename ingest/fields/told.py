"""A candidate whose document says outright what some of its fields are, as the columns of a spreadsheet do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.candidate.segments import Candidate
from ingest.fields.found import Found


@dataclass(frozen=True, slots=True)
class Told:
    """`fields` are those of Record by name. `is_practice` says that the sender entered it as a practice."""

    candidate: Candidate
    fields: Mapping[str, Found[Any]] = field(default_factory=dict)
    is_practice: bool = False
