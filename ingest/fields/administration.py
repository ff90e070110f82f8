"""Reads the name of the administration or organisation that did what a practice tells."""

from ingest.candidate.reading import Reading
from ingest.facts.issuer import Issuer
from ingest.fields.found import Found, quote
from ingest.fields.responsible import administration_of
from ingest.fields.short_forms import with_short_form
from ingest.text.russian_bodies import nominative


def find_administration(
    reading: Reading, country: str | None, issuer: Issuer, page_texts: tuple[str, ...] = ()
) -> Found[str] | None:
    """The name as printed, in full and with its short form where a page tells both, a Russian one in the nominative.

    None where only a country is named.
    """
    found = administration_of(reading, country, issuer)
    if found is None:
        return None
    name, part, start, end = found
    name = nominative(name)
    return Found(with_short_form(name, page_texts) if country else name, quote(part, start, end))
