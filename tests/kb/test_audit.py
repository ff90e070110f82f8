"""The chain shows every change: whatever is edited, left out, put in or moved gives a fault."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kb.audit import Entry, Head, Link, faults, linked

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def chain(length: int) -> list[Link]:
    links: list[Link] = []
    head = Head()
    for place in range(length):
        entry = Entry("u1", "publish", f"practice {place}", {"state": ["draft", "published"]}, {"name": "Ada"})
        links.append(linked(entry, head, NOON + timedelta(minutes=place)))
        head = Head(links[-1].sequence, links[-1].digest)
    return links


LINKS = chain(4)
HEAD = Head(4, LINKS[-1].digest)


def test_a_chain_as_it_was_written_is_whole():
    assert [] == list(faults(LINKS, HEAD))
    assert [] == list(faults([], Head()))


@pytest.mark.parametrize(
    "change",
    [
        {"actor": "u2"},
        {"action": "withdraw"},
        {"subject": "practice 9"},
        {"detail": {"state": ["draft", "draft"]}},
        {"at": NOON},
        {"personal_digest": "0" * 64},
        {"previous": "0" * 64},
        {"digest": "0" * 64},
    ],
)
def test_any_change_of_an_entry_is_a_fault(change: dict):
    assert list(faults([*LINKS[:2], replace(LINKS[2], **change), LINKS[3]], HEAD))


def test_what_is_removed_put_in_or_moved_is_a_fault():
    assert list(faults(LINKS[:-1], HEAD))
    assert list(faults(LINKS[1:], HEAD))
    assert list(faults([LINKS[0], *LINKS[2:]], HEAD))
    assert list(faults([LINKS[0], LINKS[2], LINKS[1], LINKS[3]], HEAD))
    assert list(faults([*LINKS, linked(Entry("u3", "publish", "x"), HEAD, NOON)], HEAD))


def test_who_is_named_can_be_erased_but_not_changed():
    assert [] == list(faults([replace(link, personal=None) for link in LINKS], HEAD))
    personal = replace(LINKS[1].personal, said={"name": "Bob"})
    assert list(faults([LINKS[0], replace(LINKS[1], personal=personal), *LINKS[2:]], HEAD))


def test_a_name_cannot_be_guessed_from_its_digest():
    assert LINKS[0].personal_digest != LINKS[1].personal_digest
