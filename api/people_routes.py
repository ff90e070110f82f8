"""Signing in and out, new passwords, and accounts for administrators."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api import people_schemas as told
from api.caller import caller
from api.schemas import Problem
from kb.people.accounts import Accounts
from kb.people.actor import Actor, UserId
from kb.people.user import User

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "Nobody is signed in, or not with this"},
    403: {"model": Problem, "description": "Not yours to do"},
    422: {"model": Problem, "description": "Something in it is not usable"},
    429: {"model": Problem, "description": "Too many tries failed"},
}


def people_routes(accounts: Accounts, actor: Callable[..., Actor], proxies: int) -> APIRouter:  # noqa: C901 - one route each
    """`actor` is the dependency that tells who is signed in; `proxies` is the setting of that name."""
    router = APIRouter(tags=["people"], responses=_PROBLEMS)

    @router.post("/v1/sessions", status_code=201)
    def sign_in(body: told.SignIn, request: Request) -> told.Session:
        """Sign in. Address and password are told apart from a removed account by nothing."""
        token, ends, _ = accounts.sign_in(
            body.email, body.password.get_secret_value(), address=caller(request, proxies)
        )
        return told.Session(token=token, ends_at=ends)

    @router.delete("/v1/sessions/current", status_code=204)
    def sign_out(shown: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> None:
        """Sign out."""
        accounts.sign_out(shown.credentials)

    @router.get("/v1/me")
    def me(who: Annotated[Actor, Depends(actor)]) -> dict[str, Any]:
        """Who is signed in, and what they may do."""
        return {"id": who.id, "name": who.name, "roles": sorted(who.roles), "country": who.country}

    @router.post("/v1/invitations/accept", status_code=204)
    def accept(body: told.Choice) -> None:
        """Choose a password by the token of an invitation."""
        accounts.accept(body.token, body.password.get_secret_value())

    @router.post("/v1/password-resets", status_code=202)
    def ask_reset(body: told.Address) -> dict[str, str]:
        """Ask for a mail with a token for a new password. The answer is the same for every address."""
        accounts.ask_reset(body.email)
        return {"detail": "If somebody with this address may sign in, a mail is on its way."}

    @router.post("/v1/password-resets/complete", status_code=204)
    def reset(body: told.Choice) -> None:
        """Choose a new password by the token that was mailed; ends all sessions."""
        accounts.reset(body.token, body.password.get_secret_value())

    @router.get("/v1/users")
    def everybody(who: Annotated[Actor, Depends(actor)]) -> told.People:
        """Everybody with an account."""
        return told.People(people=[_person(user) for user in accounts.everybody(who)])

    @router.post("/v1/users", status_code=201)
    def invite(body: told.Invitation, who: Annotated[Actor, Depends(actor)]) -> told.Person:
        """Invite somebody by mail."""
        user, _ = accounts.invite(body.email, body.name, body.roles, who, country=body.country, language=body.language)
        return _person(user)

    @router.put("/v1/users/{id}/roles")
    def set_roles(id: str, body: told.Roles, who: Annotated[Actor, Depends(actor)]) -> told.Person:
        """Give somebody these roles instead of those that they have."""
        return _person(accounts.set_roles(UserId(id), body.roles, who, country=body.country))

    @router.delete("/v1/users/{id}", status_code=204)
    def remove(id: str, who: Annotated[Actor, Depends(actor)]) -> None:
        """End an account and its sessions."""
        accounts.remove(UserId(id), who)

    return router


def _person(user: User) -> told.Person:
    return told.Person(
        id=user.id,
        email=user.email,
        name=user.name,
        roles=sorted(user.roles),
        country=user.country,
        state=user.state,
    )
