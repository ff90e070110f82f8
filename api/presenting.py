"""Values of the core as the plain dictionaries of the contract, for REST and the command line. Decides nothing."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kb.contract import document_fields, evidence_fields, passage_fields, practice_fields
from kb.knowledge_base import Health
from kb.practice import Practice, PracticeId, SourceDocument, further_documents
from kb.search.answer import Answer, Hit
from kb.search.replay import Replay
from kb.search.similar import Similar
from kb.search.snippets import snippet, words_asked

_RELEVANCE_DIGITS = 4


def search_answer(answer: Answer, *, explain: bool = False) -> dict[str, Any]:
    """What `GET /v1/search` and `gckb search --json` answer; with `explain` each hit tells the parts of its score."""
    asked = words_asked(answer)
    return {
        "query": answer.query,
        "hits": [_hit(hit, asked) | ({"parts": dict(hit.parts)} if explain else {}) for hit in answer.hits],
        "nearest": [_near(hit, asked) for hit in answer.nearest],
        "facets": {name: dict(counts) for name, counts in answer.facets.items()},
        "index": {"snapshot": answer.snapshot, "model": answer.model},
        "corrected": dict(answer.corrected),
        "unmatched": list(answer.unmatched),
        "suggested_filters": [
            {"name": hint.name, "value": hint.value, "label": hint.label, "text": hint.text}
            for hint in answer.suggested_filters
        ],
    }


def replay_fields(replay: Replay) -> dict[str, Any]:
    """How an answer compares with the one that its permalink was made of."""
    return asdict(replay)


Transfers = tuple[tuple[PracticeId, ...], tuple[PracticeId, ...]]
"""What a practice was adapted from, and what was adapted from it."""


def practice_record(practice: Practice, document: SourceDocument, transfers: Transfers = ((), ())) -> dict[str, Any]:
    """A practice with all its passages and the evidence for its fields."""
    return {
        **_practice(practice),
        "confidence": practice.confidence,
        "state": practice.state.value,
        "level": practice.level.value,
        "revision": practice.revision,
        "document": document_fields(document),
        "passages": [
            {"document_id": (passage.source or document).id, **passage_fields(passage)} for passage in practice.passages
        ],
        "translations": {one.language: {"title": one.title, "summary": one.summary} for one in practice.translations},
        "further_documents": [document_fields(one) for one in further_documents(practice)],
        "adapted_from": list(transfers[0]),
        "adapted_by": list(transfers[1]),
        "evidence": {name: evidence_fields(evidence) for name, evidence in practice.evidence.items()},
    }


def similar_answer(id: PracticeId, similar: Iterable[Similar]) -> dict[str, Any]:
    """What `GET /v1/practices/{id}/similar` answers."""
    found = [{"practice": _practice(one.practice), "nearness": one.nearness} for one in similar]
    return {"practice": id, "similar": found}


def document_record(document: SourceDocument, practices: Iterable[Practice]) -> dict[str, Any]:
    """A document and those of its practices that the reader may see."""
    return {**document_fields(document), "practices": [_practice(practice) for practice in practices]}


def full_health(health: Health) -> dict[str, Any]:
    """All that is known of the state, counts of drafts included: for the owner of the index only."""
    return {
        "counts": health.counts,
        "waiting_for_index": health.waiting_for_index,
        "dropped_hits": health.dropped_hits,
        "index": {"snapshot": health.snapshot, "model": health.model},
    }


def _hit(hit: Hit, asked: str) -> dict[str, Any]:
    return {
        "practice": _practice(hit.practice),
        "score": hit.score,
        "relevance": round(hit.relevance, _RELEVANCE_DIGITS),
        "passages": _passages(hit, asked),
    }


def _near(hit: Hit, asked: str) -> dict[str, Any]:
    """Without a relevance: it was not judged relevant, whatever the model alone would say."""
    return {"practice": _practice(hit.practice), "score": hit.score, "passages": _passages(hit, asked)}


def _passages(hit: Hit, asked: str) -> list[dict[str, Any]]:
    return [
        {
            "document": _reference(passage.source or hit.document),
            **passage_fields(passage),
            **_highlighted(passage.text, asked),
        }
        for passage in hit.passages
    ]


def _reference(document: SourceDocument) -> dict[str, Any]:
    return {"id": document.id, "file_name": document.file_name, "title": document.title}


def _highlighted(text: str, asked: str) -> dict[str, Any]:
    found = snippet(text, asked)
    return {"excerpt": [found.start, found.end], "highlights": [list(mark) for mark in found.marks]}


def _practice(practice: Practice) -> dict[str, Any]:
    return {"document_id": practice.document_id, **practice_fields(practice)}
