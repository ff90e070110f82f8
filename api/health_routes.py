"""`GET /health`: do readers get what they should? Tells nothing about drafts."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from api import schemas
from kb.access import ANONYMOUS
from kb.knowledge_base import KnowledgeBase

ABSENT = "absent"
Attendants = Mapping[str, Callable[[], str]]
"""What runs beside the requests, by name, each with a way to ask its state."""

_IN_ORDER = {"following", "running", ABSENT}


def health_routes(knowledge_base: KnowledgeBase, attendants: Attendants) -> APIRouter:
    """The health of `knowledge_base` and of the `follower` and `worker` among `attendants`."""
    router = APIRouter(tags=["health"])

    @router.get(
        "/health",
        response_model=schemas.HealthAnswer,
        responses={503: {"model": schemas.Problem, "description": "The store cannot be read"}},
    )
    def health() -> Response:
        """`ok`, or `degraded` when questions are answered but something beside them needs a look."""
        seen = knowledge_base.health(ANONYMOUS)
        states = {name: attendants[name]() if name in attendants else ABSENT for name in ("follower", "worker")}
        well = all(state in _IN_ORDER for state in states.values())
        return JSONResponse(
            {
                "status": "ok" if well else "degraded",
                "index": {"snapshot": seen.snapshot, "model": seen.model},
                "dropped_hits": seen.dropped_hits,
                **states,
            }
        )

    return router
