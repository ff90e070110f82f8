"""The Secretariat's desk: the front door to everything that changes an entry. Asks tables and rules, and records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from kb.curation.audit_reading import AuditReading
from kb.curation.checks.remark import Remark
from kb.curation.corrections import CARD, FIELDS, corrected
from kb.curation.denials import denials
from kb.curation.diff import Change as Difference
from kb.curation.diff import diff
from kb.curation.discussing import Discussing
from kb.curation.entry_remarks import remarks_on
from kb.curation.kinship import Kinship
from kb.curation.submitting import Submitting
from kb.curation.template import lacking, load_template
from kb.curation.upkeep import Upkeep
from kb.curation.workflow import EDITABLE, EDITABLE_BY_CONTRIBUTORS, Move, chosen, moves_from
from kb.errors import InvalidRequest, NotAllowed, NotFound, WrongState
from kb.notices.telling import of_status
from kb.people.actor import DESK, PROGRAM, Actor, Role, UserId
from kb.practice import Evidence, Level, Practice, PracticeId, SourceDocument, State, further_documents, strictest
from kb.store.archive import Archive
from kb.store.discussions import EXPERT
from kb.store.revisions import Change, Decide, History, Revision, Verdict
from kb.vocabulary import Vocabulary

ACCEPTED, CORRECTED = "accepted", "corrected"


@dataclass(frozen=True, slots=True)
class DeskEntry:
    """An entry as those see it who work on it. `found` is what the extractor read, `next` what may follow."""

    practice: Practice
    document: SourceDocument
    found: Practice
    verdicts: dict[str, Verdict]
    next: tuple[Move, ...]


class Desk:
    """What may be done with entries, each act by an `Actor` and from the revision that they read.

    Every act raises `NotFound`, `NotAllowed`, `WrongState`, `StaleRevision` or `InvalidRequest`, and changes nothing
    then; what somebody was not allowed is written into the audit.
    """

    def __init__(self, archive: Archive, vocabulary: Vocabulary, site: str = "") -> None:
        """`site` is the address that links in mails begin with."""
        self._site = site
        self._archive = archive
        self._revisions = archive.revisions
        self._vocabulary = vocabulary
        self.discussing = Discussing(archive, self._shown, site)
        self.submitting = Submitting(archive)
        self.kinship = Kinship(archive, self._shown)
        self.upkeep = Upkeep(archive, self._shown, site)
        self.audit = AuditReading(archive)

    def queue(
        self,
        actor: Actor,
        states: Iterable[State] = (),
        *,
        country: str | None = None,
        after: str = "",
        limit: int = 50,
    ) -> tuple[Practice, ...]:
        """Entries in any of `states` (none: all) in the order of their ids; a contributor's own country alone."""
        self._check(actor, "list", "queue", may=bool(actor.roles & (DESK | {Role.CONTRIBUTOR})))
        if not actor.roles & DESK:
            country = actor.country or ""
        return self._revisions.queue(list(states) or list(State), country=country, after=after, limit=limit)

    def entry(self, id: PracticeId, actor: Actor) -> DeskEntry:
        """The entry with its source, what was decided of its fields, and what may follow."""
        practice, document = self._seen(id, actor)
        first = self._revisions.first(id)
        moves = moves_from(practice.state, actor, own=_is_own(practice, actor))
        return DeskEntry(practice, document, first.practice if first else practice, self._revisions.verdicts(id), moves)

    def history(self, id: PracticeId, actor: Actor) -> tuple[Revision, ...]:
        """Every state of the entry that was kept, in order."""
        self._seen(id, actor)
        return self._revisions.history(id)

    def difference(self, id: PracticeId, one: int, other: int, actor: Actor) -> tuple[Difference, ...]:
        """What differs between two revisions, field by field."""
        kept = {revision.number: revision.practice for revision in self.history(id, actor)}
        return diff(_revision(kept, id, one), _revision(kept, id, other))

    def move(self, id: PracticeId, target: State, actor: Actor, *, expected: int, reason: str = "") -> Practice:
        """Send the entry on to `target`; the focal points of its administration are told."""
        people = self._archive.people.all()

        def decide(practice: Practice, history: History) -> Change:
            lacks = ", ".join(field.name for field in lacking(practice, load_template()))
            chosen(
                practice.state,
                target,
                actor,
                own=_is_own(practice, actor),
                reason=reason,
                hands=_hands(history()),
                lacking=lacks,
            )
            if target is State.PUBLISHED:
                _check_quotes(practice)
            told = {"state": [practice.state.value, target.value]}
            letters = of_status(people, practice, target, actor, reason.strip(), site=self._site)
            after = replace(practice, state=target)
            return Change(after, target.value, reason.strip() or None, told, letters=letters)

        return self._change(id, expected, actor, target.value, decide)

    def correct(
        self,
        id: PracticeId,
        field: str,
        value: Any,
        actor: Actor,
        *,
        expected: int,
        evidence: Evidence | None = None,
        reason: str = "",
    ) -> Practice:
        """Put `value` in the place of what was read; the extractor's value stays in the first revision."""

        def decide(practice: Practice, _: History) -> Change:
            self._check_editable(practice, actor)
            after = corrected(practice, field, value, self._vocabulary, _found_again(practice, evidence))
            changes = {change.field: [change.before, change.after] for change in diff(practice, after)}
            return Change(after, "correct", reason or None, changes, {field: CORRECTED}, card_changed=field in CARD)

        return self._change(id, expected, actor, "correct", decide)

    def accept(self, id: PracticeId, fields: Sequence[str], actor: Actor, *, expected: int) -> Practice:
        """Say that these fields are right as they were read."""

        def decide(practice: Practice, _: History) -> Change:
            self._check_editable(practice, actor)
            for field in fields:
                if field not in FIELDS:
                    raise InvalidRequest(
                        field, f"There is no field {field!r} to accept; there are {', '.join(FIELDS)}."
                    )
            return Change(practice, "accept", None, {"accepted": list(fields)}, dict.fromkeys(fields, ACCEPTED))

        return self._change(id, expected, actor, "accept", decide)

    def restore(self, id: PracticeId, number: int, actor: Actor, *, expected: int) -> Practice:
        """Give the entry the fields that it had at revision `number`; where it stands and who may see it stay."""

        def decide(practice: Practice, history: History) -> Change:
            self._check_editable(practice, actor)
            kept = _revision({revision.number: revision.practice for revision in history()}, id, number)
            after = replace(
                kept,
                state=practice.state,
                level=practice.level,
                passages=practice.passages,
                translations=practice.translations,
            )
            changes = {change.field: [change.before, change.after] for change in diff(practice, after)}
            return Change(after, "restore", f"revision {number}", changes, card_changed=True)

        return self._change(id, expected, actor, "restore", decide)

    def set_level(self, id: PracticeId, level: Level, actor: Actor, *, expected: int, reason: str = "") -> Practice:
        """Say who may read the entry: never more people than its source may be read by, unless a publisher says why."""

        def decide(practice: Practice, _: History) -> Change:
            if practice.state is State.WITHDRAWN:
                raise WrongState("Who might read what is withdrawn stays as it was; take it back into review first.")
            if not actor.roles & {Role.CURATOR, Role.PUBLISHER}:
                raise NotAllowed("Who may read an entry is for curators and publishers to say; ask one of them.")
            source = self._archive.practices.document(practice.document_id, actor.reader)
            access = strictest(source, *further_documents(practice))
            if level.rank < access.rank:
                if Role.PUBLISHER not in actor.roles:
                    raise NotAllowed(
                        f"Its source is for {access.value} readers; only a publisher may open the entry further."
                    )
                if not reason.strip():
                    raise InvalidRequest(
                        "reason",
                        f"Its source is for {access.value} readers; say why the entry may be read by more.",
                    )
            told = {"level": [practice.level.value, level.value]}
            return Change(replace(practice, level=level), "level", reason.strip() or None, told)

        return self._change(id, expected, actor, "level", decide)

    def remarks(self, id: PracticeId, actor: Actor) -> tuple[Remark, ...]:
        """What to look at in the entry, gravest first, of what `actor` may see."""
        practice, document = self._seen(id, actor)
        confirmed = self._revisions.verdicts(id)
        return remarks_on(
            self._archive, practice, document, actor.reader, today=datetime.now(UTC).date(), confirmed=confirmed
        )

    def is_indexed(self, id: PracticeId, index_id: str) -> bool:
        """Whether readers already get the entry as it is now."""
        return self._revisions.is_indexed(id, index_id)

    def _change(self, id: PracticeId, expected: int, actor: Actor, action: str, decide: Decide) -> Practice:
        with denials(self._archive.audit, actor, action, id):
            self._seen(id, actor)
            return self._revisions.change(id, expected, actor, decide)

    def _seen(self, id: PracticeId, actor: Actor) -> tuple[Practice, SourceDocument]:
        """The entry for those at the desk, for a contributor of its country, and for experts who were asked."""
        practice, document = self._archive.practices.practice(id, PROGRAM.reader)
        asked = Role.EXPERT in actor.roles and actor.id in self._archive.discussions.people(id, EXPERT)
        if not (actor.roles & DESK or _is_own(practice, actor) or asked):
            raise NotFound("practice", id)
        return practice, document

    def _shown(self, id: PracticeId, actor: Actor) -> Practice:
        return self._seen(id, actor)[0]

    def _check_editable(self, practice: Practice, actor: Actor) -> None:
        by_desk = bool(actor.roles & {Role.CURATOR, Role.PUBLISHER})
        if not (by_desk or _is_own(practice, actor)):
            raise NotAllowed(
                "Fields are for curators, and for the entry's own contributor, to correct; ask one of them."
            )
        states = EDITABLE if by_desk else EDITABLE_BY_CONTRIBUTORS
        if practice.state not in states:
            named = ", ".join(sorted(state.value for state in states))
            raise WrongState(f"What is {practice.state.value} is not edited; an entry is while it is {named}.")

    def _check(self, actor: Actor, action: str, subject: str, *, may: bool) -> None:
        with denials(self._archive.audit, actor, action, subject):
            if not may:
                raise NotAllowed(
                    "The queue is for the Secretariat and for contributors; ask an administrator for a role."
                )


def _found_again(practice: Practice, evidence: Evidence | None) -> Evidence | None:
    """`evidence`, verified where its quote stands in what is kept of that page."""
    if evidence is None:
        return None
    page = " ".join(passage.text for passage in practice.passages if passage.page == evidence.page)
    return replace(evidence, verified=" ".join(evidence.quote.split()) in " ".join(page.split()))


def _check_quotes(practice: Practice) -> None:
    """A field whose quote is not on its page is not published (D7): it is corrected first, with or without a quote."""
    unseen = sorted(name for name, evidence in practice.evidence.items() if not evidence.verified)
    if unseen:
        raise InvalidRequest(
            unseen[0], f"The quote for {', '.join(unseen)} was not found on its page; correct the field first."
        )


def _is_own(practice: Practice, actor: Actor) -> bool:
    return Role.CONTRIBUTOR in actor.roles and actor.country is not None and practice.country == actor.country


def _hands(history: Sequence[Revision]) -> frozenset[UserId]:
    """Who worked on the entry since it was last public."""
    since = next((place for place, kept in enumerate(history[::-1]) if kept.practice.state is State.PUBLISHED), None)
    recent = history if since is None else history[len(history) - since :]
    return frozenset(UserId(kept.by) for kept in recent if kept.by != PROGRAM.id)


def _revision(kept: dict[int, Practice], id: PracticeId, number: int) -> Practice:
    if number not in kept:
        raise NotFound("revision", f"{id}/{number}")
    return kept[number]
