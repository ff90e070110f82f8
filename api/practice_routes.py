"""`GET /v1/practices/{id}`: one practice with the evidence for its fields, and practices like it."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import JSONResponse, Response

from api import presenting, record_schemas, schemas
from kb.access import Reader
from kb.knowledge_base import KnowledgeBase
from kb.practice import PracticeId
from kb.search.similar import MOST_SIMILAR


def practice_routes(knowledge_base: KnowledgeBase, reader: Callable[..., Reader]) -> APIRouter:
    """Practices for readers; `reader` is the dependency that tells who asks."""
    router = APIRouter(tags=["practices"])

    @router.get(
        "/v1/practices/{id}",
        response_model=record_schemas.PracticeRecord,
        responses={404: {"model": schemas.Problem, "description": "Nothing with that id is visible"}},
    )
    def practice(id: str, who: Annotated[Reader, Depends(reader)]) -> Response:
        """The practice with all its passages, and for each field the words it was read from."""
        found, document = knowledge_base.practice(PracticeId(id), who)
        transfers = knowledge_base.desk.kinship.transfers(found.id, who)
        return JSONResponse(presenting.practice_record(found, document, transfers))

    @router.get(
        "/v1/practices/{id}/similar",
        response_model=schemas.SimilarAnswer,
        responses={
            404: {"model": schemas.Problem, "description": "Nothing with that id is visible"},
            422: {"model": schemas.Problem, "description": "The limit is not usable"},
        },
    )
    def similar(
        id: str,
        who: Annotated[Reader, Depends(reader)],
        limit: Annotated[
            int, Query(description="Most practices.", json_schema_extra={"minimum": 1, "maximum": MOST_SIMILAR})
        ] = 5,
    ) -> Response:
        """Practices like this one, nearest first, in whatever language."""
        practice = PracticeId(id)
        return JSONResponse(presenting.similar_answer(practice, knowledge_base.similar(practice, who, limit)))

    return router
