"""The shape of a practice's record: all that is known of it, with evidence, sources and translations."""

from pydantic import BaseModel, ConfigDict, Field

from api.schemas import DocumentFields, Evidence, Passage, PracticeFields


class Translation(BaseModel):
    """A practice's title and summary in another language."""

    model_config = ConfigDict(extra="forbid")

    title: str
    summary: str


class PassageOfRecord(Passage):
    """A passage of a practice's record."""

    document_id: str = Field(description="The document it stands in: the practice's own or a further one.")


class PracticeRecord(PracticeFields):
    """A practice with the evidence for each field."""

    confidence: float = Field(ge=0, le=1, description="The finder's own.")
    state: str
    level: str
    revision: int
    document: DocumentFields
    passages: list[PassageOfRecord]
    translations: dict[str, Translation] = Field(description="Title and summary in other languages, by ISO 639-1.")
    further_documents: list[DocumentFields] = Field(description="Other documents that tell the same practice.")
    adapted_from: list[str] = Field(description="Ids of practices that this one was made after.")
    adapted_by: list[str] = Field(description="Ids of practices that were made after this one.")
    evidence: dict[str, Evidence] = Field(description="By field name.")
