"""Values of the core as the plain dictionaries of the contract, for REST and the command line. Decides nothing."""

from collections.abc import Iterable
from typing import Any

from kb.knowledge_base import Health
from kb.practice import Box, Evidence, Passage, Practice, SourceDocument
from kb.search.answer import Answer, Hit

_RELEVANCE_DIGITS = 4


def search_answer(answer: Answer) -> dict[str, Any]:
    """What `GET /v1/search` and `gckb search --json` answer."""
    return {
        "query": answer.query,
        "hits": [_hit(hit) for hit in answer.hits],
        "facets": {name: dict(counts) for name, counts in answer.facets.items()},
        "index": {"snapshot": answer.snapshot, "model": answer.model},
    }


def practice_record(practice: Practice, document: SourceDocument) -> dict[str, Any]:
    """A practice with all its passages and the evidence for its fields."""
    return {
        **_practice(practice),
        "confidence": practice.confidence,
        "state": practice.state.value,
        "level": practice.level.value,
        "revision": practice.revision,
        "document": _document(document),
        "passages": [_passage(passage) for passage in practice.passages],
        "evidence": {name: _evidence(evidence) for name, evidence in practice.evidence.items()},
    }


def document_record(document: SourceDocument, practices: Iterable[Practice]) -> dict[str, Any]:
    """A document and those of its practices that the reader may see."""
    return {**_document(document), "practices": [_practice(practice) for practice in practices]}


def full_health(health: Health) -> dict[str, Any]:
    """All that is known of the state, counts of drafts included: for the owner of the index only."""
    return {
        "counts": health.counts,
        "waiting_for_index": health.waiting_for_index,
        "dropped_hits": health.dropped_hits,
        "index": {"snapshot": health.snapshot, "model": health.model},
    }


def _hit(hit: Hit) -> dict[str, Any]:
    document = {"id": hit.document.id, "file_name": hit.document.file_name, "title": hit.document.title}
    return {
        "practice": _practice(hit.practice),
        "score": hit.score,
        "relevance": round(hit.relevance, _RELEVANCE_DIGITS),
        "passages": [{"document": document, **_passage(passage)} for passage in hit.passages],
    }


def _practice(practice: Practice) -> dict[str, Any]:
    return {
        "id": practice.id,
        "document_id": practice.document_id,
        "title": practice.title,
        "summary": practice.summary,
        "language": practice.language,
        "administration": practice.administration,
        "country": practice.country,
        "region": practice.region,
        "year": practice.year,
        "themes": practice.themes,
        "gcap_items": practice.gcap_items,
        "meas": practice.meas,
        "technologies": practice.technologies,
        "hs_codes": practice.hs_codes,
        "outcome": practice.outcome,
    }


def _document(document: SourceDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "file_name": document.file_name,
        "kind": document.kind.value,
        "title": document.title,
        "reference": document.reference,
        "issuer": document.issuer,
        "issued_on": document.issued_on and document.issued_on.isoformat(),
        "languages": document.languages,
        "pages": document.pages,
        "access": document.access.value,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "page": passage.page,
        "text": passage.text,
        "bbox": _box(passage.box),
        "language": passage.language,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "page": evidence.page,
        "quote": evidence.quote,
        "bbox": _box(evidence.box),
        "verified": evidence.verified,
        "stated": evidence.stated,
    }


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [box.x0, box.y0, box.x1, box.y1]
