"""The Secretariat's desk over REST. Every change says by If-Match which revision it was decided from."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api import desk_schemas as told
from api.desk_view import change_view, entry_view, listed_view, remark_view, revision_view
from api.schemas import Problem
from kb.errors import KnowledgeBaseError
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import Actor
from kb.practice import Evidence, Practice, PracticeId, State

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "Nobody is signed in"},
    403: {"model": Problem, "description": "Not yours to do; is written into the audit"},
    404: {"model": Problem, "description": "Nothing with that id is yours to see"},
    409: {"model": Problem, "description": "The entry does not stand where this begins"},
    412: {"model": Problem, "description": "The entry was changed since it was read"},
    422: {"model": Problem, "description": "Something in it is not usable"},
    428: {"model": Problem, "description": "If-Match is missing"},
}
_TAG = re.compile(r'"(\d{1,9})"')
_MOST = 100


def expected_revision(
    if_match: Annotated[str | None, Header(description='The ETag that was read: `"3"`.')] = None,
) -> int:
    """The revision that a change was decided from."""
    if if_match is None:
        raise HTTPException(428, "Say by If-Match which revision you read: send the ETag that came with the entry.")
    tag = _TAG.fullmatch(if_match.strip())
    if tag is None:
        raise HTTPException(412, 'If-Match takes the ETag that came with the entry, such as "3"; read it again.')
    return int(tag[1])


def desk_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:  # noqa: C901 - one route each
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk", tags=["desk"], responses=_PROBLEMS)
    desk = knowledge_base.desk
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type
    Expected = Annotated[int, Depends(expected_revision)]  # noqa: N806

    def changed(practice: Practice) -> Response:
        body = {
            "id": practice.id,
            "state": practice.state.value,
            "level": practice.level.value,
            "revision": practice.revision,
            "indexed": knowledge_base.show(practice.id),
        }
        return _answer(body, practice.revision)

    @router.get("/practices")
    def queue(
        who: Who,
        state: Annotated[list[State], Query(description="May be repeated; none: all.")] = [],  # noqa: B006
        country: str | None = None,
        after: Annotated[str, Query(description="`next` of the answer before.")] = "",
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    ) -> Response:
        """Entries in any of these states. A contributor gets those of their own administration."""
        found = desk.queue(who, state, country=country, after=after, limit=limit)
        following = found[-1].id if len(found) == limit else None
        return _answer({"entries": [listed_view(practice) for practice in found], "next": following})

    @router.get("/practices/{id}")
    def entry(id: str, who: Who) -> Response:
        """The entry: each field with its evidence, what the extractor read, what was decided, and what may follow."""
        found = desk.entry(PracticeId(id), who)
        return _answer(entry_view(found), found.practice.revision)

    @router.get("/practices/{id}/checks")
    def checks(id: str, who: Who) -> Response:
        """What to look at before the entry goes on, gravest first; the same for who submits and who decides."""
        return _answer({"remarks": [remark_view(one) for one in desk.remarks(PracticeId(id), who)]})

    @router.get("/practices/{id}/revisions")
    def history(id: str, who: Who) -> Response:
        """Every state of the entry that was kept."""
        return _answer({"revisions": [revision_view(one) for one in desk.history(PracticeId(id), who)]})

    @router.get("/practices/{id}/diff")
    def diff(
        id: str,
        who: Who,
        one: Annotated[int, Query(alias="from", description="A revision.")],
        other: Annotated[int, Query(alias="to", description="Another one.")],
    ) -> Response:
        """What differs between two revisions, field by field."""
        found = desk.difference(PracticeId(id), one, other, who)
        return _answer({"changes": [change_view(change) for change in found]})

    @router.post("/practices/{id}/transitions")
    def move(id: str, body: told.Transition, who: Who, expected: Expected) -> Response:
        """Send the entry on. `indexed` says whether readers see it so already."""
        return changed(desk.move(PracticeId(id), body.to, who, expected=expected, reason=body.reason))

    @router.post("/transitions")
    def move_many(body: told.BulkTransition, who: Who) -> Response:
        """Send several entries on, each by itself; the answer says of each what became of it."""
        lines = []
        for one in body.entries:
            try:
                after = desk.move(PracticeId(one.id), body.to, who, expected=one.revision, reason=body.reason)
                lines.append({"id": one.id, "done": True, "revision": after.revision, "detail": None})
            except KnowledgeBaseError as error:
                lines.append({"id": one.id, "done": False, "revision": None, "detail": str(error)})
        done = sum(bool(line["done"]) for line in lines)
        indexed = knowledge_base.show()
        return _answer({"done": done, "refused": len(lines) - done, "entries": lines, "indexed": indexed})

    @router.put("/practices/{id}/fields/{field}")
    def correct(id: str, field: str, body: told.Correction, who: Who, expected: Expected) -> Response:
        """Put another value in the place of what was read, with the words that show it if there are any."""
        quote = Evidence(body.evidence.page, body.evidence.quote) if body.evidence else None
        practice = desk.correct(
            PracticeId(id), field, body.value, who, expected=expected, evidence=quote, reason=body.reason
        )
        return changed(practice)

    @router.post("/practices/{id}/accepted")
    def accept(id: str, body: told.Acceptance, who: Who, expected: Expected) -> Response:
        """Say that fields are right as they were read."""
        return changed(desk.accept(PracticeId(id), body.fields, who, expected=expected))

    @router.post("/practices/{id}/restored")
    def restore(id: str, body: told.Restoration, who: Who, expected: Expected) -> Response:
        """Give the entry the fields of an earlier revision."""
        return changed(desk.restore(PracticeId(id), body.revision, who, expected=expected))

    @router.put("/practices/{id}/level")
    def set_level(id: str, body: told.Opening, who: Who, expected: Expected) -> Response:
        """Say who may read the entry."""
        return changed(desk.set_level(PracticeId(id), body.level, who, expected=expected, reason=body.reason))

    @router.post("/practices/{id}/merged")
    def merge(id: str, body: told.Merger, who: Who) -> Response:
        """Fold an entry that tells the same into this one, which is found by either from then on."""
        return changed(desk.merge(PracticeId(id), PracticeId(body.folded), who))

    @router.delete("/practices/{id}/merged/{folded}")
    def undo_merge(id: str, folded: str, who: Who) -> Response:  # noqa: ARG001 - the address names both
        """Give an entry that was folded back its own place."""
        return changed(desk.undo_merge(PracticeId(folded), who))

    return router


def _answer(body: dict[str, Any], revision: int | None = None) -> Response:
    tag = {"ETag": f'"{revision}"'} if revision is not None else {}
    return JSONResponse(body, headers={"Cache-Control": "no-store", **tag})
