"""Reads the themes of a practice from the words it uses. Always inferred: no document states our themes."""

# ruff: noqa: RUF001 - papers are set with signs of other scripts

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.candidate.reading import Reading
from ingest.fields.found import Found
from ingest.fields.named_codes import Clue, actor_clue, clues_of, find_codes, found_codes
from ingest.text.actors import ActorKind
from kb.vocabulary import Vocabulary

_HINT = 0.4  # a word that only supports a theme; three of them tell it
_HEADING = 1.5
_MOST = 5
_PARTNERSHIP = "interagency_partnership"
_TOGETHER = re.compile(
    r"(?:\b(?:with|and|alongside|avec|et|con|y|com|e|со?|и)\s+(?:(?:the|la|le|les|el|los|o|a|os|as)\s+|l['’]|its\s+)?|مع\s+|و|[和与同及、])$",
    re.IGNORECASE,
)
_BEFORE = 24
_IMPLIED = {"return_refill": "circular_economy"}
"""What comes back is kept in use: whoever files the one looks for it under the other too."""


def find_themes(reading: Reading, vocabulary: Vocabulary) -> Found[tuple[str, ...]] | None:
    """The theme codes that the text and its heading tell, strongest first; bodies at work together are partners."""
    clues = [*clues_of(reading, "theme", vocabulary), *_other_bodies(reading)]
    implied = (replace(clue, code=_IMPLIED[clue.code]) for clue in clues if clue.code in _IMPLIED)
    codes, best = find_codes([*clues, *implied], hint=_HINT, most=_MOST, heading=_HEADING)
    return found_codes(codes, best, stated=False)


def _other_bodies(reading: Reading) -> Iterator[Clue]:
    """Each body after the first: one that stands beside another ("with the police") tells a partnership."""
    names: set[str] = set()
    for part in reading.parts:
        for statement in part.statements:
            for actor in statement.actors:
                if actor.kind is ActorKind.COUNTRY or actor.name in names:
                    continue
                if names:
                    before = part.part.text[max(0, actor.start - _BEFORE) : actor.start]
                    yield actor_clue(_PARTNERSHIP, actor, part.part, named=_TOGETHER.search(before) is not None)
                names.add(actor.name)
