"""Practices and documents as the plain dictionaries of the contract, the same on REST and the command line.

Keys may be added, none is renamed. Boxes are [x0, y0, x1, y1] in points with two digits, dates ISO 8601.
"""

from typing import Any

from kb.practice import Box, Evidence, Figure, Passage, Practice, SourceDocument


def document_fields(document: SourceDocument) -> dict[str, Any]:
    """What is known of a document."""
    return {
        "id": document.id,
        "file_name": document.file_name,
        "kind": document.kind.value,
        "kind_confidence": document.kind_confidence,
        "title": document.title,
        "reference": document.reference,
        "issuer": document.issuer,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "languages": list(document.languages),
        "pages": document.pages,
        "access": document.access.value,
    }


def practice_fields(practice: Practice) -> dict[str, Any]:
    """What a practice says, without its passages and evidence."""
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
        "functions": list(practice.functions),
        "partners": list(practice.partners),
        "outcome": practice.outcome,
        "figures": [_figure(figure) for figure in practice.figures],
        "maturity": practice.maturity.value if practice.maturity else None,
    }


def passage_fields(passage: Passage) -> dict[str, Any]:
    """A piece of a practice's own text and its place."""
    return {
        "page": passage.page,
        "text": passage.text,
        "bbox": _bbox(passage.box),
        "language": passage.language,
    }


def evidence_fields(evidence: Evidence) -> dict[str, Any]:
    """The words that a field was read from and their place."""
    return {
        "page": evidence.page,
        "quote": evidence.quote,
        "bbox": _bbox(evidence.box),
        "verified": evidence.verified,
        "stated": evidence.stated,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "unit": figure.unit.value,
        "text": figure.text,
        "currency": figure.currency,
        "least": figure.least,
    }


def _bbox(box: Box | None) -> list[float] | None:
    return [round(edge, 2) for edge in (box.x0, box.y0, box.x1, box.y1)] if box else None
