"""What an index says of itself: schema, model, dimension, its id and how often it was written. Knows no engine."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from kb.errors import IndexMismatch

SCHEMA = 3
"""Raise it whenever points are written otherwise (fields, vectors, tokens): older indexes are then refused."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """`generation` grows with each write, so id and generation together name a state of the index."""

    schema: int
    model: str
    dimension: int
    index: str
    generation: int = 0

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

    @property
    def snapshot(self) -> str:
        return f"{self.index}-{self.generation}"

    def after_write(self) -> Self:
        return replace(self, generation=self.generation + 1)

    def check(self, model: str, dimension: int) -> None:
        """Raises `IndexMismatch` unless the index was written by this schema for that model."""
        if (self.schema, self.model, self.dimension) != (SCHEMA, model, dimension):
            raise IndexMismatch(
                f"The index holds schema {self.schema}, model {self.model} with {self.dimension} dimensions, and this "
                f"program uses schema {SCHEMA}, {model} with {dimension}; run `gckb rebuild-index`."
            )
