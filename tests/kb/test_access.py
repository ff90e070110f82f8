"""One rule says who may see what."""

import pytest

from kb.access import ANONYMOUS, SECRETARIAT, Reader, audience, may_see
from kb.practice import Level, State

MEMBER = Reader(Level.MEMBERS)


@pytest.mark.parametrize(
    ("state", "level", "readers"),
    [
        (State.PUBLISHED, Level.PUBLIC, {ANONYMOUS, MEMBER, SECRETARIAT}),
        (State.PUBLISHED, Level.MEMBERS, {MEMBER, SECRETARIAT}),
        (State.PUBLISHED, Level.SECRETARIAT, {SECRETARIAT}),
        (State.DRAFT, Level.PUBLIC, {SECRETARIAT}),
        (State.DRAFT, Level.MEMBERS, {SECRETARIAT}),
        (State.DRAFT, Level.SECRETARIAT, {SECRETARIAT}),
    ],
)
def test_the_rule(state, level, readers):
    assert readers == {reader for reader in (ANONYMOUS, MEMBER, SECRETARIAT) if may_see(reader, state, level)}
    assert {reader.level for reader in readers} == set(audience(state, level))
