"""Routes for commands on this machine, which show the owner's token: they ask the process that holds the index."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api import presenting, schemas
from api.finding import find
from kb.access import SECRETARIAT, Reader
from kb.knowledge_base import KnowledgeBase
from kb.practice import Level


class OwnerSearchParameters(schemas.SearchParameters):
    """A search as a reader of any level."""

    reader: Level = Level.PUBLIC


def owner_routes(knowledge_base: KnowledgeBase, token: str) -> APIRouter:
    """Not in OpenAPI; every route answers 401 without the token."""

    async def check(authorization: Annotated[str, Header()] = "") -> None:
        if not hmac.compare_digest(authorization.encode(), f"Bearer {token}".encode()):
            raise HTTPException(401, "Only commands of this installation may ask here; use gckb.")

    router = APIRouter(prefix="/internal", include_in_schema=False, dependencies=[Depends(check)])

    @router.get("/search")
    def search(parameters: Annotated[OwnerSearchParameters, Query()]) -> Response:
        asked = dict(parameters)
        return JSONResponse(find(knowledge_base, asked, Reader(asked.pop("reader"))))

    @router.get("/health")
    def health() -> Response:
        return JSONResponse(presenting.full_health(knowledge_base.health(SECRETARIAT)))

    @router.get("/fsck")
    def fsck() -> Response:
        return JSONResponse({"findings": list(knowledge_base.fsck())})

    @router.post("/catch-up")
    def catch_up() -> Response:
        return JSONResponse({"practices": knowledge_base.catch_up()})

    @router.post("/rebuild-index")
    def rebuild_index() -> Response:
        return JSONResponse({"practices": knowledge_base.rebuild_index()})

    return router
