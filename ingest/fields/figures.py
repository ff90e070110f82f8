"""Reads the measured results of a practice as values in normalised units. Takes no figure from plans and talk."""

from collections.abc import Iterator

from ingest.candidate.reading import Reading, ReadPart
from ingest.candidate.segments import Shape, TextPart
from ingest.fields.found import Found, quote
from ingest.text.measures import Measure, find_measures
from ingest.text.statements import StatementKind
from kb.practice import Figure

_MOST = 12


def find_figures_of(reading: Reading) -> Found[tuple[Figure, ...]] | None:
    """The figures that its deeds give, in reading order, then those of the other cells of its row; none twice."""
    told = [*_in_text(reading), *_in_row(reading)]
    if not told:
        return None
    figures: dict[tuple[float, str, str | None], Figure] = {}
    for _, measure in told:
        figure = measure.figure
        figures.setdefault((figure.value, figure.unit.value, figure.currency), figure)
    part, first = told[0]
    return Found(tuple(figures.values())[:_MOST], quote(part, first.start, first.end))


def _in_text(reading: Reading) -> Iterator[tuple[TextPart, Measure]]:
    for part in reading.parts:
        talk = [
            statement.sentence
            for statement in part.statements
            if statement.kind not in (StatementKind.DEED, StatementKind.OTHER)
        ]
        for measure in find_measures(part.part.text, part.language):
            if not any(sentence.start <= measure.start < sentence.end for sentence in talk):
                yield part.part, measure


def _in_row(reading: Reading) -> Iterator[tuple[TextPart, Measure]]:
    """What short cells beside an answer measure ("12 t"); they are among its context."""
    if reading.candidate.shape is Shape.ANSWER:
        for part in filter(lambda over: _beside(reading.parts[0], over), reading.over):
            yield from ((part.part, measure) for measure in find_measures(part.part.text, part.language))


def _beside(answer: ReadPart, other: ReadPart) -> bool:
    one, two = answer.part.box, other.part.box
    if one is None or two is None or answer.part.page != other.part.page:
        return False
    return one != two and one.y0 < two.y1 and two.y0 < one.y1
