"""What was asked in vain is found again, by either database."""

from datetime import date

from kb.practice import Level
from kb.store.questions import Need, Question, Questions

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def asked(text: str, hits: int = 0, day: date = MAY) -> Question:
    return Question(day, text, "en", {"countries": ["KEN"]}, hits, Level.PUBLIC)


def test_needs_come_by_how_often_nothing_was_found(database):
    room = Questions(database)
    room.add([asked("moon rocks"), asked("sea grass"), asked("sea grass", day=JUNE), asked("crates", 3)])
    assert [Need("sea grass", "en", 2, MAY, JUNE), Need("moon rocks", "en", 1, MAY, MAY)] == room.needs(10)
    assert 1 == len(room.needs(1))


def test_what_is_answered_by_now_is_no_need(database):
    room = Questions(database)
    room.add([asked("sea grass"), asked("sea grass", 2, JUNE)])
    assert [] == room.needs(10)


def test_what_was_asked_before_a_day_is_forgotten(database):
    room = Questions(database)
    room.add([asked("old"), asked("new", day=JUNE)])
    assert 1 == room.forget_before(JUNE)
    assert ["new"] == [need.text for need in room.needs(10)]
