"""Reads the outcome of a practice: its sentences with measured results, in the document's words."""

from ingest.candidate.reading import Reading
from ingest.fields.found import Found, quote
from ingest.text.statements import StatementKind

_MOST = 2


def find_outcome(reading: Reading) -> Found[str] | None:
    """The sentences with the most result figures, two at most, in reading order."""
    told = [
        (part.part, statement)
        for part in reading.parts
        for statement in part.statements
        if statement.figures and statement.kind in (StatementKind.DEED, StatementKind.OTHER)
    ]
    best = sorted(range(len(told)), key=lambda place: (-len(told[place][1].figures), place))[:_MOST]
    if not best:
        return None
    part, statement = told[min(best)]
    text = " ".join(told[place][1].sentence.text for place in sorted(best))
    return Found(text, quote(part, statement.sentence.start, statement.sentence.end))
