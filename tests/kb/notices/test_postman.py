"""Letters wait in the outbox until they are taken, by either database."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from kb.errors import NoticeNotSent
from kb.notices.letter import Letter
from kb.notices.postman import Postman, wait_after
from kb.store.database import Database
from kb.store.outbox import Outbox

LETTER = Letter("ana@example.org", "s", "b")


@dataclass
class Road:
    """A carrier that is blocked or not."""

    blocked: bool = False
    carried: list[Letter] = field(default_factory=list)

    def carry(self, letter: Letter) -> None:
        if self.blocked:
            raise NoticeNotSent("The road is blocked.")
        self.carried.append(letter)


def test_a_letter_is_sent_once_and_forgotten(database: Database) -> None:
    outbox, road = Outbox(database), Road()
    outbox.put(LETTER)
    postman = Postman(outbox, road)
    assert (1, 0) == (postman.round(), postman.round())
    assert ([LETTER], 0) == (road.carried, outbox.count())


def test_what_is_not_taken_waits_longer_each_time_and_is_not_lost(database: Database) -> None:
    outbox, road = Outbox(database), Road(blocked=True)
    outbox.put(LETTER)
    postman, now = Postman(outbox, road), datetime.now(UTC)
    assert 0 == postman.round(now)
    road.blocked = False
    assert 0 == postman.round(now + timedelta(seconds=59))
    assert 1 == postman.round(now + timedelta(seconds=61))


def test_the_wait_grows_up_to_six_hours() -> None:
    minutes = [wait_after(attempts) // timedelta(minutes=1) for attempts in (1, 2, 3, 9, 10, 1000)]
    assert [1, 2, 4, 256, 360, 360] == minutes


def test_a_letter_of_a_change_that_fails_is_never_sent(database: Database) -> None:
    outbox = Outbox(database)

    def fail_half_way() -> None:
        with database.writing() as connection:
            outbox.put(LETTER, connection)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert 0 == outbox.count()
