"""What is handed in over REST: a form, a file or a prepared table, and what became of each. Decides nothing."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from api.desk_answers import PROBLEMS, answer
from api.jobs_view import moment
from api.schemas import Problem
from api.table_import import check_table, line_view
from ingest.intake import IntakeFile, accept
from ingest.opening import parser_limits
from ingest.sheets.lines import as_table, entered_of, faults_of
from ingest.sheets.template import THEMES, Column, load_template
from kb.curation.submitting import Submission
from kb.errors import InvalidRequest
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import DESK, Actor
from kb.store.jobs import JobId

FILE_PATHS: Final = ("/v1/desk/documents", "/v1/desk/imports")
"""Where bodies may be as large as a file."""

_MOST = 100
_LONG, _SHORT = 6000, 300
_FORM = "practice.csv"
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    **{status: PROBLEMS[status] for status in (401, 403, 404)},
    413: {"model": Problem, "description": "The file is too large"},
    422: {"model": Problem, "description": "Something in it is not usable; `errors` names all of it"},
}
_FILE = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"format": "binary"}}}}}


class Practice(BaseModel):
    """A practice as a form asks for it; the fields are those of `gckb survey-template`."""

    model_config = ConfigDict(extra="forbid")

    administration: str = Field("", max_length=_SHORT, description="The body that acted, by its name.")
    country: str = Field("", max_length=_SHORT, description="ISO 3166 alpha-3, such as KEN.")
    title: str = Field("", max_length=_SHORT)
    done: str = Field("", max_length=_LONG, description="What was done, in two to six sentences.")
    year: int | None = Field(None, description="When it was done or began.")
    partners: list[str] = Field([], max_length=20)
    legal_basis: str = Field("", max_length=_SHORT)
    result: str = Field("", max_length=_LONG, description="With figures and units.")
    gcap_items: list[int] = Field([], max_length=40)
    themes: list[str] = Field([], max_length=len(THEMES), description="Codes of /v1/vocabulary, the main one first.")
    lessons: str = Field("", max_length=_LONG)
    public: bool = Field(default=False, description="Whether everybody may read it once it is published.")

    def values(self) -> dict[Column, str]:
        """The values of a row of the template."""
        answer = load_template().choices["public" if self.public else "members"]["en"]
        texts = self.model_dump(exclude={"year", "partners", "gcap_items", "themes", "public"})
        return {
            **{Column(name): text.strip() for name, text in texts.items()},
            Column.YEAR: "" if self.year is None else str(self.year),
            Column.PARTNERS: "; ".join(self.partners),
            Column.GCAP_ITEMS: "; ".join(map(str, self.gcap_items)),
            **dict(zip(THEMES, self.themes, strict=False)),
            Column.PUBLISH: answer,
        }


async def _body(request: Request) -> bytes:
    """Comes after who asks, so that nobody else's file is read."""
    return await request.body()


def submission_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk", tags=["desk"], responses=_PROBLEMS)
    submitting, vocabulary = knowledge_base.desk.submitting, knowledge_base.vocabulary
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type
    Content = Annotated[bytes, Depends(_body)]  # noqa: N806
    Name = Annotated[str, Query(min_length=1, max_length=200, description="The file's name, with its ending.")]  # noqa: N806

    def handed_in(file: IntakeFile, who: Actor, told: dict[str, Any], more: dict[str, Any] | None = None) -> Response:
        job = submitting.hand_in(file.id, file.name, file.content, who, told)
        shown = _view(submitting.submission(job.id, who))
        body = shown if more is None else more | {"submission": shown}
        return answer(body, status=202, headers={"Location": f"/v1/desk/submissions/{job.id}"})

    @router.post("/submissions", status_code=202)
    def submit(body: Practice, who: Who) -> Response:
        """Hand in a practice from a form. It becomes a draft; `Location` says where to see how far it is."""
        submitting.check(who)
        values = body.values()
        faults = faults_of(entered_of(values), vocabulary, _own_country(who))
        if faults:
            told = [(_FIELDS.get(column, column.value), sentence) for column, sentence in faults]
            raise InvalidRequest(*told[0], told)
        return handed_in(accept(_FORM, as_table([values]), parser_limits(knowledge_base.settings)), who, {"by": "form"})

    @router.post("/documents", status_code=202, openapi_extra=_FILE)
    def upload(who: Who, name: Name, content: Content) -> Response:
        """Hand in a PDF or spreadsheet, as the body of the request. The practices found in it become drafts."""
        submitting.check(who)
        return handed_in(accept(name, content, parser_limits(knowledge_base.settings)), who, {"by": "file"})

    @router.post("/imports", openapi_extra=_FILE, responses={202: {"description": "Taken in"}})
    def take_table(
        who: Who,
        name: Name,
        content: Content,
        dry_run: Annotated[bool, Query(description="Only report on the rows.")] = False,
        skip_refused: Annotated[bool, Query(description="Take in the others.")] = False,
    ) -> Response:
        """Hand in a filled template, a practice a row: a report row by row, and all of it is taken in or nothing."""
        submitting.check(who)
        table = check_table(name, content, knowledge_base.settings, vocabulary, _own_country(who))
        report = {
            "accepted": len(table.lines) - len(table.refused),
            "refused": len(table.refused),
            "rows": [line_view(line) for line in table.lines],
        }
        if dry_run:
            return answer(report | {"submission": None})
        told = {"by": "table", "rows": report["accepted"]}
        return handed_in(table.to_take_in(skip_refused=skip_refused), who, told, report)

    @router.get("/submissions")
    def submissions(who: Who, limit: Annotated[int, Query(ge=1, le=_MOST)] = 50) -> Response:
        """What was handed in and what became of it, newest first: one's own, at the desk everybody's."""
        return answer({"submissions": [_view(one) for one in submitting.submissions(who, limit)]})

    @router.get("/submissions/{id}")
    def submission(id: str, who: Who) -> Response:
        """How far a file is, and where its practices stand."""
        return answer(_view(submitting.submission(JobId(id), who)))

    return router


_FIELDS: Final = {**dict.fromkeys(THEMES, "themes"), Column.PUBLISH: "public"}


def _own_country(who: Actor) -> str | None:
    """Whose practices somebody may hand in: at the desk everybody's."""
    return None if who.roles & DESK else who.country


def _view(one: Submission) -> dict[str, Any]:
    job = one.job
    return {
        "id": job.id,
        "file": job.file_name,
        "document": job.document_id,
        "state": job.state,
        "stage": job.stage,
        "message": job.message,
        "submitted_at": moment(job.created_at),
        "practices": [
            {"id": practice.id, "title": practice.title, "state": practice.state, "revision": practice.revision}
            for practice in one.practices
        ],
    }
