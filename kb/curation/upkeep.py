"""What keeps an entry usable once it is there: its translations, and whether it still holds. For the desk's doors."""

from datetime import UTC, datetime

from kb.curation import translating, validity
from kb.curation.denials import denials
from kb.curation.discussing import See
from kb.curation.validity import Due
from kb.errors import NotAllowed, WrongState
from kb.people.actor import DESK, Actor
from kb.practice import Practice, PracticeId, Translation
from kb.store.archive import Archive


class Upkeep:
    """Acts by an `Actor`; what somebody was not allowed is in the audit."""

    def __init__(self, archive: Archive, see: See, site: str) -> None:
        """`site` is the address that links in mails begin with."""
        self._site = site
        self._archive = archive
        self._see = see

    def translate(self, id: PracticeId, translation: Translation, actor: Actor, *, expected: int) -> Practice:
        """Keep title and summary in another language beside the original. Raises as `translating.translate` does."""
        self._see(id, actor)
        return translating.translate(self._archive, id, translation, actor, expected=expected)

    def remove_translation(self, id: PracticeId, language: str, actor: Actor, *, expected: int) -> Practice:
        """Take a translation away."""
        self._see(id, actor)
        return translating.remove_translation(self._archive, id, language, actor, expected=expected)

    def due(self, actor: Actor, months: int) -> tuple[Due, ...]:
        """What has to be confirmed or retired, the longest due first; a contributor's own country alone."""
        found = validity.due(self._archive, datetime.now(UTC).date(), months)
        if actor.roles & DESK:
            return found
        with denials(self._archive.audit, actor, "list", "due"):
            if actor.country is None:
                raise NotAllowed("What is due is for the Secretariat and for contributors; ask an administrator.")
        return tuple(one for one in found if one.country == actor.country)

    def confirm(self, id: PracticeId, actor: Actor, *, expected: int) -> Practice:
        """Say that a published entry still holds."""
        self._see(id, actor)
        with denials(self._archive.audit, actor, "confirm", id):
            return validity.confirm(self._archive, id, actor, expected=expected)

    def ask(self, id: PracticeId, actor: Actor, months: int) -> int:
        """Ask the focal points of the entry's administration whether it holds; returns how many are asked.

        Raises `WrongState` for an entry that is not due.
        """
        self._see(id, actor)
        today = datetime.now(UTC).date()
        one = next((due for due in validity.due(self._archive, today, months) if due.id == id), None)
        with denials(self._archive.audit, actor, "ask_validity", id):
            if one is None:
                raise WrongState("This entry is not due to be confirmed; see what is under /v1/desk/due.")
            return validity.ask(self._archive, one, today, actor, self._site)
