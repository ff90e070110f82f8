"""Reads the themes of a practice from the words it uses. Always inferred: no document states our themes."""

from collections.abc import Iterator

from ingest.candidate.reading import Reading
from ingest.fields.found import Found
from ingest.fields.named_codes import Clue, actor_clue, clues_of, find_codes, found_codes
from ingest.text.actors import ActorKind
from kb.vocabulary import Vocabulary

_HINT = 0.4  # a word that only supports a theme; three of them tell it
_HEADING = 1.5
_MOST = 5
_PARTNERSHIP = "interagency_partnership"


def find_themes(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The theme codes that the text and its heading tell, strongest first; two bodies at work make a partnership."""
    clues = [*clues_of(reading, "theme", vocabulary), *_second_body(reading)]
    codes, best = find_codes(clues, hint=_HINT, most=_MOST, heading=_HEADING)
    return found_codes(codes, best, stated=False)


def _second_body(reading: Reading) -> Iterator[Clue]:
    first = None
    for part in reading.parts:
        for statement in part.statements:
            for actor in statement.actors:
                if actor.kind is ActorKind.COUNTRY:
                    continue
                if first is not None and actor.name != first:
                    yield actor_clue(_PARTNERSHIP, actor, part.part)
                    return
                first = actor.name
