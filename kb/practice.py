"""What a good practice is: frozen values and their identities. No I/O, no rules about who may see what."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

DocumentId = NewType("DocumentId", str)
"""SHA-256 of the file's bytes, 64 lower-case hexadecimal digits."""

PracticeId = NewType("PracticeId", str)
"""First 20 digits of the document's id, a dash, and the place in it: `3f9a…-p3n2`."""

PointId = NewType("PointId", str)
"""UUID of one embedded text (a card or a passage) in the store and in the index."""

_POINTS = uuid.UUID("8f0d9a5e-5a0c-4c55-9c1b-6b0f3a1d7e26")


class State(StrEnum):
    """Where a practice stands on its way to readers."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    CHANGES_ASKED = "changes_asked"
    REJECTED = "rejected"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    """Told by another practice, which has its passages; shown to nobody by itself."""


class Level(StrEnum):
    """Who a document or practice is meant for; each level includes the ones before it."""

    PUBLIC = "public"
    MEMBERS = "members"
    SECRETARIAT = "secretariat"

    @property
    def rank(self) -> int:
        """0 for public, rising with restriction."""
        return tuple(Level).index(self)


class DocumentKind(StrEnum):
    """The kinds of document that administrations, RILOs and partners send."""

    MEMBER_SUBMISSION = "member_submission"
    SURVEY_ANSWERS = "survey_answers"
    DECLARATION = "declaration"
    RILO_REPORT = "rilo_report"
    OPERATION_REPORT = "operation_report"
    PARTNER_CASE_STUDY = "partner_case_study"
    WORKING_PAPER = "working_paper"
    OTHER = "other"


class Maturity(StrEnum):
    """How far a measure has come; what is only an idea is no practice."""

    PILOT = "pilot"
    IN_FORCE = "in_force"
    SCALED = "scaled"
    MEASURED = "measured"
    DISCONTINUED = "discontinued"


class Quantity(StrEnum):
    """The unit that a figure of an outcome is given in, after it was normalised."""

    TONNES = "tonnes"
    PIECES = "pieces"
    CUBIC_METRES = "cubic_metres"
    SEIZURES = "seizures"
    CASES = "cases"
    ARRESTS = "arrests"
    COUNTRIES = "countries"
    PARTICIPANTS = "participants"
    PERCENT = "percent"
    TONNES_CO2 = "tonnes_co2e"
    HOURS = "hours"
    DOCUMENTS = "documents"
    KILOWATT_HOURS = "kilowatt_hours"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured result: `value` in `unit`, and the words that give it.

    `currency` is the ISO 4217 code of money. `least` says that the source gives a bound ("over", "at least").
    """

    value: float
    unit: Quantity
    text: str
    currency: str | None = None
    least: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on an unrotated page, in points, origin top left."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words on a page that a field was read from.

    `page` counts physical pages from 1. `verified` says that the quote was found again on that page.
    `stated` is false when the field was inferred from the quote, not said by it.
    """

    page: int
    quote: str
    box: Box | None = None
    verified: bool = False
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the practice's own text as it stands on one page.

    `source` is the document that it stands in where that is not the practice's own: the practice is told there again.
    """

    page: int
    text: str
    box: Box | None = None
    language: str | None = None
    source: "SourceDocument | None" = None


@dataclass(frozen=True, slots=True)
class Translation:
    """A practice's title and summary in another language (ISO 639-1), entered or confirmed by a curator."""

    language: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document that practices were found in, described by facts read from it.

    `kind_confidence` (0 to 1) is how sure the kind is. `text_digest` is the SHA-256 of the letters of all
    pages, running heads and case apart: two files with the same digest say the same. Short texts have none.
    """

    id: DocumentId
    file_name: str
    kind: DocumentKind = DocumentKind.OTHER
    kind_confidence: float = 0.0
    title: str | None = None
    reference: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    languages: tuple[str, ...] = ()
    pages: int = 0
    access: Level = Level.PUBLIC
    warnings: tuple[str, ...] = ()
    text_digest: str | None = None


@dataclass(frozen=True, slots=True)
class Practice:
    """One concrete measure by a named actor, with the evidence for each field.

    `country` is ISO 3166 alpha-3, `language` ISO 639-1; themes, MEAs, functions, technologies and
    regions are codes of `kb.vocabulary`. `partners` are the other bodies that took part, as they are named.
    `evidence` is keyed by field name. `confidence` (0 to 1) is the finder's. `revision` grows with each change.
    """

    id: PracticeId
    document_id: DocumentId
    title: str
    summary: str
    language: str
    administration: str | None = None
    country: str | None = None
    region: str | None = None
    year: int | None = None
    themes: tuple[str, ...] = ()
    gcap_items: tuple[int, ...] = ()
    meas: tuple[str, ...] = ()
    technologies: tuple[str, ...] = ()
    hs_codes: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    outcome: str | None = None
    figures: tuple[Figure, ...] = ()
    maturity: Maturity | None = None
    confidence: float = 0.0
    passages: tuple[Passage, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    translations: tuple[Translation, ...] = ()
    state: State = State.DRAFT
    level: Level = Level.PUBLIC
    revision: int = 1


def practice_id(document: DocumentId, page: int, ordinal: int) -> PracticeId:
    """The identity of the `ordinal`-th practice (from 1) that begins on `page` of `document`."""
    return PracticeId(f"{document[:20]}-p{page}n{ordinal}")


def card_point(practice: PracticeId) -> PointId:
    """The point of the practice's card (its fields as one text)."""
    return PointId(str(uuid.uuid5(_POINTS, f"{practice}/card")))


def passage_point(practice: PracticeId, ordinal: int) -> PointId:
    """The point of the practice's `ordinal`-th passage (from 0)."""
    return PointId(str(uuid.uuid5(_POINTS, f"{practice}/{ordinal}")))


def translation_point(practice: PracticeId, language: str) -> PointId:
    """The point of the practice's translation into `language`."""
    return PointId(str(uuid.uuid5(_POINTS, f"{practice}/in {language}")))


def point_ids(practice: Practice) -> tuple[PointId, ...]:
    """All points of a practice: its card, then its passages in order, then its translations."""
    passages = (passage_point(practice.id, n) for n in range(len(practice.passages)))
    translations = (translation_point(practice.id, one.language) for one in practice.translations)
    return (card_point(practice.id), *passages, *translations)


def further_documents(practice: Practice) -> tuple[SourceDocument, ...]:
    """The other documents that tell the practice, each once, in the order of its passages."""
    return tuple({passage.source.id: passage.source for passage in practice.passages if passage.source}.values())


def strictest(*documents: SourceDocument) -> Level:
    """The most restricted level among these documents."""
    return max((document.access for document in documents), key=lambda level: level.rank)
