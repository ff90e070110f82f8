"""Reads the year of a measure: of what was done, not of a law that is cited or a goal that is set."""

from collections.abc import Iterator

from ingest.candidate.reading import Reading, ReadPart
from ingest.facts.document_facts import DocumentFacts
from ingest.fields.found import Found, quote
from ingest.text.statements import StatementKind
from ingest.text.years import Year, YearKind, find_years
from kb.practice import DocumentKind


def find_year(reading: Reading, kind: DocumentKind, facts: DocumentFacts) -> Found[int] | None:
    """The latest year in which something was done, not after the document's own year.

    Years of deeds go before years elsewhere in the text, these before years in the heading; a law's year is taken
    only when nothing else tells a year, a goal's never. What a declaration declares without a year is done on its day.
    """
    latest = facts.year
    for kinds in ((YearKind.EVENT,), (YearKind.LAW,)):
        for source in (_of_deeds(reading), _anywhere(reading.parts), _anywhere(reading.over)):
            years = [(part, year) for part, year in source if year.kind in kinds]
            past = [found for found in years if latest is None or found[1].value <= latest]
            if past:
                part, year = max(past, key=lambda found: found[1].value)
                return Found(year.value, quote(part.part, year.start, year.end))
    if kind is DocumentKind.DECLARATION and facts.year and facts.dated:
        return Found(facts.year, quote(facts.dated, 0, len(facts.dated.text)))
    return None


def _of_deeds(reading: Reading) -> Iterator[tuple[ReadPart, Year]]:
    for part in reading.parts:
        deeds = [statement.sentence for statement in part.statements if statement.kind is StatementKind.DEED]
        for year in find_years(part.part.text):
            if any(deed.start <= year.start < deed.end for deed in deeds):
                yield part, year


def _anywhere(parts: tuple[ReadPart, ...]) -> Iterator[tuple[ReadPart, Year]]:
    for part in parts:
        for year in find_years(part.part.text):
            yield part, year
