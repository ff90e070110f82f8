"""`GET /v1/practices/{id}`: one practice with the evidence for its fields."""

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from api import presenting, schemas
from kb.access import ANONYMOUS
from kb.knowledge_base import KnowledgeBase
from kb.practice import PracticeId


def practice_routes(knowledge_base: KnowledgeBase) -> APIRouter:
    """Practices for anonymous readers."""
    router = APIRouter(tags=["practices"])

    @router.get(
        "/v1/practices/{id}",
        response_model=schemas.PracticeRecord,
        responses={404: {"model": schemas.Problem, "description": "Nothing with that id is visible"}},
    )
    def practice(id: str) -> Response:
        """The practice with all its passages, and for each field the words it was read from."""
        return JSONResponse(presenting.practice_record(*knowledge_base.practice(PracticeId(id), ANONYMOUS)))

    return router
