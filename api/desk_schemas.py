"""What is sent to the desk, as pydantic models. What a field takes is judged by the core."""

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from kb.practice import Level, State


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Transition(_Body):
    """Where an entry goes, and why."""

    to: State
    reason: str = Field("", max_length=2000)


class Listed(_Body):
    """An entry and the revision that was read of it."""

    id: str
    revision: int


class BulkTransition(Transition):
    """Where several entries go."""

    entries: list[Listed] = Field(max_length=100)


class Quote(_Body):
    """The words that show a value, and the page that they stand on, from 1."""

    page: int = Field(ge=1, le=10_000)
    quote: str = Field(min_length=3, max_length=500)


class Correction(_Body):
    """What stands in a field from now on; null or empty for nothing."""

    value: JsonValue
    evidence: Quote | None = None
    reason: str = Field("", max_length=2000)


class Acceptance(_Body):
    """The fields that are right as they were read."""

    fields: list[str] = Field(min_length=1, max_length=40)


class Restoration(_Body):
    """The revision whose fields the entry gets back."""

    revision: int


class Opening(_Body):
    """Who may read an entry, and why, where that is more than may read its source."""

    level: Level
    reason: str = Field("", max_length=2000)


class Merger(_Body):
    """The entry that tells the same, and is shown by itself no more."""

    folded: str


class Origin(_Body):
    """The practice that this one was made after."""

    original: str


class Translated(_Body):
    """Title and summary in another language."""

    title: str
    summary: str
