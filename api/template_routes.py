"""`GET /v1/template`: what is asked of a practice and what it is judged by, so that submitters know beforehand."""

from dataclasses import asdict
from datetime import date

from fastapi import APIRouter
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import JSONResponse, Response

from kb.curation.template import load_template


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")

    labels: dict[str, str] = Field(description="By language: en, fr, es.")


class TemplateField(_Part):
    """A field that is asked for."""

    name: str
    mandatory: bool = Field(description="Nothing is put forward without it.")
    guidance: dict[str, str] = Field(description="By language: en, fr, es.")


class Criterion(_Part):
    """One thing that whoever decides has to find true."""

    code: str
    fields: list[str] = Field(description="The fields that tell it.")


class TemplateAnswer(BaseModel):
    """The edition in force."""

    model_config = ConfigDict(extra="forbid")

    edition: int
    issued_on: date
    fields: list[TemplateField]
    criteria: list[Criterion]


def template_routes() -> APIRouter:
    """The template is the same for everybody and does not change while the server runs."""
    router = APIRouter(tags=["template"])
    answer = jsonable_encoder(asdict(load_template()))

    @router.get("/v1/template", response_model=TemplateAnswer)
    def template() -> Response:
        """The fields of a practice, which of them are mandatory, and the acceptance criteria."""
        return JSONResponse(answer)

    return router
