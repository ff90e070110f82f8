"""Reads which other bodies took part in a practice, as they are named. Countries alone are no bodies."""

from collections.abc import Iterator

from ingest.candidate.reading import Reading
from ingest.candidate.segments import TextPart
from ingest.fields.found import Found, quote
from ingest.text.actors import Actor, ActorKind
from ingest.text.statements import StatementKind

_MOST = 8
_TOLD = (StatementKind.DEED, StatementKind.OTHER)


def find_partners(reading: Reading, administration: str | None) -> Found[tuple[str, ...]] | None:
    """The bodies named beside `administration`, in reading order, at most 8; none where no doer is known."""
    if administration is None:
        return None
    names: list[str] = []
    first: tuple[TextPart, Actor] | None = None
    for part, actor in _bodies(reading):
        if not any(_same(actor.name, name) for name in (administration, *names)):
            names.append(actor.name)
            first = first or (part, actor)
    if first is None:
        return None
    part, actor = first
    return Found(tuple(names[:_MOST]), quote(part, actor.start, actor.end))


def _bodies(reading: Reading) -> Iterator[tuple[TextPart, Actor]]:
    for part in reading.parts:
        for statement in part.statements:
            if statement.kind in _TOLD:
                yield from ((part.part, actor) for actor in statement.actors if actor.kind is not ActorKind.COUNTRY)


def _same(one: str, other: str) -> bool:
    """Whether one name holds the other, or is its initials."""
    one, other = one.casefold(), other.casefold()
    return one in other or other in one or _initials(one) == other or one == _initials(other)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if len(word) > 3 or word[0].isupper())  # noqa: PLR2004
