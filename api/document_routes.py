"""`GET /v1/documents/{id}` and the file itself."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import FileResponse, JSONResponse, Response

from api import presenting, schemas
from kb.access import ANONYMOUS, Reader
from kb.file_format import FORMATS, format_of
from kb.knowledge_base import KnowledgeBase
from kb.practice import DocumentId

_NOT_FOUND: dict[int | str, dict[str, Any]] = {
    404: {"model": schemas.Problem, "description": "Nothing with that id is visible"}
}
_FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""Scripts in a PDF get no origin of ours. The viewers of Chromium 156 and Firefox ESR show it all the same."""


def document_routes(knowledge_base: KnowledgeBase, reader: Callable[..., Reader]) -> APIRouter:
    """Documents for readers; `reader` is the dependency that tells who asks."""
    router = APIRouter(tags=["documents"])

    @router.get("/v1/documents/{id}", response_model=schemas.DocumentRecord, responses=_NOT_FOUND)
    def document(id: str, who: Annotated[Reader, Depends(reader)]) -> Response:
        """What is known of the document, and its practices."""
        return JSONResponse(presenting.document_record(*knowledge_base.document(DocumentId(id), who)))

    @router.get(
        "/v1/documents/{id}/file",
        response_class=FileResponse,
        responses={
            200: {"content": {one.media_type: {} for one in FORMATS}, "description": "The file as it was sent"},
            **_NOT_FOUND,
        },
    )
    def file(id: str, who: Annotated[Reader, Depends(reader)]) -> Response:
        """The file. Add `#page=N` to the address to open a PDF at a page; spreadsheets are for saving."""
        return file_response(knowledge_base, DocumentId(id), who)

    return router


def file_response(knowledge_base: KnowledgeBase, id: DocumentId, reader: Reader = ANONYMOUS) -> FileResponse:
    """The file under the name it came with: a PDF to be shown in the browser, a spreadsheet to be saved.

    Raises `NotFound`.
    """
    document, _ = knowledge_base.document(id, reader)
    format = format_of(document.file_name)
    return FileResponse(
        knowledge_base.document_file(id, reader),
        media_type=format.media_type,
        filename=document.file_name,
        content_disposition_type="attachment" if format.is_sheet else "inline",
        headers={"Content-Security-Policy": _FILE_POLICY},
    )
