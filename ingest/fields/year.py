"""Reads the year of a measure: of what was done, not of a law that is cited or a goal that is set."""

# ruff: noqa: RUF001 - papers are set with signs of other scripts

import re
from collections.abc import Iterator

from ingest.candidate.reading import Reading, ReadPart
from ingest.candidate.recitals import is_preamble
from ingest.facts.dates import names_month
from ingest.facts.document_facts import DocumentFacts
from ingest.fields.found import Found, quote
from ingest.text.digits import with_western_digits
from ingest.text.statements import StatementKind
from ingest.text.years import Year, YearKind, find_years
from ingest.wording.languages import wording_for
from ingest.wording.relative_years import LAST_YEAR, THIS_YEAR
from kb.practice import DocumentKind

_DAY_BEFORE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?[^\W\d_]+\.?,?\s+(?:de\s+)?$")


def find_year(reading: Reading, kind: DocumentKind, facts: DocumentFacts) -> Found[int] | None:
    """The year that the first sentence to tell one has for what was done, not after the document's own year.

    Years of deeds go before years elsewhere in the text, these before years in the heading; a law's year is taken
    only when nothing else tells a year, a goal's only when it was over as the document was written ("by 2018 we had
    …"). The date of a reply, in the heading over it, tells nothing. What a declaration declares without a year is done
    on its day, what its preamble recalls is not. "This year" is the document's own, and what a report on an operation
    tells without a year was done in the operation's, or in that of the report; all these are inferred.
    """
    latest = facts.year
    for kind_of_year in (YearKind.EVENT, YearKind.GOAL, YearKind.LAW):
        for source in (_of_deeds(reading, latest), _anywhere(reading.parts), _above(reading)):
            years = [(part, year) for part, year in source if year.kind is kind_of_year]
            if kind_of_year is YearKind.GOAL and latest is None:
                years = [(part, year) for part, year in years if _is_past(part, year)]
            past = [found for found in years if latest is None or found[1].value <= latest]
            if past:
                part, year = _first_told(past)
                said = str(year.value) in with_western_digits(part.part.text[year.start : year.end])
                return Found(year.value, quote(part.part, year.start, year.end, stated=said))
        if kind_of_year is YearKind.EVENT and (inferred := _of_operation(kind, facts)):
            return inferred
    if _is_of_its_day(reading, kind) and facts.year and facts.dated:
        return Found(facts.year, quote(facts.dated, 0, len(facts.dated.text), stated=False))
    if kind is DocumentKind.DECLARATION and facts.year and facts.dated and not is_preamble(reading.parts[0].part.text):
        return Found(facts.year, quote(facts.dated, 0, len(facts.dated.text)))
    return None


_UNTIL = re.compile(
    r"(?:\b(?:until|till|before|prior\s+to|up\s+to|compared\s+(?:with|to)|against|than(?:\s+in)?|from|jusqu['’](?:en|à)|avant|contre|hasta|antes\s+de"
    r"|frente\s+a|até|до|по\s+сравнению\s+с|против)|حتى|قبل|截至|此前|之前)\W*(?:(?:the\s+)?(?:end\s+of|year|fin|l['’]année|el\s+año|año|ano|конца|عام|سنة)\W*)*(?:[^\W\d_]+\s+(?:de\s+)?)?$",
    re.IGNORECASE,
)
_BEFORE = 40


def _first_told(found: list[tuple[ReadPart, Year]]) -> tuple[ReadPart, Year]:
    """The last year of the first sentence that tells one; what was until then, or is compared with, only at need."""
    own = [
        (part, year)
        for part, year in found
        if not _UNTIL.search(part.part.text[max(0, year.start - _BEFORE) : year.start])
    ]
    first, opening = (own or found)[0]
    sentences = (statement.sentence for statement in first.statements)
    end = next((one.end for one in sentences if one.start <= opening.start < one.end), opening.end)
    told = [(part, year) for part, year in own or found if part is first and opening.start <= year.start < end]
    return max(told, key=lambda it: it[1].value)


def _is_of_its_day(reading: Reading, kind: DocumentKind) -> bool:
    """Whether a practice is of its report's year: what an operation did, and what a bulletin tells by its month."""
    months = (names_month(part.part.text) for part in reading.parts)
    return kind is DocumentKind.OPERATION_REPORT or (kind is DocumentKind.RILO_REPORT and any(months))


def _this_year(part: ReadPart, issued: int | None) -> Iterator[Year]:
    """The paper's own year and the one before, where the text speaks of them."""
    for shift, pattern in enumerate((THIS_YEAR, LAST_YEAR) if issued else ()):
        for said in pattern.finditer(part.part.text):
            yield Year((issued or 0) - shift, YearKind.EVENT, *said.span())


def _of_operation(kind: DocumentKind, facts: DocumentFacts) -> Found[int] | None:
    if kind not in (DocumentKind.OPERATION_REPORT, DocumentKind.RILO_REPORT) or facts.held is None:
        return None
    year, words = facts.held
    return Found(year, quote(words, 0, len(words.text), stated=False))


def _of_deeds(reading: Reading, issued: int | None) -> Iterator[tuple[ReadPart, Year]]:
    for part in reading.parts:
        deeds = [statement.sentence for statement in part.statements if statement.kind is StatementKind.DEED]
        for year in (*find_years(part.part.text), *_this_year(part, issued)):
            if any(deed.start <= year.start < deed.end for deed in deeds):
                yield part, year


def _is_past(part: ReadPart, year: Year) -> bool:
    """Whether the sentence of `year` tells what was done by then, not what is to come."""
    past = wording_for(part.language).past
    said = (statement.sentence for statement in part.statements if statement.kind is StatementKind.DEED)
    return any(sentence.start <= year.start < sentence.end and past.search(sentence.text.lower()) for sentence in said)


def _above(reading: Reading) -> Iterator[tuple[ReadPart, Year]]:
    for part, year in _anywhere(reading.over):
        if not _DAY_BEFORE.search(part.part.text, 0, year.start):
            yield part, year


def _anywhere(parts: tuple[ReadPart, ...]) -> Iterator[tuple[ReadPart, Year]]:
    for part in parts:
        for year in find_years(part.part.text):
            yield part, year
