import pytest

from kb.people.actor import Actor, Role, UserId
from kb.practice import Level


@pytest.mark.parametrize("role", [Role.CURATOR, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_the_secretariat_reads_everything(role: Role):
    assert Level.SECRETARIAT is Actor(UserId("u"), "Ada", frozenset({role})).reader.level


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CONTRIBUTOR, Role.EXPERT])
def test_others_who_sign_in_read_what_members_may(role: Role):
    assert Level.MEMBERS is Actor(UserId("u"), "Ada", frozenset({role})).reader.level
