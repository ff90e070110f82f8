"""`/docs`: the interface for programs, drawn by Swagger UI from this machine alone.

FastAPI's own page takes Swagger UI from a CDN; its files come from the package fastapi-offline here.
"""

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from api.web.pages import Pages

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def mount_docs(app: FastAPI, pages: Pages) -> None:
    """Serve `/docs` and the files it needs. Swagger UI sets styles in its elements, hence `unsafe-inline` for them."""
    router = APIRouter(include_in_schema=False)

    @router.get("/docs")
    def docs(request: Request) -> Response:
        response = pages.draw(request, "docs.html", title=app.title)
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    app.include_router(router)
    app.mount("/docs/assets", StaticFiles(packages=[("fastapi_offline", "static")]), name="docs assets")
