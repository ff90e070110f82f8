"""Who is told of a change, in which language."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kb.audit import Entry
from kb.curation.desk import Desk
from kb.errors import StaleRevision
from kb.notices.letter import state_name
from kb.notices.telling import link_to, of_status
from kb.people.actor import Actor, Role, UserId
from kb.people.user import User, UserState
from kb.practice import State
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import LANGUAGES, load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

OWN = practice(document())
CURATOR = Actor(UserId("c"), "Cora", frozenset({Role.CURATOR}))


def person(name: str, role: Role = Role.CONTRIBUTOR, country: str | None = "KEN", language: str = "fr") -> User:
    address = f"{name}@example.org"
    return User(UserId(name), address, name, frozenset({role}), UserState.ACTIVE, country, language)


AMINA = person("amina")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_name_in_each_language(language: str) -> None:
    assert all(state_name(language, state) for state in State)


def test_only_the_focal_points_of_the_administration_are_told() -> None:
    others = [person("luis", country="PER"), person("otto", Role.OFFICER), person("none", country=None)]
    letters = of_status([AMINA, *others], OWN, State.PUBLISHED, CURATOR, "")
    assert ["amina@example.org"] == [letter.address for letter in letters]
    assert f"« {OWN.title} » : publiée" == letters[0].subject


def test_links_are_whole_addresses_where_the_server_s_own_is_known() -> None:
    assert f"/v1/desk/practices/{OWN.id}/comments/c1" == link_to("", OWN.id, "c1")
    (letter,) = of_status([AMINA], OWN, State.PUBLISHED, CURATOR, "", site="https://green.example.org/")
    assert f"https://green.example.org/v1/desk/practices/{OWN.id}\n" in letter.body


def test_nobody_is_told_what_they_did_themselves() -> None:
    assert () == of_status([AMINA], OWN, State.SUBMITTED, AMINA.actor, "")


@pytest.fixture
def archive(tmp_path: Path, database_url: str) -> Iterator[Archive]:
    with closing(open_archive(Settings(home=tmp_path, database_url=database_url))) as opened:
        toy = ToyEmbedder()
        opened.practices.add_drafts(document(), [OWN], toy.model_id, embed_practices(toy, [OWN], load_vocabulary()))
        opened.people.add(AMINA, datetime.now(UTC), Entry("c", "invite", AMINA.id))
        yield opened


def test_a_change_of_state_leaves_a_letter_and_one_that_fails_leaves_none(archive: Archive) -> None:
    desk = Desk(archive, load_vocabulary())
    with pytest.raises(StaleRevision):
        desk.move(OWN.id, State.SUBMITTED, CURATOR, expected=9)
    assert 0 == archive.outbox.count()
    desk.move(OWN.id, State.SUBMITTED, CURATOR, expected=1)
    (waiting,) = archive.outbox.due(datetime.now(UTC), 10)
    assert ("amina@example.org", f"« {OWN.title} » : soumise") == (waiting.letter.address, waiting.letter.subject)
