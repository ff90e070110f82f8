"""Reads a summary of a practice: one to three of its own sentences, in the document's language."""

from ingest.candidate.reading import Reading
from ingest.fields.found import Found, quote
from ingest.text.lengths import count_words
from ingest.text.statements import Statement, StatementKind

_WORDS = 75
_SENTENCES = 3


def find_summary(reading: Reading) -> Found[str]:
    """The sentences that tell most of the measure, in reading order: at least one, at most three."""
    told = [(part.part, statement) for part in reading.parts for statement in part.statements]
    ranked = sorted(range(len(told)), key=lambda place: (-_tells(told[place][1]), place))
    chosen: list[int] = []
    words = 0
    for place in ranked[:_SENTENCES]:
        length = count_words(told[place][1].sentence.text)
        if not chosen or (words + length <= _WORDS and told[place][1].kind is StatementKind.DEED):
            chosen.append(place)
            words += length
    part, statement = told[min(chosen)]
    text = " ".join(told[place][1].sentence.text for place in sorted(chosen))
    return Found(text, quote(part, statement.sentence.start, statement.sentence.end))


def _tells(statement: Statement) -> int:
    deed = statement.kind is StatementKind.DEED
    return 4 * deed + 2 * bool(statement.actors) + bool(statement.own) + bool(statement.figures)
