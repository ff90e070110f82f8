"""Refuses bodies that are too large, or do not say how large they are, before anything of them is kept."""

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.envelope import request_id
from api.problems import Problem, kind_of_status

LARGEST_BODY: Final = 64 * 1024
"""Bytes, where no file is taken."""

_LONGEST_DROPPED: Final = 256 * 1024 * 1024
"""Bytes of a body that is read to its end, and dropped, before its sender is answered."""


class BodyLimit:
    """ASGI middleware. A dependency would come too late: FastAPI reads and parses the body before it asks one."""

    def __init__(self, app: ASGIApp, files: Mapping[str, int]) -> None:
        """`files` has the bytes that some paths take more."""
        self._app = app
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
            return
        status, sentence = refusal
        problem = Problem(kind_of_status(status), sentence, request_id(scope))
        response = JSONResponse(problem.document(), status, media_type="application/problem+json")
        if not await _let_pass(scope, receive):
            response.headers["Connection"] = "close"
        await response(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        most = self._files.get(scope["path"], LARGEST_BODY)
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            return 400, "Content-Length takes a whole number of bytes."
        if int(length) > most:
            return 413, f"No more than {most} bytes are taken here; send less."
        if "transfer-encoding" in headers:  # what does not say its length could be without end
            return 411, f"Say the body's length by Content-Length; no more than {most} bytes are taken."
        return None


async def _let_pass(scope: Scope, receive: Receive) -> bool:
    """Drop the body piece by piece; False when it is too long for that.

    Many callers read no answer before they have sent all, and are told of a broken connection instead.
    """
    length = Headers(scope=scope).get("content-length", "")
    if not length.isdecimal() or int(length) > _LONGEST_DROPPED:
        return False
    while (message := await receive())["type"] == "http.request" and message.get("more_body", False):
        pass
    return True
