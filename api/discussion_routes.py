"""Comments on an entry, its assignee and its experts, over REST."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from api.desk_answers import answer
from api.schemas import Problem
from kb.curation.discussing import Discussing
from kb.people.actor import Actor, UserId
from kb.practice import PracticeId
from kb.store.discussions import Comment, CommentId

_MOST = 20
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "Nobody is signed in"},
    403: {"model": Problem, "description": "Not yours to do"},
    404: {"model": Problem, "description": "Nothing with that id is yours to see"},
    422: {"model": Problem, "description": "Something in it is not usable"},
}


class NewComment(BaseModel):
    """What is said, of which field, and who is to be told."""

    model_config = ConfigDict(extra="forbid")

    text: str
    field: str | None = Field(None, max_length=32)
    mentioned: list[str] = Field([], max_length=_MOST, description="Ids of users, who get a mail.")


class Assignment(BaseModel):
    """Who works on the entry; null for nobody."""

    model_config = ConfigDict(extra="forbid")

    user: str | None


class Experts(BaseModel):
    """Who is asked for advice, these and no others."""

    model_config = ConfigDict(extra="forbid")

    users: list[str] = Field(max_length=_MOST)


def discussion_routes(discussing: Discussing, actor: Callable[..., Actor]) -> APIRouter:
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk/practices/{id}", tags=["desk"], responses=_PROBLEMS)
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type

    @router.get("/comments")
    def comments(id: str, who: Who) -> Response:
        """All comments, oldest first."""
        return answer({"comments": [_told(one) for one in discussing.comments(PracticeId(id), who)]})

    @router.get("/comments/{comment}")
    def comment(id: str, comment: str, who: Who) -> Response:
        """One comment, by its link."""
        return answer(_told(discussing.comment(PracticeId(id), CommentId(comment), who)))

    @router.post("/comments", status_code=201)
    def say(id: str, body: NewComment, who: Who) -> Response:
        """Comment on the entry or on one field of it."""
        made = discussing.say(PracticeId(id), body.text, who, field=body.field, mentioned=body.mentioned)
        return answer(_told(made), status=201)

    @router.get("/people")
    def people(id: str, who: Who) -> Response:
        """Who works on the entry, and who was asked for advice."""
        practice = PracticeId(id)
        return answer({"assignee": discussing.assignee(practice, who), "experts": discussing.experts(practice, who)})

    @router.put("/assignee")
    def assign(id: str, body: Assignment, who: Who) -> Response:
        """Give the entry to somebody of the desk."""
        discussing.assign(PracticeId(id), UserId(body.user) if body.user else None, who)
        return people(id, who)

    @router.put("/experts")
    def invite(id: str, body: Experts, who: Who) -> Response:
        """Ask experts, who may read the entry and comment on it and decide nothing."""
        discussing.invite(PracticeId(id), [UserId(user) for user in body.users], who)
        return people(id, who)

    return router


def _told(comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "address": f"/v1/desk/practices/{comment.practice}/comments/{comment.id}",
        "by": comment.by,
        "at": comment.at.isoformat(),
        "field": comment.field,
        "text": comment.text,
    }
