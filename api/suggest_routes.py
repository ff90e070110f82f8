"""`GET /v1/suggest`: what somebody who types may be about to ask."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import JSONResponse, Response

from api import schemas
from kb.access import Reader
from kb.knowledge_base import KnowledgeBase


def suggest_routes(knowledge_base: KnowledgeBase, reader: Callable[..., Reader]) -> APIRouter:
    """Suggestions for readers; `reader` is the dependency that tells who asks."""
    router = APIRouter(tags=["search"])

    @router.get(
        "/v1/suggest",
        response_model=schemas.SuggestAnswer,
        responses={422: {"model": schemas.Problem, "description": "A parameter is not usable"}},
    )
    def suggest(
        parameters: Annotated[schemas.SuggestParameters, Query()], who: Annotated[Reader, Depends(reader)]
    ) -> Response:
        """Titles and words of the vocabulary that begin, or have a word that begins, like `q`; at most ten."""
        found = knowledge_base.suggest(parameters.q, who, parameters.lang)
        shown = [{"text": one.text, "kind": one.kind, "value": one.value, "label": one.label} for one in found]
        return JSONResponse({"query": parameters.q, "suggestions": shown})

    return router
