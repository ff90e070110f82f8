"""The routes of the pages. They read the address, ask the front door and fill a template."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.responses import HTMLResponse, Response

from api.document_routes import file_response
from api.filter_values import FILTERS, FilterValues
from api.problems import Problem
from api.schemas import SearchParameters
from api.web.addresses import Parameters, address, replaced
from api.web.record_view import RecordPresenter
from api.web.search_view import YEARS, SearchPresenter, SearchView
from api.words import TONGUES, Tongue, Words, choose_tongue
from kb.access import ANONYMOUS
from kb.errors import InvalidRequest
from kb.knowledge_base import KnowledgeBase
from kb.practice import DocumentId, PracticeId
from kb.search.replay import read_pin

STATIC = Path(__file__).parent / "static"
_TEMPLATES = Path(__file__).parent / "templates"
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
_TONGUE_NAMES: Mapping[Tongue, str] = {"en": "English", "fr": "Français", "es": "Español"}
_KNOWN = ("q", "limit", "literal", "expect", *FILTERS, *YEARS, "lang")
_BROWSE = ["GET", "HEAD"]
_UNUSABLE = 422


class Pages:
    """Draws pages in the reader's tongue."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["direction"] = _direction

    def draw(self, request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """The page made from `template`, in the tongue that `request` asks for."""
        tongue, parameters = tongue_of(request), parameters_of(request)
        text = self._templates.get_template(template).render(
            tongue=tongue,
            tongues=[
                {
                    "code": code,
                    "name": name,
                    "address": address(request.url.path, replaced(parameters, "lang", (code,))),
                }
                for code, name in _TONGUE_NAMES.items()
            ],
            home=address("/", kept_of(request)),
            say=lambda key, **filled: self._words.say(tongue, key, **filled),
            field=lambda name: self._words.name(tongue, "field", name),
            **values,
        )
        return HTMLResponse(text, status, headers={"Content-Language": tongue, "Vary": "Accept-Language"})

    def error(self, request: Request, problem: Problem) -> Response:
        """The page for a problem."""
        return self.draw(request, "error.html", problem.kind.status, problem=problem)


def page_routes(knowledge_base: KnowledgeBase, values: FilterValues, pages: Pages) -> APIRouter:
    """The pages for anonymous readers."""
    router = APIRouter(include_in_schema=False)

    @router.api_route("/", methods=_BROWSE)
    def search(request: Request) -> Response:
        view, status = _search_view(knowledge_base, values, request)
        return pages.draw(request, "search.html", status, view=view)

    @router.api_route("/practices/{id}", methods=_BROWSE)
    def practice(request: Request, id: str) -> Response:
        presenter = RecordPresenter(values, tongue_of(request), kept_of(request))
        view = presenter.practice(*knowledge_base.practice(PracticeId(id), ANONYMOUS))
        return pages.draw(request, "practice.html", view=view)

    @router.api_route("/documents/{id}", methods=_BROWSE)
    def document(request: Request, id: str) -> Response:
        presenter = RecordPresenter(values, tongue_of(request), kept_of(request))
        view = presenter.document(*knowledge_base.document(DocumentId(id), ANONYMOUS))
        return pages.draw(request, "document.html", view=view)

    @router.api_route("/documents/{id}/file", methods=_BROWSE)
    def file(id: str) -> Response:
        return file_response(knowledge_base, DocumentId(id))

    return router


def tongue_of(request: Request) -> Tongue:
    """The tongue of the page that `request` asks for."""
    return choose_tongue(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def parameters_of(request: Request) -> dict[str, tuple[str, ...]]:
    """The parameters that the pages know; empty ones (of fields left blank) are left out, but for the question."""
    given = {name: request.query_params.getlist(name) for name in _KNOWN}
    kept = {name: tuple(value for value in values if value or name == "q") for name, values in given.items()}
    return {name: values for name, values in kept.items() if values and (name != "lang" or values[0] in TONGUES)}


def kept_of(request: Request) -> dict[str, tuple[str, ...]]:
    """What every link carries on: the tongue, when it was chosen."""
    return {name: values for name, values in parameters_of(request).items() if name == "lang"}


def _search_view(knowledge_base: KnowledgeBase, values: FilterValues, request: Request) -> tuple[SearchView, int]:
    parameters = parameters_of(request)
    kept = {name: given for name, given in parameters.items() if name != "expect"}
    presenter = SearchPresenter(values, tongue_of(request), kept)
    if "q" not in parameters:
        return presenter.view(None), 200
    try:
        asked = dict(_read(parameters))
        asked.pop("explain")
        pinned = asked.pop("expect")
        expected = read_pin(pinned) if pinned else None
        query = knowledge_base.query(asked.pop("q"), **asked)
        answer = knowledge_base.search(query, ANONYMOUS, noted=expected is None)
    except InvalidRequest as error:
        return presenter.view(None, problem=str(error), problem_field=error.field), _UNUSABLE
    return presenter.view(answer, expected=expected), 200


def _read(parameters: Parameters) -> SearchParameters:
    single = {"q", "limit", "literal", "expect", *YEARS}
    given = {
        name: values[0] if name in single else list(values) for name, values in parameters.items() if name != "lang"
    }
    try:
        return SearchParameters.model_validate(given)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise InvalidRequest(name, f"{name} takes a whole number, not {str(given[name])[:40]!r}.") from None


def _direction(language: str | None) -> str:
    """The `dir` of a text: `auto` when its language is not known."""
    if not language:
        return "auto"
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
