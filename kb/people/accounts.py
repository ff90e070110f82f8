"""Accounts: invite, sign in and out, new passwords, roles, removal. Who may do what to whom is decided here."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

from kb.audit import Entry
from kb.errors import InvalidRequest, NotAllowed, NotSignedIn, TooManyTries
from kb.notices.letter import NoticeKind, compose
from kb.people.actor import Actor, Role, UserId
from kb.people.origin import origin_of
from kb.people.passwords import fits, is_outdated, kept
from kb.people.user import User, UserState, address, check_password, full_name
from kb.settings import Settings
from kb.store.archive import Archive
from kb.store.people_store import Pass, Secret
from kb.vocabulary import Vocabulary

_SESSION, _INVITATION, _RESET = "session", "invitation", "reset"
_RESET_LIFE: Final = timedelta(hours=2)
_FREE_TRIES: Final = 5
"""Sign-ins that may fail; each further one doubles the wait for the next, from a second to a quarter of an hour."""

_FREE_TRIES_FROM_ONE_ADDRESS: Final = 20
"""The same for sign-ins from one network address, on whatever accounts, within an hour: offices share one."""

_LONGEST_WAIT: Final = 900
_NOTED: Final = timedelta(minutes=1)
"""How often the use of a session is written down; an idle session ends that much sooner or later."""

_TOKEN_BYTES: Final = 32


class Accounts:
    """People as the desk's rooms know them. Tokens are given out once; only their SHA-256 is kept."""

    def __init__(self, archive: Archive, settings: Settings, vocabulary: Vocabulary) -> None:
        self._store = archive.people
        self._tries = archive.tries
        self._outbox = archive.outbox
        self._audit = archive.audit
        self._settings = settings
        self._vocabulary = vocabulary

    def invite(
        self,
        email: str,
        name: str,
        roles: Iterable[Role],
        by: Actor,
        *,
        country: str | None = None,
        language: str = "en",
    ) -> tuple[User, str]:
        """A new person, who is sent an invitation; returns the token too. Raises `NotAllowed` and `InvalidRequest`."""
        _permit(by)
        chosen = frozenset(roles)
        self._check_roles(chosen, country)
        id = UserId(str(uuid4()))
        user = User(id, address(email), full_name(name), chosen, UserState.INVITED, country, language)
        told = {"roles": [[], sorted(chosen)], "country": [None, country]}
        self._store.add(
            user, datetime.now(UTC), Entry(by.id, "invite", id, told, {"user": id, "name": user.name} | by.origin)
        )
        return user, self._send(user, NoticeKind.INVITATION, by)

    def accept(self, token: str, password: str) -> User:
        """The person who was invited chooses a password. Raises `NotSignedIn` and `InvalidRequest`."""
        return self._choose(token, password, _INVITATION)

    def sign_in(self, email: str, password: str, *, address: str | None = None) -> tuple[str, datetime, User]:
        """A session's token and its end. Raises `NotSignedIn`, alike for every reason, and `TooManyTries`.

        `address` is the network address it is asked from: tries on many accounts from there are held back as well.
        """
        now = datetime.now(UTC)
        origin = origin_of(address) if address is not None else None
        self._check_origin(origin, now)
        known = self._store.by_address(email.strip().casefold())
        if known is not None:
            self._check_wait(known[1].locked_until, now)
        fitting = fits(password, known[1].password if known else None)
        if known is None or not fitting or known[0].state is not UserState.ACTIVE:
            if known is not None:
                self._note_failure(known[0], known[1], now)
            if origin is not None:
                self._tries.note(origin, now)
            raise NotSignedIn("Address and password do not fit; try again, or ask for a new password.")
        user, secret = known
        if secret.failures:
            self._store.note_tries(user.id, 0, None)
        if secret.password and is_outdated(secret.password):
            self._store.set_password(user.id, kept(password), None)
        ends = now + timedelta(hours=self._settings.session_hours)
        return self._give(user, _SESSION, ends), ends, user

    def actor(self, token: str) -> Actor:
        """Who shows this session's token. Raises `NotSignedIn`."""
        now = datetime.now(UTC)
        found = self._store.find(_digest(token))
        if found is None or found[0].purpose != _SESSION or found[1].state is not UserState.ACTIVE:
            raise NotSignedIn("This pass is not known; sign in.")
        session, user = found
        idle = session.used_at + timedelta(minutes=self._settings.idle_minutes)
        if now >= min(session.expires_at, idle):
            self._store.take(session.digest)
            raise NotSignedIn("You were signed out after a while; sign in again.")
        if now - session.used_at > _NOTED:
            self._store.used(session.digest, now)
        return user.actor

    def sign_out(self, token: str) -> None:
        """End a session; nothing happens when it has ended."""
        self._store.take(_digest(token))

    def ask_reset(self, email: str) -> None:
        """Send who has that address a token for a new password; never says whether anybody has."""
        known = self._store.by_address(email.strip().casefold())
        if known is not None and known[0].state is UserState.ACTIVE:
            self._send(known[0], NoticeKind.RESET, known[0].actor)

    def reset(self, token: str, password: str) -> User:
        """Choose a new password by a token that was sent; ends all sessions. Raises `NotSignedIn`."""
        return self._choose(token, password, _RESET)

    def everybody(self, by: Actor) -> tuple[User, ...]:
        """All people, by address. Raises `NotAllowed`."""
        _permit(by)
        return self._store.all()

    def by_address(self, email: str, by: Actor) -> User:
        """Raises `NotAllowed` and `InvalidRequest`."""
        _permit(by)
        known = self._store.by_address(address(email))
        if known is None:
            raise InvalidRequest("email", f"Nobody has the address {email}; see `gckb users list`.")
        return known[0]

    def set_roles(self, id: UserId, roles: Iterable[Role], by: Actor, *, country: str | None = None) -> User:
        """Give a person these roles instead of theirs. Raises `NotAllowed`, `NotFound` and `InvalidRequest`."""
        _permit(by)
        chosen = frozenset(roles)
        self._check_roles(chosen, country)
        return self._store.change(
            id,
            lambda user: replace(user, roles=chosen, country=country),
            lambda before, after: Entry(
                by.id,
                "roles",
                id,
                {
                    "roles": [sorted(before.roles), sorted(after.roles)],
                    "country": [before.country, after.country],
                },
                by.origin,
            ),
        )

    def remove(self, id: UserId, by: Actor) -> User:
        """End an account and its sessions; what the person did stays theirs. Raises as `set_roles` does."""
        _permit(by)
        return self._store.change(
            id,
            lambda user: replace(user, state=UserState.REMOVED),
            lambda before, after: Entry(
                by.id, "remove", id, {"state": [before.state.value, after.state.value]}, by.origin
            ),
        )

    def erase(self, id: UserId, by: Actor) -> User:
        """Remove an account and forget name and address; the audit keeps the id alone. Raises as `remove` does."""
        _permit(by)
        address_before = self._store.get(id).email
        erased = self._store.change(
            id,
            lambda user: replace(user, state=UserState.REMOVED, name="erased", email=f"erased-{id}@invalid"),
            lambda before, _: Entry(
                by.id, "erase", id, {"state": [before.state.value, UserState.REMOVED.value]}, by.origin
            ),
        )
        self._audit.erase({"user": id})
        self._outbox.drop(address_before)
        return erased

    def _choose(self, token: str, password: str, purpose: str) -> User:
        check_password(password)
        found = self._store.find(_digest(token))
        usable = found is not None and found[0].purpose == purpose and datetime.now(UTC) < found[0].expires_at
        if found is None or not usable or not self._store.take(found[0].digest):
            raise NotSignedIn("This link was used or is too old; ask for another one.")
        user = found[1]
        self._store.set_password(user.id, kept(password), Entry(user.id, "password", user.id))
        return replace(user, state=UserState.ACTIVE)

    def _send(self, user: User, kind: NoticeKind, by: Actor) -> str:
        invited = kind is NoticeKind.INVITATION
        life = timedelta(days=self._settings.invitation_days) if invited else _RESET_LIFE
        ends = datetime.now(UTC) + life
        token = self._give(user, _INVITATION if invited else _RESET, ends)
        filled = {"day": f"{ends:%Y-%m-%d}", "link": token} | ({"who": by.name} if invited else {})
        self._outbox.put(compose(user.email, user.language, kind, **filled))
        return token

    def _give(self, user: User, purpose: str, ends: datetime) -> str:
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._store.give(Pass(_digest(token), user.id, purpose, ends, datetime.now(UTC)))
        return token

    def _check_origin(self, origin: str | None, now: datetime) -> None:
        if origin is not None:
            failures, last = self._tries.failures(origin, now)
            until = last + (_wait(failures, _FREE_TRIES_FROM_ONE_ADDRESS) or timedelta(0))
            self._check_wait(until, now)

    def _check_wait(self, until: datetime | None, now: datetime) -> None:
        if until is not None and now < until:
            raise TooManyTries(int((until - now).total_seconds()) + 1)

    def _note_failure(self, user: User, secret: Secret, now: datetime) -> None:
        failures = secret.failures + 1
        wait = _wait(failures, _FREE_TRIES)
        self._store.note_tries(user.id, failures, now + wait if wait else None)

    def _check_roles(self, roles: frozenset[Role], country: str | None) -> None:
        if not roles:
            raise InvalidRequest("roles", f"Give at least one role of {', '.join(Role)}.")
        if country is not None and not self._vocabulary.is_country(country):
            raise InvalidRequest("country", "country takes an ISO 3166 alpha-3 code in capitals, such as KEN.")
        if Role.CONTRIBUTOR in roles and country is None:
            raise InvalidRequest("country", "A contributor speaks for an administration; give its country.")


def _permit(by: Actor) -> None:
    if Role.ADMINISTRATOR not in by.roles:
        raise NotAllowed("Accounts are for administrators; ask one of them.")


def _wait(failures: int, free: int) -> timedelta | None:
    """How long to wait after so many failures in a row, of which so many are free."""
    over = failures - free
    return timedelta(seconds=min(2 ** min(over, 20), _LONGEST_WAIT)) if over >= 0 else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
