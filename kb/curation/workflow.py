"""Where an entry may go from where it stands, and who may send it there: one table, and the rule of two people."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from kb.errors import InvalidRequest, NotAllowed, WrongState
from kb.people.actor import Actor, Role, UserId
from kb.practice import State

_DESK: Final = frozenset({Role.CURATOR, Role.PUBLISHER})


@dataclass(frozen=True, slots=True)
class Move:
    """One way from `source` to `target`. Whoever has one of `roles` may go it; a contributor only with their own entry.

    `reasoned`: a reason must be given. `complete`: nothing mandatory may lack. `by_another`: somebody else than who
    goes it must have worked on the entry before, so that two people have looked.
    """

    source: State
    target: State
    roles: frozenset[Role]
    reasoned: bool = False
    complete: bool = False
    by_another: bool = False


MOVES: Final = (
    Move(State.DRAFT, State.SUBMITTED, frozenset({Role.CONTRIBUTOR, Role.CURATOR}), complete=True),
    Move(State.SUBMITTED, State.IN_REVIEW, frozenset({Role.CURATOR})),
    Move(State.IN_REVIEW, State.CHANGES_ASKED, _DESK, reasoned=True),
    Move(State.CHANGES_ASKED, State.SUBMITTED, frozenset({Role.CONTRIBUTOR, Role.CURATOR}), complete=True),
    Move(State.IN_REVIEW, State.REJECTED, _DESK, reasoned=True),
    Move(State.REJECTED, State.DRAFT, frozenset({Role.CURATOR}), reasoned=True),
    Move(State.IN_REVIEW, State.PUBLISHED, frozenset({Role.PUBLISHER}), complete=True, by_another=True),
    Move(State.PUBLISHED, State.WITHDRAWN, frozenset({Role.PUBLISHER}), reasoned=True),
    Move(State.WITHDRAWN, State.IN_REVIEW, frozenset({Role.PUBLISHER}), reasoned=True),
)
"""All there are. What is withdrawn goes back into review, so that two people look again before it is public."""

EDITABLE: Final = frozenset({State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.CHANGES_ASKED})
"""Where fields may be corrected: what readers see is changed by withdrawing and publishing it again."""

EDITABLE_BY_CONTRIBUTORS: Final = frozenset({State.DRAFT, State.CHANGES_ASKED})


def moves_from(state: State, actor: Actor, *, own: bool) -> tuple[Move, ...]:
    """What `actor` may do next with an entry in `state`; `own` says that it is their administration's."""
    return tuple(move for move in MOVES if move.source is state and _has_role(move, actor, own=own))


def chosen(
    source: State, target: State, actor: Actor, *, own: bool, reason: str, hands: Collection[UserId], lacking: str
) -> Move:
    """The move from `source` to `target`, if `actor` may make it now.

    `hands` are those who worked on the entry since it was last public, `lacking` names what is mandatory and absent.
    Raises `WrongState`, `NotAllowed` and `InvalidRequest`.
    """
    move = next((move for move in MOVES if (move.source, move.target) == (source, target)), None)
    if move is None:
        ways = ", ".join(move.target.value for move in MOVES if move.source is source) or "nothing"
        raise WrongState(f"What is {source.value} cannot become {target.value}; it can become {ways}.")
    if not _has_role(move, actor, own=own):
        roles = " or ".join(sorted(move.roles))
        raise NotAllowed(f"To make this {target.value} takes the role {roles}; ask somebody who has it.")
    if move.reasoned and not reason.strip():
        raise InvalidRequest("reason", f"Say why it becomes {target.value}: give a reason.")
    if move.complete and lacking:
        raise InvalidRequest("fields", f"It cannot become {target.value} without {lacking}; fill in what lacks.")
    if move.by_another and not set(hands) - {actor.id}:
        raise NotAllowed("Nobody but you has worked on this entry; somebody else must look at it before you publish.")
    return move


def _has_role(move: Move, actor: Actor, *, own: bool) -> bool:
    roles = move.roles & actor.roles
    return bool(roles - {Role.CONTRIBUTOR}) or (own and Role.CONTRIBUTOR in roles)
