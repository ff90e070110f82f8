"""The contract's JSON shapes as pydantic models: they document the answers in OpenAPI and read search parameters."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from kb.practice import DocumentKind, Maturity, Quantity
from kb.search.query import MOST_HITS

_KINDS: list[JsonValue] = [kind.value for kind in DocumentKind]


class SearchParameters(BaseModel):
    """The question and its filters. Bounds are stated here and judged by the core, so that every face says the same."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field(
        description="What you look for, in any language and in your own words.",
        examples=["return-refill packaging facilitation"],
    )
    limit: int = Field(
        10, description="Most hits.", json_schema_extra={"minimum": 1, "maximum": MOST_HITS}, examples=[10]
    )
    country: list[str] = Field([], description="ISO 3166 alpha-3 code of the country.", examples=[["KEN"]])
    region: list[str] = Field([], description="WCO region; see /v1/vocabulary.")
    year_from: int | None = Field(None, description="First year.", examples=[2019])
    year_to: int | None = Field(None, description="Last year.")
    theme: list[str] = Field([], description="Theme; see /v1/vocabulary.")
    gcap_item: list[int] = Field([], description="Item of the Green Customs Action Plan, 1 to 40.")
    mea: list[str] = Field([], description="Multilateral environmental agreement; see /v1/vocabulary.")
    kind: list[str] = Field(
        [], description="Kind of the document.", json_schema_extra={"items": {"type": "string", "enum": _KINDS}}
    )
    language: list[str] = Field([], description="ISO 639-1 code of the practice's language.")
    literal: bool = Field(default=False, description="Ask for the words as they are written, correcting none.")
    explain: bool = Field(default=False, description="Tell with each hit the parts of its score.")
    expect: str | None = Field(
        default=None, description="What a permalink carries: the answer then tells whether its list has changed."
    )


class SuggestParameters(BaseModel):
    """What is typed so far, and the language of labels."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field(
        description="What is typed so far; 100 characters are read.", max_length=1000, examples=["return-re"]
    )
    lang: str = Field("en", description="Language of labels: en, fr or es.", max_length=10)


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


Span = tuple[int, int]
Bbox = tuple[float, float, float, float]
_BBOX = "x0, y0, x1, y1 in points, origin top left, page unrotated."


class Passage(_Answer):
    """A piece of the document's own text."""

    page: int = Field(description="Physical page, from 1.")
    text: str
    bbox: Bbox | None = Field(description=_BBOX)
    language: str | None


class DocumentReference(_Answer):
    """Which document a passage stands in."""

    id: str = Field(description="SHA-256 of the PDF.")
    file_name: str
    title: str | None


class PassageInDocument(Passage):
    """A passage with its document; `/v1/documents/{id}/file#page={page}` opens it."""

    document: DocumentReference
    excerpt: Span = Field(description="From where to where in `text` it answers best, in Unicode characters from 0.")
    highlights: list[Span] = Field(description="The question's words within `excerpt`, as offsets into `text`.")


class Figure(_Answer):
    """One measured result of a practice."""

    value: float
    unit: Quantity
    text: str = Field(description="The words that give it.")
    currency: str | None = Field(description="ISO 4217, of money only.")
    least: bool = Field(description="The source gives a bound, such as “over 40 tonnes”.")


class PracticeFields(_Answer):
    """What a practice says."""

    id: str
    document_id: str
    title: str
    summary: str
    language: str = Field(description="ISO 639-1.")
    administration: str | None
    country: str | None = Field(description="ISO 3166 alpha-3.")
    region: str | None
    year: int | None
    themes: list[str]
    gcap_items: list[int]
    meas: list[str]
    technologies: list[str]
    hs_codes: list[str]
    functions: list[str] = Field(description="Codes of the customs functions it stands in.")
    partners: list[str] = Field(description="Other bodies that took part, as they are named.")
    outcome: str | None
    figures: list[Figure] = Field(description="The figures of the outcome, in normalised units.")
    maturity: Maturity | None


class Hit(_Answer):
    """A practice that answers the question."""

    practice: PracticeFields
    score: float = Field(description="Orders the hits; higher is better.")
    relevance: float = Field(ge=0, le=1, description="Probability that somebody who asked this wants to see it.")
    passages: list[PassageInDocument] = Field(description="The best passages, best first.")
    parts: dict[str, float] | None = Field(
        default=None, description="With `explain` only: what adds up to the score, by feature."
    )


class Near(_Answer):
    """A practice that comes near and was not judged relevant; hence it has no relevance."""

    practice: PracticeFields
    score: float = Field(description="Orders them; higher is nearer.")
    passages: list[PassageInDocument] = Field(description="The best passages, best first.")


class Replay(_Answer):
    """How this answer compares with the one that the permalink was made of."""

    snapshot: str = Field(description="The index's state then.")
    changed: bool = Field(description="The list of practices is another one or in another order.")
    index_changed: bool
    model_changed: bool


class IndexState(_Answer):
    """What answered: the same snapshot and model give the same answer."""

    snapshot: str
    model: str


class SuggestedFilter(_Answer):
    """A filter that words of the question suggest; it is not applied."""

    name: str = Field(description="The filter's name.", examples=["country"])
    value: str = Field(examples=["KEN"])
    label: str = Field(examples=["Kenya"])
    text: str = Field(description="The words that suggest it; those with the same text belong together.")


class Suggestion(_Answer):
    """Something to ask."""

    text: str
    kind: str = Field(description="`practice`, or the vocabulary that it is from.")
    value: str = Field(description="The practice's id, or the code.")
    label: str = Field(description="The entry's name, where `text` is another word for it.")


class SuggestAnswer(_Answer):
    """At most ten suggestions, best first."""

    query: str
    suggestions: list[Suggestion]


class SearchAnswer(_Answer):
    """`hits` is empty when nothing is relevant; then `nearest` has what comes nearest, as such."""

    query: str
    hits: list[Hit]
    nearest: list[Near] = Field(description="At most three practices that were not judged relevant.")
    facets: dict[str, dict[str, int]] = Field(description="Relevant practices by filter and value.")
    index: IndexState
    corrected: dict[str, str] = Field(description="Mistyped words, and what was asked for instead.")
    unmatched: list[str] = Field(description="Codes of the question that no practice carries.")
    suggested_filters: list[SuggestedFilter] = Field(description="Filters that the question's words suggest.")
    permalink: str = Field(description="Asks this again and tells whether the list has changed, on this server.")
    replay: Replay | None = Field(default=None, description="With `expect` only.")


class Evidence(_Answer):
    """The words that a field was read from."""

    page: int = Field(description="Physical page, from 1.")
    quote: str
    bbox: Bbox | None = Field(description=_BBOX)
    verified: bool = Field(description="The quote was found again on its page.")
    stated: bool = Field(description="False when the field was inferred from the quote.")


class DocumentFields(_Answer):
    """What is known of a document."""

    id: str = Field(description="SHA-256 of the PDF.")
    file_name: str
    kind: DocumentKind
    kind_confidence: float = Field(ge=0, le=1, description="How sure the kind is.")
    title: str | None
    reference: str | None
    issuer: str | None
    issued_on: date | None
    languages: list[str]
    pages: int
    access: str


class SimilarPractice(_Answer):
    """A practice like the one asked about."""

    practice: PracticeFields
    nearness: float = Field(description="Cosine of the two practices' cards, language apart; higher is nearer.")


class SimilarAnswer(_Answer):
    """`similar` is ordered by falling nearness."""

    practice: str
    similar: list[SimilarPractice]


class DocumentRecord(DocumentFields):
    """A document and its practices."""

    practices: list[PracticeFields]


class VocabularyValue(_Answer):
    """A value that a filter takes."""

    value: str
    labels: dict[str, str] = Field(description="By language: en, fr, es.")


class VocabularyAnswer(_Answer):
    """The values of every filter that has a fixed list."""

    filters: dict[str, list[VocabularyValue]]


class HealthAnswer(_Answer):
    """Whether readers get what they should. Counts of drafts are not told here."""

    status: str = Field(description="`ok`, or `degraded` when something below needs a look.", examples=["ok"])
    index: IndexState
    dropped_hits: int = Field(description="Hits that the store did not confirm, since the start.")
    follower: str = Field(description="What copies new practices to the index: following, failing or absent.")
    worker: str = Field(description="What takes files in: running, restarting or absent.")


class FieldProblem(_Answer):
    """One field that is to be corrected."""

    field: str
    detail: str


class Problem(_Answer):
    """RFC 9457."""

    type: str = Field(examples=["urn:gckb:problem:invalid-request"])
    title: str
    status: int
    detail: str = Field(description="One sentence that says what to do.")
    instance: str = Field(description="The request's id; report it when something stays wrong.")
    errors: list[FieldProblem] = []
