"""Answers errors: a page for browsers, problem+json for programs. Which status is which stands in `api.problems`."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api.envelope import PROTECTION, request_id
from api.problems import INVALID, UNFORESEEN, Problem, ProblemKind, kind_of, kind_of_status
from kb.errors import InvalidRequest, KnowledgeBaseError, NotSignedIn, TooManyTries

ErrorPage = Callable[[Request, Problem], Response]
"""Draws a problem for a person."""

_log = logging.getLogger(__name__)
_PROGRAMS = ("/v1/", "/internal/", "/health", "/openapi.json")
_SERVER_ERROR = 500
_SENTENCES = {
    404: "There is nothing at this address; check it, or see /docs for what can be asked.",
    405: "This address does not take {method}; see /docs for what it takes.",
}


def install_error_responses(app: FastAPI, error_page: ErrorPage) -> None:
    """Register every handler on `app`."""

    def answer(
        request: Request,
        kind: ProblemKind,
        detail: str,
        errors: tuple[tuple[str, str], ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        problem = Problem(kind, detail, request_id(request.scope), errors)
        if _wants_page(request):
            response = error_page(request, problem)
        else:
            response = JSONResponse(problem.document(), media_type="application/problem+json")
        response.status_code = kind.status
        response.headers.update(headers or {})
        return response

    def on_core_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, KnowledgeBaseError)  # noqa: S101 - Starlette's handlers are not generic
        kind = kind_of(error)
        if kind.status >= _SERVER_ERROR:
            _log.error("Request %s: %s", request_id(request.scope), error)
        fields = error.errors if isinstance(error, InvalidRequest) else ()
        return answer(request, kind, str(error), fields, _headers(error))

    def on_unreadable(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101
        told = tuple(_field_error(item) for item in error.errors())
        return answer(request, INVALID, told[0][1], told)

    def on_http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101
        sentence = _SENTENCES.get(error.status_code, error.detail).format(method=request.method)
        return answer(request, kind_of_status(error.status_code), sentence, headers=error.headers)

    def on_unforeseen(request: Request, error: Exception) -> Response:
        id = request_id(request.scope)
        _log.error("Request %s: %s: %s", id, type(error).__name__, error)
        sentence = f"Something went wrong here; try again, and report the number {id} if it stays."
        # This handler runs outside the envelope, which therefore cannot add its headers.
        return answer(request, UNFORESEEN, sentence, headers=PROTECTION | {"X-Request-ID": id})

    app.add_exception_handler(KnowledgeBaseError, on_core_error)
    app.add_exception_handler(RequestValidationError, on_unreadable)
    app.add_exception_handler(HTTPException, on_http_error)
    app.add_exception_handler(Exception, on_unforeseen)


def _wants_page(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "text/html" in accepted and not request.url.path.startswith(_PROGRAMS)


def _field_error(item: Mapping[str, Any]) -> tuple[str, str]:
    """The field's name and a sentence, from one error of pydantic."""
    name = ".".join(str(part) for part in item["loc"][1:]) or str(item["loc"][0])
    match item["type"]:
        case "missing":
            return name, f"The parameter {name} is missing; add it."
        case "extra_forbidden":
            return name, f"There is no parameter {name[:40]!r}; see /docs for those that there are."
        case "int_parsing" | "int_from_float" | "int_parsing_size":
            return name, f"{name} takes a whole number, not {str(item['input'])[:40]!r}."
        case _:
            return name, f"{name} is not usable: {item['msg'].lower()}."


def _headers(error: KnowledgeBaseError) -> Mapping[str, str]:
    """What programs are told beside the problem: how to sign in, how long to wait."""
    if isinstance(error, NotSignedIn):
        return {"WWW-Authenticate": "Bearer"}
    return {"Retry-After": str(error.seconds)} if isinstance(error, TooManyTries) else {}
