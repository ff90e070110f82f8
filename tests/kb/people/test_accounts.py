"""Accounts on both databases: who is invited signs in, who fails waits, and one administrator is always left."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kb.errors import InvalidRequest, KnowledgeBaseError, NotAllowed, NotSignedIn, TooManyTries
from kb.people.accounts import Accounts
from kb.people.actor import PROGRAM, Actor, Role, UserId
from kb.people.user import User, UserState
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import load_vocabulary

PASSWORD = "four plain words here"  # noqa: S105 - opens nothing but these tests
OFFICER = Actor(UserId("o"), "O", frozenset({Role.OFFICER}))


@dataclass
class House:
    accounts: Accounts
    archive: Archive

    def member(self, email: str = "ada@example.org", *roles: Role) -> User:
        _, token = self.accounts.invite(email, "Ada", roles or [Role.CURATOR], PROGRAM)
        return self.accounts.accept(token, PASSWORD)


@pytest.fixture
def house(tmp_path: Path, database_url: str) -> Iterator[House]:
    settings = Settings(home=tmp_path, database_url=database_url)
    archive = open_archive(settings)
    yield House(Accounts(archive, settings, load_vocabulary()), archive)
    archive.close()


def test_who_is_invited_chooses_a_password_and_signs_in(house: House):
    user, token = house.accounts.invite(" Ada@Example.org ", "Ada  Byron", [Role.CURATOR], PROGRAM)
    assert ("ada@example.org", "Ada Byron", UserState.INVITED) == (user.email, user.name, user.state)
    assert [token in waiting.letter.body for waiting in house.archive.outbox.due(datetime.now(UTC), 5)] == [True]
    house.accounts.accept(token, PASSWORD)
    session, _, _ = house.accounts.sign_in("ADA@example.org", PASSWORD)
    assert (user.id, frozenset({Role.CURATOR})) == (
        house.accounts.actor(session).id,
        house.accounts.actor(session).roles,
    )


def test_a_token_is_used_once_and_for_its_purpose(house: House):
    _, token = house.accounts.invite("ada@example.org", "Ada", [Role.CURATOR], PROGRAM)
    with pytest.raises(NotSignedIn):
        house.accounts.reset(token, PASSWORD)
    with pytest.raises(NotSignedIn):
        house.accounts.actor(token)
    house.accounts.accept(token, PASSWORD)
    with pytest.raises(NotSignedIn):
        house.accounts.accept(token, PASSWORD)


def test_neither_passwords_nor_tokens_are_kept_as_they_are(house: House):
    house.member()
    session, _, _ = house.accounts.sign_in("ada@example.org", PASSWORD)
    with house.archive.database.reading() as connection:
        kept = [str(connection.exec_driver_sql(f"SELECT * FROM {table}").all()) for table in ("users", "passes")]  # noqa: S608
    assert not any(secret in text for text in kept for secret in (PASSWORD, session))
    assert "$argon2id$" in kept[0]


def test_a_wrong_password_an_unknown_address_and_a_removed_account_look_alike(house: House):
    user = house.member()
    house.member("bob@example.org")
    house.accounts.remove(user.id, PROGRAM)
    told = set()
    for email, password in (
        ("bob@example.org", "wrong wrong wrong"),
        ("no@example.org", PASSWORD),
        (user.email, PASSWORD),
    ):
        with pytest.raises(NotSignedIn) as refused:
            house.accounts.sign_in(email, password)
        told.add(str(refused.value))
    assert 1 == len(told)


def test_after_some_failures_one_has_to_wait(house: House):
    house.member()
    for _ in range(5):
        with pytest.raises(NotSignedIn):
            house.accounts.sign_in("ada@example.org", "wrong wrong wrong")
    with pytest.raises(TooManyTries) as refused:
        house.accounts.sign_in("ada@example.org", PASSWORD)
    assert 1 <= refused.value.seconds <= 3


def test_a_new_password_ends_all_sessions_and_says_nothing_of_unknown_addresses(house: House):
    user = house.member()
    session, _, _ = house.accounts.sign_in(user.email, PASSWORD)
    house.accounts.ask_reset("nobody@example.org")
    house.accounts.ask_reset(user.email)
    letters = [waiting.letter for waiting in house.archive.outbox.due(datetime.now(UTC), 9)]
    assert [user.email, user.email] == [letter.address for letter in letters]
    token = max(letters[-1].body.split(), key=len)
    house.accounts.reset(token, "another four plain words")
    with pytest.raises(NotSignedIn):
        house.accounts.actor(session)
    assert house.accounts.sign_in(user.email, "another four plain words")


def test_a_session_ends_when_it_is_idle(house: House):
    user = house.member()
    session, _, _ = house.accounts.sign_in(user.email, PASSWORD)
    with house.archive.database.writing() as connection:
        long_ago = datetime.now(UTC) - timedelta(hours=2)
        connection.exec_driver_sql(f"UPDATE passes SET used_at = '{long_ago:%Y-%m-%d %H:%M:%S}+00:00'")  # noqa: S608
    with pytest.raises(NotSignedIn, match="signed out"):
        house.accounts.actor(session)


def test_signing_out_ends_a_session(house: House):
    user = house.member()
    session, _, _ = house.accounts.sign_in(user.email, PASSWORD)
    house.accounts.sign_out(session)
    with pytest.raises(NotSignedIn):
        house.accounts.actor(session)


def test_accounts_are_for_administrators(house: House):
    user = house.member()
    for act in (
        lambda: house.accounts.invite("b@example.org", "B", [Role.OFFICER], OFFICER),
        lambda: house.accounts.set_roles(user.id, [Role.ADMINISTRATOR], OFFICER),
        lambda: house.accounts.remove(user.id, OFFICER),
        lambda: house.accounts.everybody(OFFICER),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_two_administrators_cannot_remove_each_other(house: House):
    admins = [house.member(f"{name}@example.org", Role.ADMINISTRATOR) for name in ("a", "b")]

    def leave(user: User) -> bool:
        try:
            house.accounts.remove(user.id, PROGRAM)
        except InvalidRequest:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert [False, True] == sorted(pool.map(leave, admins))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"name": " "}, "name"),
        ({"name": "<b>x</b>"}, "name"),
        ({"roles": []}, "roles"),
        ({"roles": [Role.CONTRIBUTOR]}, "country"),
        ({"country": "ken"}, "country"),
    ],
)
def test_what_an_account_cannot_have_is_refused_with_the_field_named(house: House, given: dict, field: str):
    asked = {"email": "ada@example.org", "name": "Ada", "roles": [Role.OFFICER], "country": None} | given
    with pytest.raises(InvalidRequest) as refused:
        house.accounts.invite(asked["email"], asked["name"], asked["roles"], PROGRAM, country=asked["country"])
    assert field == refused.value.field


def test_an_address_has_one_account(house: House):
    house.member()
    with pytest.raises(InvalidRequest, match="account already"):
        house.member()


@pytest.mark.parametrize("password", ["short", "x" * 257])
def test_a_password_of_another_length_is_refused_and_the_link_stays_good(house: House, password: str):
    _, token = house.accounts.invite("ada@example.org", "Ada", [Role.CURATOR], PROGRAM)
    with pytest.raises(InvalidRequest):
        house.accounts.accept(token, password)
    assert house.accounts.accept(token, PASSWORD)


def test_somebody_is_erased_and_the_audit_holds(house: House):
    user = house.member()
    erased = house.accounts.erase(user.id, PROGRAM)
    assert "ada" not in f"{erased.name} {erased.email}".lower()
    assert () == house.archive.audit.verify()[1]
    assert "Ada" not in str(house.archive.audit.links())
    with pytest.raises(KnowledgeBaseError):
        house.accounts.sign_in("ada@example.org", PASSWORD)


def test_who_tries_many_accounts_from_one_address_has_to_wait_and_others_do_not(house: House):
    house.member()
    for number in range(20):
        with pytest.raises(NotSignedIn):
            house.accounts.sign_in(f"nobody{number}@example.org", PASSWORD, address=f"2001:db8::{number:x}")
    with pytest.raises(TooManyTries):
        house.accounts.sign_in("ada@example.org", PASSWORD, address="2001:db8::ffff")
    assert house.accounts.sign_in("ada@example.org", PASSWORD, address="192.0.2.1")
    with house.archive.database.reading() as connection:
        assert "2001" not in str(connection.exec_driver_sql("SELECT origin FROM sign_in_tries").all())
