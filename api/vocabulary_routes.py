"""`GET /v1/vocabulary`: the values that filters take, so that a partner can integrate without asking."""

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from api import schemas
from api.filter_values import FILTERS, FilterValues


def vocabulary_routes(values: FilterValues) -> APIRouter:
    """The vocabulary is the same for everybody and does not change while the server runs."""
    router = APIRouter(tags=["vocabulary"])
    answer = {"filters": {name: values.labelled(name) for name in FILTERS}}

    @router.get("/v1/vocabulary", response_model=schemas.VocabularyAnswer)
    def vocabulary() -> Response:
        """Each filter's values with labels in English, French and Spanish."""
        return JSONResponse(answer)

    return router
