"""A candidate read once: each part with its language and statements, so that worth and fields need not read again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

from ingest.candidate.segments import Candidate, TextPart
from ingest.text.actors import Actor
from ingest.text.language import detect_language
from ingest.text.statements import Statement, StatementKind, read_statements
from kb.vocabulary import Vocabulary

_TALK = (
    StatementKind.INTENTION,
    StatementKind.ADVICE,
    StatementKind.PROCEDURE,
    StatementKind.THANKS,
    StatementKind.GENERALITY,
    StatementKind.TREATY,
)


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part with its language and its statements."""

    part: TextPart
    language: str | None
    statements: tuple[Statement, ...]

    @property
    def is_talk(self) -> bool:
        """Whether the part tells no deed and something that is none: a plan, advice, procedure, thanks, generality."""
        kinds = {statement.kind for statement in self.statements}
        return StatementKind.DEED not in kinds and not kinds.isdisjoint(_TALK)


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate with its parts read. `over` is its heading and wider headings read too, nearest first."""

    candidate: Candidate
    parts: tuple[ReadPart, ...]
    over: tuple[ReadPart, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the candidate's own text in order."""
        return tuple(statement for part in self.parts for statement in part.statements)

    @property
    def language(self) -> str | None:
        """The language of the longest part."""
        return max(self.parts, key=lambda part: len(part.part.text)).language

    @property
    def actors_over(self) -> tuple[Actor, ...]:
        """The actors that the headings name, nearest heading first."""
        return tuple(actor for part in self.over for statement in part.statements for actor in statement.actors)


def read_candidate(candidate: Candidate, language: str | None, vocabulary: Vocabulary) -> Reading:
    """Read `candidate`; parts too short to tell their language are taken to be in the document's `language`."""
    headings = (*([candidate.heading] if candidate.heading else []), *reversed(candidate.context))
    return Reading(
        candidate,
        tuple(_read(part, language, vocabulary) for part in candidate.parts),
        tuple(_read(part, language, vocabulary) for part in headings),
    )


def without_talk(reading: Reading) -> Reading:
    """`reading` without the parts that are only talk; unchanged when nothing else would be left."""
    kept = inner_items_kept(reading.parts, [not part.is_talk for part in reading.parts])
    return replace(reading, parts=tuple(compress(reading.parts, kept))) if any(kept) else reading


def inner_items_kept(parts: Sequence[ReadPart], kept: Sequence[bool]) -> list[bool]:
    """`kept`, and with it each item of a list that stands between parts that are kept: a list is told as one."""
    places = [place for place, stays in enumerate(kept) if stays]
    inside = range(places[0], places[-1]) if places else range(0)
    return [stays or (place in inside and parts[place].part.marker is not None) for place, stays in enumerate(kept)]


def _read(part: TextPart, language: str | None, vocabulary: Vocabulary) -> ReadPart:
    spoken = detect_language(part.text) or language
    return ReadPart(part, spoken, read_statements(part.text, spoken, vocabulary))
