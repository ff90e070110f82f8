"""Comments on an entry, who works on it, and experts who may read it and comment and decide nothing."""

from collections.abc import Callable, Sequence
from typing import Final

from kb.audit import Entry
from kb.errors import InvalidRequest, NotAllowed
from kb.notices.letter import Letter, NoticeKind, compose
from kb.notices.telling import link_to
from kb.people.actor import DESK, Actor, Role, UserId
from kb.people.user import User, UserState
from kb.plain_text import is_plain
from kb.practice import Practice, PracticeId
from kb.store.archive import Archive
from kb.store.audit_trail import write
from kb.store.discussions import ASSIGNEE, EXPERT, Comment, CommentId

_LONGEST: Final = 4000

See = Callable[[PracticeId, Actor], Practice]
"""The entry for whoever may see it at the desk; raises `NotFound`."""


class Discussing:
    """Acts by an `Actor` on entries that they see, each with its mails and its line in the audit, or nothing at all."""

    def __init__(self, archive: Archive, see: See, site: str = "") -> None:
        """`site` is the address that links in mails begin with."""
        self._site = site
        self._archive = archive
        self._see = see

    def comments(self, id: PracticeId, actor: Actor) -> tuple[Comment, ...]:
        """All comments, oldest first."""
        self._see(id, actor)
        return self._archive.discussions.of(id)

    def comment(self, id: PracticeId, comment: CommentId, actor: Actor) -> Comment:
        """The comment that a link names."""
        self._see(id, actor)
        return self._archive.discussions.one(id, comment)

    def say(
        self, id: PracticeId, text: str, actor: Actor, *, field: str | None = None, mentioned: Sequence[str] = ()
    ) -> Comment:
        """Comment on the entry, or on one field; who is `mentioned` gets a mail. Raises `InvalidRequest`."""
        practice = self._see(id, actor)
        said = text.strip()
        if not 0 < len(said) <= _LONGEST or not is_plain(said):
            raise InvalidRequest("text", f"A comment takes 1 to {_LONGEST} characters of plain text.")
        people = [self._active(UserId(user)) for user in dict.fromkeys(mentioned)]
        for user in people:
            self._see(id, user.actor)  # nobody is told of what they may not see
        with self._archive.database.writing() as connection:
            made = self._archive.discussions.add(connection, id, actor.id, said, field)
            link = link_to(self._site, id, made.id)
            for user in people:
                letter = _letter(user, NoticeKind.MENTIONED, practice, actor, link, remark=said)
                self._archive.outbox.put(letter, connection)
            write(connection, _entry(actor, "comment", id, comment=made.id))
        return made

    def assignee(self, id: PracticeId, actor: Actor) -> UserId | None:
        """Who works on the entry."""
        self._see(id, actor)
        return next(iter(self._archive.discussions.people(id, ASSIGNEE)), None)

    def assign(self, id: PracticeId, user: UserId | None, actor: Actor) -> None:
        """Give the entry to somebody of the desk, or to nobody; they get a mail."""
        practice = self._at_desk(id, actor)
        chosen = self._active(user) if user else None
        if chosen and not chosen.roles & DESK:
            raise InvalidRequest("user", "An entry is assigned to somebody of the desk; name a curator or publisher.")
        self._set(practice, ASSIGNEE, [chosen] if chosen else [], actor, NoticeKind.ASSIGNED)

    def experts(self, id: PracticeId, actor: Actor) -> tuple[UserId, ...]:
        """Who was asked for advice."""
        self._see(id, actor)
        return self._archive.discussions.people(id, EXPERT)

    def invite(self, id: PracticeId, users: Sequence[UserId], actor: Actor) -> None:
        """Ask these for advice and no others: they may read the entry and comment. Those who are new get a mail."""
        practice = self._at_desk(id, actor)
        experts = [self._active(user) for user in users]
        if any(Role.EXPERT not in user.roles for user in experts):
            raise InvalidRequest("users", "Advice is asked of accounts with the role expert; give them that role.")
        self._set(practice, EXPERT, experts, actor, NoticeKind.EXPERT_INVITED)

    def _set(self, practice: Practice, part: str, users: Sequence[User], actor: Actor, kind: NoticeKind) -> None:
        discussions = self._archive.discussions
        before = discussions.people(practice.id, part)
        with self._archive.database.writing() as connection:
            discussions.set_people(connection, practice.id, part, tuple(user.id for user in users))
            for user in users:
                if user.id not in before and user.id != actor.id:
                    link = link_to(self._site, practice.id)
                    self._archive.outbox.put(_letter(user, kind, practice, actor, link), connection)
            write(connection, _entry(actor, part, practice.id, before=[*before], after=[user.id for user in users]))

    def _at_desk(self, id: PracticeId, actor: Actor) -> Practice:
        practice = self._see(id, actor)
        if not actor.roles & DESK:
            raise NotAllowed("Only the Secretariat's desk assigns entries and asks experts; ask a curator.")
        return practice

    def _active(self, id: UserId) -> User:
        user = self._archive.people.get(id)
        if user.state is not UserState.ACTIVE:
            raise InvalidRequest("user", "That account is not active; name somebody who can sign in.")
        return user


def _letter(user: User, kind: NoticeKind, practice: Practice, by: Actor, link: str, *, remark: str = "") -> Letter:
    return compose(user.email, user.language, kind, title=practice.title, who=by.name, link=link, remark=remark)


def _entry(actor: Actor, action: str, subject: PracticeId, **detail: object) -> Entry:
    return Entry(actor.id, action, subject, detail, actor.personal)
