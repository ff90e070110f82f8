"""Describes each built document: fingerprint, facts of its cover, licence and the public source of each practice."""

import hashlib
from collections.abc import Mapping
from typing import Any

from corpus.build.document import Document
from corpus.build.facts import Fact

LICENCE = "CC-BY-4.0"


def entry(document: Document, pdf: bytes, pages: int, facts: Mapping[str, Fact]) -> dict[str, Any]:
    """The manifest's entry for `document` built as `pdf`; dates are ISO 8601, `sha256` is the product's document id."""
    told = [facts[practice] for practice in document.practices()]
    return {
        "file_name": document.file_name,
        "built_from": f"{document.name}.yaml",
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "pages": pages,
        "kind": document.kind,
        "language": document.language,
        "languages": list(document.languages),
        "title": document.title,
        "reference": document.reference,
        "issuer": document.issuer,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "access": document.access,
        "layout": document.layout,
        "engine": document.engine,
        "scan": document.scan is not None,
        "scanned_pages": list(document.scan.scanned(pages)) if document.scan else [],
        "licence": LICENCE,
        "practices": [fact.id for fact in told],
        "sources": [{"practice": fact.id, "title": fact.source_title, "url": fact.source_url} for fact in told],
        "background": [{"title": title, "url": url} for title, url in document.background],
    }
