"""Reads the country whose administration did what a practice tells."""

from ingest.candidate.reading import Reading
from ingest.facts.issuer import Issuer
from ingest.fields.found import Found, quote
from ingest.fields.responsible import country_of
from kb.practice import DocumentKind


def find_country(reading: Reading, kind: DocumentKind, issuer: Issuer) -> Found[str] | None:
    """The ISO 3166 alpha-3 code; None for what international bodies or many countries did together."""
    found = country_of(reading, kind, issuer)
    if found is None:
        return None
    code, part, start, end = found
    return Found(code, quote(part, start, end))
