"""Small documents and practices for tests, made by hand."""

import hashlib
from dataclasses import replace

from kb.practice import (
    Box,
    DocumentId,
    DocumentKind,
    Evidence,
    Level,
    Passage,
    Practice,
    SourceDocument,
    practice_id,
)


def document(name: str = "report.pdf", *, access: Level = Level.PUBLIC) -> SourceDocument:
    id = DocumentId(hashlib.sha256(name.encode()).hexdigest())
    return SourceDocument(
        id,
        name,
        DocumentKind.MEMBER_SUBMISSION,
        title=f"Title of {name}",
        languages=("en",),
        pages=3,
        access=access,
        warnings=("a warning",),
    )


def practice(source: SourceDocument, ordinal: int = 1, **changes: object) -> Practice:
    """A practice on page 1 of `source`, complete in every field."""
    quote = "Kenya Customs waives the written declaration for returnable crates"
    made = Practice(
        id=practice_id(source.id, 1, ordinal),
        document_id=source.id,
        title="Oral declaration for returnable crates",
        summary="Kenya Customs waives the written declaration for returnable crates.",
        language="en",
        administration="Kenya Revenue Authority",
        country="KEN",
        region="ESA",
        year=2021,
        themes=("return_refill", "circular_economy"),
        gcap_items=(18, 19),
        meas=("Basel",),
        technologies=("RFID",),
        hs_codes=("3923.30",),
        outcome="Crates cross in 5 minutes.",
        confidence=0.8,
        passages=(
            Passage(1, quote + ".", Box(72, 100, 500, 140), "en"),
            Passage(2, "Crates cross in 5 minutes.", Box(72, 80, 500, 95), "en"),
        ),
        evidence={"country": Evidence(1, quote, Box(72, 100, 500, 112), verified=True)},
        level=source.access,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
