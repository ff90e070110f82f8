"""Whether what is published still holds: which entries are due, who is asked, and that somebody confirmed one.

What does not hold any more is withdrawn at the desk, with a reason.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from kb.audit import Entry
from kb.errors import NotAllowed, WrongState
from kb.notices.telling import of_validity
from kb.people.actor import DESK, Actor, Role
from kb.practice import Practice, PracticeId, State
from kb.store.archive import Archive
from kb.store.audit_trail import write
from kb.store.confirmations import CONFIRMED, confirmations
from kb.store.revisions import Change, History

_ANSWER_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Due:
    """A published practice that has to be confirmed or retired, since `on`."""

    id: PracticeId
    title: str
    country: str | None
    on: date


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on, at most its 28th."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))


def due(archive: Archive, today: date, months: int) -> tuple[Due, ...]:
    """What is due by `today` when entries hold for `months`, the longest due first; nothing for 0 months."""
    if not months:
        return ()
    found = (
        Due(one.id, one.title, one.country, months_later(one.since.date(), months))
        for one in confirmations(archive.database)
    )
    return tuple(sorted((one for one in found if one.on <= today), key=lambda one: (one.on, one.id)))


def ask(archive: Archive, one: Due, today: date, actor: Actor, site: str = "") -> int:
    """Ask the focal points of the entry's administration; returns how many are asked. Raises `NotAllowed`."""
    if not actor.roles & DESK:
        raise NotAllowed("Only the Secretariat's desk asks whether entries hold; ask a curator.")
    letters = of_validity(archive.people.all(), one.id, one.title, one.country, today + _ANSWER_WITHIN, site=site)
    with archive.database.writing() as connection:
        for letter in letters:
            archive.outbox.put(letter, connection)
            write(connection, Entry(actor.id, "ask_validity", one.id, {"asked": len(letters)}, actor.personal))
    return len(letters)


def confirm(archive: Archive, id: PracticeId, actor: Actor, *, expected: int) -> Practice:
    """Say that a published entry still holds. Raises `NotFound`, `NotAllowed`, `WrongState` and `StaleRevision`."""

    def decide(practice: Practice, _: History) -> Change:
        own = Role.CONTRIBUTOR in actor.roles and actor.country is not None and actor.country == practice.country
        if not (own or actor.roles & DESK):
            raise NotAllowed("Whether an entry holds is for its administration and the desk to say; ask one of them.")
        if practice.state is not State.PUBLISHED:
            raise WrongState(f"What is {practice.state.value} is not confirmed; only published entries are.")
        return Change(practice, CONFIRMED)

    return archive.revisions.change(id, expected, actor, decide)
