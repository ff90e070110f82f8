"""The table of moves: who may, from where to where, and what is asked for."""

import pytest

from kb.curation.workflow import MOVES, chosen, moves_from
from kb.errors import InvalidRequest, NotAllowed, WrongState
from kb.people.actor import Actor, Role, UserId
from kb.practice import State


def actor(*roles: Role) -> Actor:
    return Actor(UserId("me"), "Ada", frozenset(roles), "KEN")


def go(source: State, target: State, *roles: Role, **given):
    asked = {"own": True, "reason": "since", "hands": {UserId("another")}, "lacking": ""} | given
    return chosen(source, target, actor(*roles), **asked)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.source}-{move.target}")
@pytest.mark.parametrize("role", Role)
def test_each_role_goes_the_ways_of_the_table_and_no_other(move, role: Role):
    if role in move.roles:
        assert move == go(move.source, move.target, role)
        assert move in moves_from(move.source, actor(role), own=True)
    else:
        with pytest.raises(NotAllowed):
            go(move.source, move.target, role)


def test_where_there_is_no_way_the_ways_that_there_are_are_named():
    with pytest.raises(WrongState, match="it can become submitted"):
        go(State.DRAFT, State.PUBLISHED, Role.PUBLISHER)


def test_a_contributor_sends_on_only_their_own():
    with pytest.raises(NotAllowed):
        go(State.DRAFT, State.SUBMITTED, Role.CONTRIBUTOR, own=False)


def test_what_needs_a_reason_is_not_done_without():
    with pytest.raises(InvalidRequest, match="reason"):
        go(State.PUBLISHED, State.WITHDRAWN, Role.PUBLISHER, reason=" ")


def test_what_lacks_something_mandatory_is_not_put_forward():
    with pytest.raises(InvalidRequest, match="administration"):
        go(State.DRAFT, State.SUBMITTED, Role.CURATOR, lacking="administration")


@pytest.mark.parametrize("hands", [set(), {UserId("me")}])
def test_nothing_is_public_before_two_people_have_looked(hands):
    with pytest.raises(NotAllowed):
        go(State.IN_REVIEW, State.PUBLISHED, Role.PUBLISHER, hands=hands)
    assert go(State.IN_REVIEW, State.PUBLISHED, Role.PUBLISHER, hands={UserId("me"), UserId("another")})
