"""Who asks: the bearer token of a request as an `Actor`, or nobody. Decides nothing about what they may do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import Request
from starlette.responses import Response

from api.caller import caller
from kb.access import ANONYMOUS, Reader
from kb.errors import NotSignedIn
from kb.people.accounts import Accounts
from kb.people.actor import Actor

_BEARER = HTTPBearer(auto_error=False, description="What POST /v1/sessions gives.")
_Shown = Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]


def signing_in(accounts: Accounts, proxies: int) -> tuple[Callable[..., Actor], Callable[..., Reader]]:
    """Two dependencies: who must be signed in, and as whom somebody reads who need not be.

    Both raise `NotSignedIn` for a token that is not good: nobody is taken for another without being told. So many
    `proxies` are believed of where a request comes from.
    """

    def actor(request: Request, response: Response, shown: _Shown) -> Actor:
        response.headers["Cache-Control"] = "no-store"
        if shown is None:
            raise NotSignedIn("This is for people who are signed in; send the token of POST /v1/sessions.")
        return replace(accounts.actor(shown.credentials), address=caller(request, proxies))

    def reader(shown: _Shown) -> Reader:
        return ANONYMOUS if shown is None else accounts.actor(shown.credentials).reader

    return actor, reader
