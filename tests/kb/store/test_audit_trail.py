"""The audit in both databases: one chain, however many write; what changes a row outside is found."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kb.audit import Entry
from kb.store.audit_trail import AuditTrail, Sought, write


def test_entries_come_back_in_order_and_whole(database):
    trail = AuditTrail(database)
    trail.record(Entry("u1", "publish", "p1", {"level": ["members", "public"], "share": 0.1}, {"name": "Ada"}))
    trail.record(Entry("u2", "withdraw", "p2", {"reason": "Retirée à la demande du Membre"}))
    assert ["p1", "p2"] == [link.subject for link in trail.links()]
    assert ["p2"] == [link.subject for link in trail.links(subject="p2")]
    assert (2, ()) == trail.verify()


def test_an_entry_is_undone_with_what_it_tells(database):
    def fail_half_way():
        with database.writing() as connection:
            write(connection, Entry("u1", "publish", "p1"))
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    assert (0, ()) == AuditTrail(database).verify()


def test_writers_at_the_same_time_make_one_chain(database):
    trail = AuditTrail(database)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda place: trail.record(Entry("u1", "edit", f"p{place}")), range(40)))
    assert (40, ()) == trail.verify()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET subject = 'p9' WHERE sequence = 2",
        "DELETE FROM audit WHERE sequence = 2",
        "DELETE FROM audit WHERE sequence = 3",
        "UPDATE audit_head SET sequence = 2",
        "UPDATE audit_personal SET salt = 'x'",
    ],
)
def test_what_is_changed_behind_its_back_is_found(database, statement: str):
    trail = AuditTrail(database)
    for place in range(3):
        trail.record(Entry("u1", "edit", f"p{place}", personal={"name": "Ada"} if place == 0 else {}))
    with database.writing() as connection:
        connection.exec_driver_sql(statement)
    assert trail.verify()[1]


def test_a_person_is_erased_and_the_chain_holds(database):
    trail = AuditTrail(database)
    trail.record(Entry("u1", "edit", "p1", personal={"name": "Ada", "address": "10.0.0.1"}))
    trail.record(Entry("u2", "edit", "p1", personal={"name": "Bob"}))
    assert 1 == trail.erase({"name": "Ada"})
    assert [None, {"name": "Bob"}] == [link.personal and link.personal.said for link in trail.links()]
    assert (2, ()) == trail.verify()


def test_entries_are_found_by_what_they_tell_the_newest_first(database):
    trail = AuditTrail(database)
    for actor, action, subject in (("u1", "correct", "p1"), ("u2", "correct", "p1"), ("u1", "merge", "p2")):
        trail.record(Entry(actor, action, subject))
    at = [link.at for link in trail.links()]

    def found(limit: int = 9, before: int | None = None, **sought: object) -> list[int]:
        return [link.sequence for link in trail.newest(Sought(**sought), limit, before=before)]

    assert [3, 1] == found(actor="u1")
    assert [2] == found(actor="u2", action="correct", subject="p1")
    assert [[3, 2], [1], []] == [found(2, before) for before in (None, 2, 1)]
    assert [[3, 2], [1]] == [found(since=at[1]), found(until=at[1])]
