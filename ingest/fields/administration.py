"""Reads the name of the administration or organisation that did what a practice tells."""

from ingest.candidate.reading import Reading
from ingest.facts.issuer import Issuer
from ingest.fields.found import Found, quote
from ingest.fields.responsible import administration_of
from ingest.text.russian_bodies import nominative


def find_administration(reading: Reading, country: str | None, issuer: Issuer) -> Found[str] | None:
    """The name as printed, a Russian one in the nominative; None where only a country is named."""
    found = administration_of(reading, country, issuer)
    if found is None:
        return None
    name, part, start, end = found
    return Found(nominative(name), quote(part, start, end))
