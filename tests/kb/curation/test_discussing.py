"""Comments, assignees and experts, on either database."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kb.audit import Entry
from kb.curation.desk import Desk
from kb.errors import InvalidRequest, NotAllowed, NotFound
from kb.people.actor import Actor, Role, UserId
from kb.people.user import User, UserState
from kb.practice import State
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

OWN = practice(document())


def user(role: Role, country: str | None = None) -> User:
    roles = frozenset({role})
    return User(UserId(role.value), f"{role}@example.org", role.title(), roles, UserState.ACTIVE, country)


CURATOR, EXPERT, OFFICER = user(Role.CURATOR), user(Role.EXPERT), user(Role.OFFICER)


@pytest.fixture
def archive(tmp_path: Path, database_url: str) -> Iterator[Archive]:
    with closing(open_archive(Settings(home=tmp_path, database_url=database_url))) as opened:
        toy = ToyEmbedder()
        opened.practices.add_drafts(document(), [OWN], toy.model_id, embed_practices(toy, [OWN], load_vocabulary()))
        for one in (CURATOR, EXPERT, OFFICER):
            opened.people.add(one, datetime.now(UTC), Entry("c", "invite", one.id))
        yield opened


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive, load_vocabulary())


def letters(archive: Archive) -> list[tuple[str, str]]:
    return [(one.letter.address, one.letter.subject) for one in archive.outbox.due(datetime.now(UTC), 20)]


def test_an_invited_expert_reads_and_comments_and_decides_nothing(desk: Desk, archive: Archive) -> None:
    with pytest.raises(NotFound):
        desk.entry(OWN.id, EXPERT.actor)
    desk.discussing.invite(OWN.id, [EXPERT.id], CURATOR.actor)
    assert [("expert@example.org", f"Your advice on “{OWN.title}”")] == letters(archive)
    assert OWN.title == desk.entry(OWN.id, EXPERT.actor).practice.title
    made = desk.discussing.say(OWN.id, "The year is 2022.", EXPERT.actor, field="year")
    assert made == desk.discussing.comment(OWN.id, made.id, CURATOR.actor)
    for act in (
        lambda: desk.move(OWN.id, State.SUBMITTED, EXPERT.actor, expected=1),
        lambda: desk.correct(OWN.id, "year", 2022, EXPERT.actor, expected=1),
        lambda: desk.accept(OWN.id, ["year"], EXPERT.actor, expected=1),
        lambda: desk.discussing.assign(OWN.id, None, EXPERT.actor),
    ):
        with pytest.raises(NotAllowed):
            act()
    desk.discussing.invite(OWN.id, [], CURATOR.actor)
    with pytest.raises(NotFound):
        desk.discussing.comments(OWN.id, EXPERT.actor)


def test_an_assignee_is_told_once_and_only_the_desk_gets_entries(desk: Desk, archive: Archive) -> None:
    publisher = Actor(UserId("p"), "Paula", frozenset({Role.PUBLISHER}))
    for _ in range(2):
        desk.discussing.assign(OWN.id, CURATOR.id, publisher)
    assert [("curator@example.org", f"To review: “{OWN.title}”")] == letters(archive)
    assert CURATOR.id == desk.discussing.assignee(OWN.id, publisher)
    with pytest.raises(InvalidRequest):
        desk.discussing.assign(OWN.id, OFFICER.id, publisher)


def test_who_is_mentioned_is_told_unless_they_may_not_see_the_entry(desk: Desk, archive: Archive) -> None:
    publisher = Actor(UserId("p"), "Paula", frozenset({Role.PUBLISHER}))
    made = desk.discussing.say(OWN.id, "Please look.", publisher, mentioned=[CURATOR.id])
    (waiting,) = archive.outbox.due(datetime.now(UTC), 10)
    assert f"/v1/desk/practices/{OWN.id}/comments/{made.id}" in waiting.letter.body
    with pytest.raises(NotFound):
        desk.discussing.say(OWN.id, "And you.", publisher, mentioned=[OFFICER.id])
    assert (made,) == desk.discussing.comments(OWN.id, publisher)


@pytest.mark.parametrize("text", ["", "  ", "x" * 4001, "<script>alert(1)</script>", "a\x00b"])
def test_what_is_no_plain_text_is_no_comment(text: str, desk: Desk) -> None:
    with pytest.raises(InvalidRequest):
        desk.discussing.say(OWN.id, text, CURATOR.actor)
