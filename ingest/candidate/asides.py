"""Takes off what stands around the telling of a measure: plans, generalities and formalities at the edges of its parts.

What stands between sentences that tell it stays, since it may be needed to understand what comes after.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.candidate.reading import Reading, ReadPart, inner_items_kept
from ingest.text.statements import StatementKind

_WISHES = (StatementKind.INTENTION, StatementKind.ADVICE)
_BEFORE = (*_WISHES, StatementKind.TREATY)
_TALK = (*_BEFORE, StatementKind.PROCEDURE, StatementKind.THANKS, StatementKind.GENERALITY)

Flags = Sequence[Sequence[bool]]
"""For each part of a reading, for each of its statements: whether it is an aside."""


def asides_by_wording(reading: Reading) -> list[list[bool]]:
    """Plans, advice and treaties before a part's first deed, all talk after its last; none in a part without a deed."""
    return [_by_wording(part) for part in reading.parts]


def opening_deeds(reading: Reading) -> list[list[bool]]:
    """For each part its first deed, if nothing that is none is told before it."""
    return [_opening_deed(part) for part in reading.parts]


def _opening_deed(part: ReadPart) -> list[bool]:
    kinds = [statement.kind for statement in part.statements]
    first = next((place for place, kind in enumerate(kinds) if kind is not StatementKind.OTHER), None)
    return [place == first and kind is StatementKind.DEED for place, kind in enumerate(kinds)]


def without_asides(reading: Reading, asides: Flags) -> Reading:
    """`reading` without the asides at the edges of its parts, and without parts that are nothing else.

    It stays as it is when nothing would be left.
    """
    kept = tuple(_kept(reading, asides))
    return replace(reading, parts=kept) if kept else reading


def _by_wording(part: ReadPart) -> list[bool]:
    kinds = [statement.kind for statement in part.statements]
    deeds = [place for place, kind in enumerate(kinds) if kind is StatementKind.DEED]
    if not deeds:
        return [False] * len(kinds)
    return [
        (place < deeds[0] and kind in _BEFORE) or (place > deeds[-1] and kind in _TALK)
        for place, kind in enumerate(kinds)
    ]


def _kept(reading: Reading, asides: Flags) -> Iterator[ReadPart]:
    telling = [[place for place, aside in enumerate(flags) if not aside] for flags in asides]
    kept = [bool(places) or not flags for places, flags in zip(telling, asides, strict=True)]
    for part, places, stays in zip(reading.parts, telling, inner_items_kept(reading.parts, kept), strict=True):
        if places:
            yield _cut(part, places[0], places[-1] + 1)
        elif stays:
            yield part


def _cut(part: ReadPart, first: int, last: int) -> ReadPart:
    if (first, last) == (0, len(part.statements)):
        return part
    kept = part.statements[first:last]
    start, end = kept[0].sentence.start, kept[-1].sentence.end
    text = replace(part.part, text=part.part.text[start:end])
    return ReadPart(text, part.language, tuple(one.moved(-start) for one in kept))
