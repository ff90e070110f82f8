"""Reads how far a practice has come: what its deeds say, else that it was measured or simply done."""

from ingest.candidate.reading import Reading
from ingest.fields.found import Found, quote
from ingest.text.small_letters import in_small_letters
from ingest.text.statements import StatementKind
from ingest.wording.maturity import STAGES
from kb.practice import Evidence, Figure, Maturity


def find_maturity(reading: Reading, figures: Found[tuple[Figure, ...]] | None) -> Found[Maturity] | None:
    """The stage that a deed names; inferred: measured where `figures` were given, else in force by its first deed."""
    deeds = [
        (part.part, statement.sentence)
        for part in reading.parts
        for statement in part.statements
        if statement.kind is StatementKind.DEED
    ]
    for stage, words in STAGES[:-1]:
        for part, sentence in deeds:
            if match := words.search(in_small_letters(part.text), sentence.start, sentence.end):
                return Found(stage, quote(part, match.start(), match.end()))
    if figures is not None:
        return Found(Maturity.MEASURED, _inferred(figures.evidence))
    stage, words = STAGES[-1]
    for part, sentence in deeds:
        if match := words.search(in_small_letters(part.text), sentence.start, sentence.end):
            return Found(stage, quote(part, match.start(), match.end()))
    if not deeds:
        return None
    part, sentence = deeds[0]
    return Found(Maturity.IN_FORCE, quote(part, sentence.start, sentence.end, stated=False))


def _inferred(evidence: Evidence) -> Evidence:
    return Evidence(evidence.page, evidence.quote, evidence.box, evidence.verified, stated=False)
