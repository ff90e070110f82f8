"""What an index says of itself: schema, model, dimension, its id and the writes of each level. Knows no engine."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from kb.errors import IndexMismatch
from kb.practice import Level

SCHEMA = 4
"""Raise it whenever points are written otherwise (fields, vectors, tokens): older indexes are then refused."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """`writes` counts the writes of each level, so id and count name a state of what the level's readers may see.

    A count for all levels together would tell anonymous readers when drafts come and go (D5).
    """

    schema: int
    model: str
    dimension: int
    index: str
    writes: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def fresh(cls, model: str, dimension: int) -> Self:
        """The stamp of an index that is being made now."""
        return cls(SCHEMA, model, dimension, uuid.uuid4().hex[:16])

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Raises `IndexMismatch` for a record that is none of ours."""
        try:
            return cls(**record)
        except TypeError as error:
            raise IndexMismatch(
                "The index does not say what it holds as this version expects; run `gckb rebuild-index`."
            ) from error

    def record(self) -> dict[str, Any]:
        return asdict(self)

    def snapshot(self, level: Level) -> str:
        return f"{self.index}-{self.writes.get(level.value, 0)}"

    def after_write(self, level: Level) -> Self:
        return replace(self, writes={**self.writes, level.value: self.writes.get(level.value, 0) + 1})

    def check(self, model: str, dimension: int) -> None:
        """Raises `IndexMismatch` unless the index was written by this schema for that model."""
        if (self.schema, self.model, self.dimension) != (SCHEMA, model, dimension):
            raise IndexMismatch(
                f"The index holds schema {self.schema}, model {self.model} with {self.dimension} dimensions, and this "
                f"program uses schema {SCHEMA}, {model} with {dimension}; run `gckb rebuild-index`."
            )
