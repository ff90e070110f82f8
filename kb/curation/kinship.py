"""Practices that tell the same, or that were made after others: who may see that, and who may say it, at the desk."""

from kb.access import Reader
from kb.curation.denials import denials
from kb.curation.discussing import See
from kb.curation.merging import merge, note_adaptation, undo_adaptation, undo_merge
from kb.curation.pairs import PairView, views_of
from kb.errors import NotAllowed
from kb.people.actor import DESK, Actor
from kb.practice import Practice, PracticeId
from kb.store import mergers
from kb.store.archive import Archive


class Kinship:
    """Acts by an `Actor`; what somebody was not allowed is in the audit."""

    def __init__(self, archive: Archive, see: See) -> None:
        self._archive = archive
        self._see = see

    def pairs(self, actor: Actor, floor: float) -> list[PairView]:
        """Documents and practices that look alike, with at least that score. Raises `NotAllowed`."""
        with denials(self._archive.audit, actor, "list", "duplicates"):
            _check(actor)
        return views_of(self._archive, self._archive.likenesses.pairs(floor))

    def pairs_of(self, id: PracticeId, actor: Actor) -> list[PairView]:
        """What the entry or its document looks like, likeliest first. Raises `NotFound` and `NotAllowed`."""
        practice = self._see(id, actor)
        with denials(self._archive.audit, actor, "list", id):
            _check(actor)
        return views_of(self._archive, self._archive.likenesses.pairs_with((id, practice.document_id)))

    def merge(self, kept: PracticeId, folded: PracticeId, actor: Actor, *, expected: int) -> Practice:
        """Fold an entry that tells the same into `kept`; returns that. Raises what `merging.merge` does."""
        with denials(self._archive.audit, actor, "merge", kept):
            _check(actor)
            merge(self._archive, kept, folded, actor, expected=expected)
        return self._see(kept, actor)

    def merged(self, id: PracticeId, actor: Actor) -> tuple[PracticeId, ...]:
        """Which entries are folded into this one, in the order in which they were. Raises `NotFound`."""
        self._see(id, actor)
        with self._archive.database.reading() as connection:
            return mergers.folded_into(connection, id)

    def undo_merge(self, folded: PracticeId, actor: Actor, *, expected: int) -> Practice:
        """Give an entry that was folded back its own place; returns what it was folded into."""
        with denials(self._archive.audit, actor, "unmerge", folded):
            _check(actor)
            kept = undo_merge(self._archive, folded, actor, expected=expected)
        return self._see(kept, actor)

    def link(self, original: PracticeId, adapted: PracticeId, actor: Actor) -> None:
        """Record that `adapted` was made after `original`; saying it twice changes nothing."""
        with denials(self._archive.audit, actor, "adapted", adapted):
            _check(actor)
            note_adaptation(self._archive, original, adapted, actor)

    def unlink(self, original: PracticeId, adapted: PracticeId, actor: Actor) -> None:
        """Take that back."""
        with denials(self._archive.audit, actor, "not_adapted", adapted):
            _check(actor)
            undo_adaptation(self._archive, original, adapted, actor)

    def transfers(self, id: PracticeId, reader: Reader) -> tuple[tuple[PracticeId, ...], tuple[PracticeId, ...]]:
        """What the practice was adapted from, and what was adapted from it, of that which `reader` may see."""
        with self._archive.database.reading() as connection:
            origins, heirs = mergers.transfers(connection, id)
        seen = self._archive.practices.visible([*origins, *heirs], reader) if origins or heirs else ()
        return tuple(one for one in origins if one in seen), tuple(one for one in heirs if one in seen)


def _check(actor: Actor) -> None:
    """Before anything is looked up: others are not told which entries there are."""
    if not actor.roles & DESK:
        raise NotAllowed("What looks alike is for the Secretariat's desk to judge; ask a curator.")
