"""The Secretariat's desk over REST. Every change says by If-Match which revision it was decided from."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from api import desk_schemas as told
from api.desk_answers import PROBLEMS, answer, changed, expected_revision
from api.desk_view import change_view, entry_view, listed_view, remark_view, revision_view
from kb.errors import KnowledgeBaseError
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import Actor
from kb.practice import Evidence, PracticeId, State

_MOST = 100


def desk_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:  # noqa: C901 - one route each
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk", tags=["desk"], responses=PROBLEMS)
    desk = knowledge_base.desk
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type
    Expected = Annotated[int, Depends(expected_revision)]  # noqa: N806

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
        return answer({"entries": [listed_view(practice) for practice in found], "next": following})

    @router.get("/practices/{id}")
    def entry(id: str, who: Who) -> Response:
        """The entry: each field with its evidence, what the extractor read, what was decided, and what may follow."""
        found = desk.entry(PracticeId(id), who)
        return answer(entry_view(found), found.practice.revision)

    @router.get("/practices/{id}/checks")
    def checks(id: str, who: Who) -> Response:
        """What to look at before the entry goes on, gravest first; the same for who submits and who decides."""
        return answer({"remarks": [remark_view(one) for one in desk.remarks(PracticeId(id), who)]})

    @router.get("/practices/{id}/revisions")
    def history(id: str, who: Who) -> Response:
        """Every state of the entry that was kept."""
        return answer({"revisions": [revision_view(one) for one in desk.history(PracticeId(id), who)]})

    @router.get("/practices/{id}/diff")
    def diff(
        id: str,
        who: Who,
        one: Annotated[int, Query(alias="from", description="A revision.")],
        other: Annotated[int, Query(alias="to", description="Another one.")],
    ) -> Response:
        """What differs between two revisions, field by field."""
        found = desk.difference(PracticeId(id), one, other, who)
        return answer({"changes": [change_view(change) for change in found]})

    @router.post("/practices/{id}/transitions")
    def move(id: str, body: told.Transition, who: Who, expected: Expected) -> Response:
        """Send the entry on. `indexed` says whether readers see it so already."""
        return changed(knowledge_base, desk.move(PracticeId(id), body.to, who, expected=expected, reason=body.reason))

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
        return answer({"done": done, "refused": len(lines) - done, "entries": lines, "indexed": indexed})

    @router.put("/practices/{id}/fields/{field}")
    def correct(id: str, field: str, body: told.Correction, who: Who, expected: Expected) -> Response:
        """Put another value in the place of what was read, with the words that show it if there are any."""
        quote = Evidence(body.evidence.page, body.evidence.quote) if body.evidence else None
        practice = desk.correct(
            PracticeId(id), field, body.value, who, expected=expected, evidence=quote, reason=body.reason
        )
        return changed(knowledge_base, practice)

    @router.post("/practices/{id}/accepted")
    def accept(id: str, body: told.Acceptance, who: Who, expected: Expected) -> Response:
        """Say that fields are right as they were read."""
        return changed(knowledge_base, desk.accept(PracticeId(id), body.fields, who, expected=expected))

    @router.post("/practices/{id}/restored")
    def restore(id: str, body: told.Restoration, who: Who, expected: Expected) -> Response:
        """Give the entry the fields of an earlier revision."""
        return changed(knowledge_base, desk.restore(PracticeId(id), body.revision, who, expected=expected))

    @router.put("/practices/{id}/level")
    def set_level(id: str, body: told.Opening, who: Who, expected: Expected) -> Response:
        """Say who may read the entry."""
        return changed(
            knowledge_base, desk.set_level(PracticeId(id), body.level, who, expected=expected, reason=body.reason)
        )

    return router
