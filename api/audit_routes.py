"""The audit over REST, for administrators: looked through, checked, and taken away as a signed file."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime
from starlette.responses import Response

from api.desk_answers import PROBLEMS, answer
from kb.audit import Link
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import Actor
from kb.store.audit_trail import Sought

_MOST = 500
_EXPORT: dict[int | str, dict[str, Any]] = {200: {"content": {"application/x-ndjson": {}}}}


def audit_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk/audit", tags=["audit"], responses=PROBLEMS)
    reading = knowledge_base.desk.audit
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type

    @router.get("")
    def entries(
        who: Who,
        sought: Annotated[Sought, Depends(_sought)],
        before: Annotated[int | None, Query(description="`next` of the answer before.")] = None,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 100,
    ) -> Response:
        """What was done, the newest first, denied access included."""
        found = reading.entries(sought, who, limit, before=before)
        following = found[-1].sequence if len(found) == limit else None
        return answer({"entries": [_told(link) for link in found], "next": following})

    @router.get("/verification")
    def verification(who: Who) -> Response:
        """Whether anything was changed in it, removed or put in: a sentence for each."""
        count, findings = reading.verify(who)
        return answer({"entries": count, "findings": list(findings)})

    @router.get("/export", response_class=Response, responses=_EXPORT)
    def export(who: Who) -> Response:
        """The whole of it without names of persons, signed; `gckb audit verify --export` checks it later."""
        headers = {"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="audit.jsonl"'}
        content = reading.export(who, knowledge_base.settings.home)
        return Response(content, media_type="application/x-ndjson", headers=headers)

    return router


def _sought(
    person: Annotated[str | None, Query(description="Id of a user, or `program`.")] = None,
    entry: Annotated[str | None, Query(description="Id of a practice, document or user.")] = None,
    action: Annotated[str | None, Query(description="Such as `published`, `correct` or `denied`.")] = None,
    since: Annotated[AwareDatetime | None, Query(description="With its time zone.")] = None,
    until: Annotated[AwareDatetime | None, Query(description="Up to then, not counted.")] = None,
) -> Sought:
    return Sought(person, entry, action, since, until)


def _told(link: Link) -> dict[str, Any]:
    return {
        "sequence": link.sequence,
        "at": link.at.isoformat(),
        "person": link.actor,
        "action": link.action,
        "entry": link.subject,
        "detail": dict(link.detail),
        "personal": dict(link.personal.said) if link.personal else None,
        "digest": link.digest,
    }
