"""Who is told what: the letters that a change of an entry calls for. Pure; sends nothing."""

from collections.abc import Iterable
from datetime import date

from kb.notices.letter import Letter, NoticeKind, compose, state_name
from kb.people.actor import Actor, Role
from kb.people.user import User, UserState
from kb.practice import Practice, PracticeId, State


def link_to(site: str, id: PracticeId, comment: str = "") -> str:
    """Where an entry, or a comment on it, is found: a whole address when `site` is one."""
    path = f"/v1/desk/practices/{id}" + (f"/comments/{comment}" if comment else "")
    return site.rstrip("/") + path


def of_status(
    people: Iterable[User], practice: Practice, state: State, by: Actor, remark: str, *, site: str = ""
) -> tuple[Letter, ...]:
    """To the focal points of the practice's administration, but for `by`: where their practice stands now, and why."""
    return tuple(
        compose(
            user.email,
            user.language,
            NoticeKind.STATUS_CHANGED,
            title=practice.title,
            state=state_name(user.language, state),
            remark=remark,
            link=link_to(site, practice.id),
        )
        for user in people
        if _speaks_for(user, practice.country) and user.id != by.id
    )


def of_validity(
    people: Iterable[User], id: PracticeId, title: str, country: str | None, day: date, *, site: str = ""
) -> tuple[Letter, ...]:
    """To the focal points of `country`: whether their practice still holds, to be answered by `day`."""
    return tuple(
        compose(
            user.email,
            user.language,
            NoticeKind.STILL_VALID,
            title=title,
            day=day.isoformat(),
            link=link_to(site, id),
        )
        for user in people
        if _speaks_for(user, country)
    )


def _speaks_for(user: User, country: str | None) -> bool:
    contributes = user.state is UserState.ACTIVE and Role.CONTRIBUTOR in user.roles
    return contributes and country is not None and user.country == country
