"""What an index of passages is: the values that go in and come out, and the protocol both engines keep. No I/O."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from kb.embedding.vectors import Vector
from kb.index.words import NOTHING, SparseVector
from kb.practice import DocumentId, DocumentKind, Level, PointId, PracticeId

CARD = -1
"""The ordinal of a practice's cards."""

BATCH = 500
"""Points written at a time; larger upserts would stop every other Python thread of the process for too long (D2)."""

SPARE = 16
"""How many points more than a leg's limit an engine is asked for.

An engine cuts by its own order among equal scores. With spare points equals at the border come along, and the cut is
made by (-score, id) like the order; only more than SPARE equal scores at the border leave the choice to the engine.
"""

MOST_WITH_CODES = 500
"""How many points with any of a leg's codes are looked at; they are cut to the leg's limit by codes in common."""

KEYWORD_FIELDS = ("practice", "country", "region", "themes", "meas", "kind", "language", "codes")
INTEGER_FIELDS = ("card", "year", "gcap_items")
"""Fields that engines keep payload indexes on; `card` is 0 or 1, since Edge matches a Boolean as an integer."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What an index keeps beside the vectors. `ordinal` counts the practice's passages from 0 and is -1 for its cards:
    the practice's own and one for each translation.

    `codes` are normalised identifiers, matched exactly. `revision` is the practice's when it was copied.
    """

    practice: PracticeId
    document: DocumentId
    revision: int
    ordinal: int
    kind: DocumentKind
    language: str
    country: str | None = None
    region: str | None = None
    year: int | None = None
    themes: tuple[str, ...] = ()
    gcap_items: tuple[int, ...] = ()
    meas: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    @property
    def card(self) -> bool:
        """Whether this is the practice's card, not a passage."""
        return self.ordinal == CARD

    def record(self) -> dict[str, Any]:
        """What an engine stores, in JSON's types."""
        return {
            "practice": str(self.practice), "document": str(self.document), "revision": self.revision,
            "card": int(self.card), "ordinal": self.ordinal, "kind": str(self.kind), "language": self.language,
            "country": self.country, "region": self.region, "year": self.year, "themes": list(self.themes),
            "gcap_items": list(self.gcap_items), "meas": list(self.meas), "codes": list(self.codes),
        }  # fmt: skip

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Payload":
        """The inverse of `record`."""
        return cls(
            practice=PracticeId(record["practice"]), document=DocumentId(record["document"]),
            revision=record["revision"], ordinal=record["ordinal"], kind=DocumentKind(record["kind"]),
            language=record["language"], country=record["country"], region=record["region"], year=record["year"],
            themes=tuple(record["themes"]), gcap_items=tuple(record["gcap_items"]), meas=tuple(record["meas"]),
            codes=tuple(record["codes"]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class IndexPoint:
    """One card or passage. `dense` has shape (dimension,) and unit length. Only cards have `marks`."""

    id: PointId
    dense: Vector
    sparse: SparseVector
    payload: Payload
    marks: SparseVector = NOTHING


@dataclass(frozen=True, slots=True)
class Leg:
    """One question to the index: by meaning (`dense`), words (`sparse`), `marks` or `codes`; exactly one is given.

    Words are weighed by how rare they are among what the reader may see, marks as the question weighs them.

    `cards` asks cards only when true, passages only when false, both when None. Word scores of cards and of passages
    have statistics of their own, so a word leg over both compares them only roughly.
    """

    name: str
    dense: Vector | None = None
    sparse: SparseVector | None = None
    marks: SparseVector | None = None
    codes: tuple[str, ...] = ()
    cards: bool | None = None
    limit: int = 50

    def __post_init__(self) -> None:
        given = (self.dense is not None, self.sparse is not None, self.marks is not None, bool(self.codes))
        if sum(given) != 1:
            raise ValueError(f"Leg {self.name!r} takes exactly one of dense, sparse, marks and codes.")

    @property
    def parts(self) -> tuple[bool, ...]:
        """The parts of the index to ask, true for cards; none when no word is left to ask for."""
        asked = self.marks if self.sparse is None else self.sparse
        if asked is not None and not asked.indices:
            return ()
        if self.marks is not None:
            return (True,)
        return (True, False) if self.cards is None else (self.cards,)

    @property
    def reach(self) -> int:
        """How many points to ask an engine for."""
        return max(MOST_WITH_CODES, self.limit) if self.codes else self.limit + SPARE


@dataclass(frozen=True, slots=True)
class LegHit:
    """A point that a leg found, with its raw score: a cosine, BM25, or the sum of the marks or codes shared."""

    id: PointId
    score: float
    payload: Payload

    @property
    def practice_id(self) -> PracticeId:
        return self.payload.practice

    @property
    def card(self) -> bool:
        return self.payload.card

    @property
    def ordinal(self) -> int:
        return self.payload.ordinal


@dataclass(frozen=True, slots=True)
class Condition:
    """What a field must fulfil: be (or hold) one of `words` or `numbers`, or lie within `least` and `most`."""

    field: str
    words: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    least: int | None = None
    most: int | None = None

    @property
    def alternatives(self) -> list[str] | list[int]:
        """The words or the numbers; empty for a condition of bounds."""
        return list(self.words) if self.words else list(self.numbers)


@dataclass(frozen=True, slots=True)
class IndexFilter:
    """Values of one filter are alternatives; different filters must all hold; an empty one holds always."""

    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    year_from: int | None = None
    year_to: int | None = None
    themes: tuple[str, ...] = ()
    gcap_items: tuple[int, ...] = ()
    meas: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def conditions(self) -> tuple[Condition, ...]:
        """The filters in use, by payload field; a practice without a year fulfils no bound of years."""
        listed = (
            Condition("country", self.countries),
            Condition("region", self.regions),
            Condition("themes", self.themes),
            Condition("gcap_items", numbers=self.gcap_items),
            Condition("meas", self.meas),
            Condition("kind", tuple(str(kind) for kind in self.kinds)),
            Condition("language", self.languages),
        )
        years = Condition("year", least=self.year_from, most=self.year_to)
        bounded = self.year_from is not None or self.year_to is not None
        return tuple(condition for condition in listed if condition.alternatives) + ((years,) if bounded else ())


class PassageIndex(Protocol):
    """Points of each reader level, searched by several legs at once. Kept by `EdgeIndex` and `ServerIndex`.

    A level holds all that its readers may see and nothing else (D5). Writes are durable when the call returns.
    """

    @property
    def id(self) -> str:
        """Given when the index was made, and never to another."""

    def snapshot_id(self, level: Level) -> str:
        """Changes with every write to `level` and no other: the same id means the same content for its readers."""

    def query(self, level: Level, legs: Sequence[Leg], filter: IndexFilter) -> list[list[LegHit]]:
        """Each leg's hits in one batch, sorted by (-score rounded to 4 digits, id), at most its limit."""

    def upsert(self, level: Level, points: Sequence[IndexPoint]) -> None:
        """Write points, replacing those with the same ids; without any, nothing is written."""

    def delete(self, level: Level, practices: Sequence[PracticeId]) -> None:
        """Remove all points of these practices; when none of them is there, nothing is written."""

    def clear(self, level: Level) -> None:
        """Remove all points of a level."""

    def count(self, level: Level) -> int:
        """How many points a level holds."""

    def contents(self, level: Level) -> dict[PracticeId, tuple[int, int]]:
        """For each practice its lowest revision among its points, and how many points it has."""

    def close(self) -> None:
        """Let go of files and locks; closing twice does nothing."""


def collect(legs: Sequence[Leg], found: Iterable[tuple[int, Iterable[LegHit]]]) -> list[list[LegHit]]:
    """Hits by leg from answers given as (number of the leg, hits): put together, sorted and cut."""
    hits: list[list[LegHit]] = [[] for _ in legs]
    for number, answer in found:
        hits[number].extend(answer)
    for leg, own in zip(legs, hits, strict=True):
        own.sort(key=lambda hit: (-round(hit.score, 4), hit.id))
        del own[leg.limit :]
    return hits


def score_of(leg: Leg, payload: Payload, given: float) -> float:
    """The engine's score, or for a leg of codes how many it shares with the point."""
    return float(len(set(leg.codes).intersection(payload.codes))) if leg.codes else given


def tally(records: Iterable[Mapping[str, Any]]) -> dict[PracticeId, tuple[int, int]]:
    """`contents` from records that have at least `practice` and `revision`."""
    held: dict[PracticeId, tuple[int, int]] = {}
    for record in records:
        revision, points = held.get(record["practice"], (record["revision"], 0))
        held[record["practice"]] = (min(revision, record["revision"]), points + 1)
    return held
