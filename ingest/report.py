"""The dictionary that `gckb extract --json` prints. Its keys are a contract: more may come, none is renamed."""

from typing import Any

from ingest.pipeline import Extraction
from kb.contract import document_fields, evidence_fields, passage_fields, practice_fields
from kb.practice import Practice


def report_of(extraction: Extraction) -> dict[str, Any]:
    """`extraction` as plain values ready for JSON."""
    return {
        "document": document_fields(extraction.document),
        "practices": [_practice(practice) for practice in extraction.practices],
        "warnings": list(extraction.warnings),
    }


def _practice(practice: Practice) -> dict[str, Any]:
    return {
        **practice_fields(practice),
        "confidence": practice.confidence,
        "passages": [passage_fields(passage) for passage in practice.passages],
        "evidence": {name: evidence_fields(evidence) for name, evidence in practice.evidence.items()},
    }
