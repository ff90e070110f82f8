"""Makes one practice of two that tell the same, or says that one was adapted from the other; both can be undone.

Who may, and what is refused, is decided here; each change is a revision and stands in the audit.
"""

from kb.audit import Entry
from kb.errors import MergeRefused, NotAllowed, StaleRevision
from kb.people.actor import DESK, Actor, Role
from kb.practice import PracticeId, State
from kb.store import mergers
from kb.store.archive import Archive
from kb.store.audit_trail import write
from kb.store.mergers import Standing
from kb.store.revisions import remembering

_DECIDES = frozenset({Role.PUBLISHER, Role.ADMINISTRATOR})


def merge(archive: Archive, kept: PracticeId, folded: PracticeId, actor: Actor, *, expected: int | None = None) -> None:
    """Show `folded` no more by itself and its passages as further sources of `kept`, which is found by either.

    `expected` is the revision of `kept` that it was decided from, if that is to be held to.
    Raises `NotFound`, `NotAllowed`, `MergeRefused` and `StaleRevision`.
    """
    with archive.database.writing(alone=True) as connection:
        into, told = mergers.standing(connection, kept), mergers.standing(connection, folded)
        _permit(actor, into, told)
        _hold_to(into, expected)
        _judge(into, told)
        with remembering(connection, (kept, folded), actor.id, "merge"):
            mergers.fold(connection, kept, folded)
        write(connection, _entry(actor, "merge", kept, folded=folded, state_before=told.state.value))


def undo_merge(archive: Archive, folded: PracticeId, actor: Actor, *, expected: int | None = None) -> PracticeId:
    """Give `folded` back its own place and state; returns what it was merged into. Raises as `merge` does."""
    with archive.database.writing(alone=True) as connection:
        kept = mergers.merged_into(connection, folded)
        into = mergers.standing(connection, kept)
        _permit(actor, into, mergers.standing(connection, folded))
        _hold_to(into, expected)
        with remembering(connection, (kept, folded), actor.id, "unmerge"):
            mergers.unfold(connection, folded)
        write(connection, _entry(actor, "unmerge", kept, folded=folded))
    return kept


def note_adaptation(archive: Archive, original: PracticeId, adapted: PracticeId, actor: Actor) -> None:
    """Record a transfer: `adapted` was made after `original`. Raises `NotFound`, `NotAllowed` and `MergeRefused`."""
    with archive.database.writing(alone=True) as connection:
        first, second = mergers.standing(connection, original), mergers.standing(connection, adapted)
        _permit(actor, first, second)
        if original == adapted or State.MERGED in (first.state, second.state):
            raise MergeRefused("Name two different practices of which neither is merged into another.")
        if mergers.link(connection, original, adapted):
            write(connection, _entry(actor, "adapted", adapted, original=original))


def undo_adaptation(archive: Archive, original: PracticeId, adapted: PracticeId, actor: Actor) -> None:
    """Take the record of a transfer back. Raises `NotFound` and `NotAllowed`."""
    with archive.database.writing(alone=True) as connection:
        _permit(actor, mergers.standing(connection, original), mergers.standing(connection, adapted))
        if mergers.unlink(connection, original, adapted):
            write(connection, _entry(actor, "not_adapted", adapted, original=original))


def _permit(actor: Actor, *concerned: Standing) -> None:
    if not actor.roles & DESK:
        raise NotAllowed("Only the Secretariat's desk may merge and link practices; ask a curator.")
    if any(one.state is State.PUBLISHED for one in concerned) and not actor.roles & _DECIDES:
        raise NotAllowed("What is published is merged and linked by a publisher; ask one.")


def _hold_to(kept: Standing, expected: int | None) -> None:
    if expected not in (None, kept.revision):
        raise StaleRevision(kept.id, expected or 0, kept.revision)


def _judge(kept: Standing, folded: Standing) -> None:
    if kept.id == folded.id:
        raise MergeRefused("A practice cannot be merged into itself; name two.")
    if State.MERGED in (kept.state, folded.state):
        raise MergeRefused("One of the two is merged into another already; undo that first.")
    if folded.folded:
        raise MergeRefused(f"Others are merged into {folded.id}; merge the other way round, or undo those first.")
    if folded.state is State.PUBLISHED and kept.state is not State.PUBLISHED:
        raise MergeRefused("The one that is kept is not published and the other is; merge the other way round.")
    if max(folded.level.rank, folded.access.rank) > kept.level.rank:
        raise MergeRefused(
            f"{folded.id} or its document is for fewer readers than {kept.id}; restrict the one that is kept first."
        )


def _entry(actor: Actor, action: str, subject: PracticeId, **detail: str) -> Entry:
    return Entry(actor.id, action, subject, detail, actor.personal)
