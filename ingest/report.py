"""The dictionary that `gckb extract --json` prints. Its keys are a contract: more may come, none is renamed."""

from typing import Any

from ingest.pipeline import Extraction
from kb.practice import Box, Evidence, Passage, Practice, SourceDocument


def report_of(extraction: Extraction) -> dict[str, Any]:
    """`extraction` as plain values ready for JSON; boxes as [x0, y0, x1, y1] in points, dates in ISO 8601."""
    return {
        "document": _document(extraction.document),
        "practices": [_practice(practice) for practice in extraction.practices],
        "warnings": list(extraction.warnings),
    }


def _document(document: SourceDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "file_name": document.file_name,
        "kind": document.kind.value,
        "title": document.title,
        "reference": document.reference,
        "issuer": document.issuer,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "languages": list(document.languages),
        "pages": document.pages,
        "access": document.access.value,
    }


def _practice(practice: Practice) -> dict[str, Any]:
    return {
        "id": practice.id,
        "title": practice.title,
        "summary": practice.summary,
        "language": practice.language,
        "administration": practice.administration,
        "country": practice.country,
        "region": practice.region,
        "year": practice.year,
        "themes": list(practice.themes),
        "gcap_items": list(practice.gcap_items),
        "meas": list(practice.meas),
        "technologies": list(practice.technologies),
        "hs_codes": list(practice.hs_codes),
        "outcome": practice.outcome,
        "confidence": practice.confidence,
        "passages": [_passage(passage) for passage in practice.passages],
        "evidence": {name: _evidence(evidence) for name, evidence in practice.evidence.items()},
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"page": passage.page, "text": passage.text, "bbox": _bbox(passage.box)}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "page": evidence.page,
        "quote": evidence.quote,
        "bbox": _bbox(evidence.box),
        "verified": evidence.verified,
        "stated": evidence.stated,
    }


def _bbox(box: Box | None) -> list[float] | None:
    return [round(edge, 2) for edge in (box.x0, box.y0, box.x1, box.y1)] if box else None
