"""Candidates with features made by hand."""

from dataclasses import fields

from kb.index.passage_index import Payload
from kb.practice import DocumentId, DocumentKind, PracticeId
from kb.search.fusion import Candidate, Features


def features(**given: float) -> Features:
    """Features that are nought where nothing is given."""
    return Features(**{field.name: 0.0 for field in fields(Features)} | given)


def candidate(name: str, **given: float) -> Candidate:
    payload = Payload(PracticeId(name), DocumentId("d"), 1, -1, DocumentKind.OTHER, "en")
    return Candidate(PracticeId(name), features(**given), (), payload)
