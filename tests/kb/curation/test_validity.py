"""Which entries are due, who is asked and what confirming does, on either database."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kb.access import ANONYMOUS
from kb.audit import Entry
from kb.curation.validity import Due, ask, confirm, due, months_later
from kb.errors import NotAllowed, StaleRevision, WrongState
from kb.people.actor import PROGRAM, Actor, Role, UserId
from kb.people.user import User, UserState
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

SOURCE, WAITING = document("kenya.pdf"), document("draft.pdf")
OWN, DRAFT = practice(SOURCE), practice(WAITING)
NOW = datetime.now(UTC)
LATER = NOW.date() + timedelta(days=200)
AMINA = User(
    UserId("amina"), "amina@example.org", "Amina", frozenset({Role.CONTRIBUTOR}), UserState.ACTIVE, "KEN", "fr"
)
OFFICER = Actor(UserId("o"), "Otto", frozenset({Role.OFFICER}), "KEN")


@pytest.fixture
def archive(tmp_path: Path, database_url: str) -> Iterator[Archive]:
    with closing(open_archive(Settings(home=tmp_path, database_url=database_url))) as opened:
        toy = ToyEmbedder()
        for source, made in ((SOURCE, OWN), (WAITING, DRAFT)):
            points = embed_practices(toy, [made], load_vocabulary())
            opened.practices.add_drafts(source, [made], toy.model_id, points)
        opened.practices.publish_document(SOURCE.id, "a test")
        opened.people.add(AMINA, NOW, Entry("c", "invite", AMINA.id))
        yield opened


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 12, 5), 24, date(2026, 12, 5)),
        (date(2025, 11, 1), 2, date(2026, 1, 1)),
    ],
)
def test_months_are_counted_on_the_calendar(day: date, months: int, expected: date) -> None:
    assert expected == months_later(day, months)


def test_only_what_is_published_falls_due_and_not_before_its_months_are_over(archive: Archive) -> None:
    assert () == due(archive, NOW.date(), 6)
    assert [OWN.id] == [one.id for one in due(archive, LATER, 6)]
    assert () == due(archive, LATER, 0)


def test_its_administrations_focal_points_are_asked_in_their_language(archive: Archive) -> None:
    (one,) = due(archive, LATER, 6)
    assert 1 == ask(archive, one, LATER, PROGRAM)
    (waiting,) = archive.outbox.due(datetime.now(UTC), 10)
    assert ("amina@example.org", True) == (waiting.letter.address, "toujours valable" in waiting.letter.subject)
    assert ["ask_validity"] == [link.action for link in archive.audit.links(subject=OWN.id)]


def test_the_contributor_confirms_and_it_is_shown_as_before(archive: Archive) -> None:
    confirmed = confirm(archive, OWN.id, AMINA.actor, expected=2)
    assert 3 == confirmed.revision
    assert OWN.title == archive.practices.practice(OWN.id, ANONYMOUS)[0].title
    assert ["found", "still_valid"] == [kept.action for kept in archive.revisions.history(OWN.id)]
    assert "still_valid" in [link.action for link in archive.audit.links(subject=OWN.id)]


def test_who_may_not_and_what_is_not_published_is_refused(archive: Archive) -> None:
    with pytest.raises(NotAllowed):
        confirm(archive, OWN.id, OFFICER, expected=2)
    with pytest.raises(NotAllowed):
        ask(archive, Due(OWN.id, OWN.title, "KEN", LATER), LATER, OFFICER)
    with pytest.raises(WrongState):
        confirm(archive, DRAFT.id, PROGRAM, expected=1)
    with pytest.raises(StaleRevision):
        confirm(archive, OWN.id, PROGRAM, expected=1)
