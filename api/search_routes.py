"""`GET /v1/search`: questions in, hits with pages out."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import JSONResponse, Response

from api import schemas
from api.finding import find
from kb.access import Reader
from kb.knowledge_base import KnowledgeBase


def search_routes(knowledge_base: KnowledgeBase, reader: Callable[..., Reader]) -> APIRouter:
    """The search for readers; `reader` is the dependency that tells who asks."""
    router = APIRouter(tags=["search"])

    @router.get(
        "/v1/search",
        response_model=schemas.SearchAnswer,
        responses={422: {"model": schemas.Problem, "description": "A parameter is not usable"}},
    )
    def search(
        parameters: Annotated[schemas.SearchParameters, Query()], who: Annotated[Reader, Depends(reader)]
    ) -> Response:
        """Find practices by meaning, best first. `hits` is empty when nothing is relevant.

        Values of one filter are alternatives; different filters must all hold.
        """
        return JSONResponse(find(knowledge_base, dict(parameters), who))

    return router
