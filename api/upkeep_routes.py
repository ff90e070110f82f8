"""Translations of an entry, and whether it still holds, over REST. Decides nothing."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from api import desk_schemas as told
from api.desk_answers import PROBLEMS, answer, changed, expected_revision
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import Actor
from kb.practice import PracticeId, Translation


def upkeep_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk", tags=["desk"], responses=PROBLEMS)
    upkeep = knowledge_base.desk.upkeep
    months = knowledge_base.settings.review_months
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type
    Expected = Annotated[int, Depends(expected_revision)]  # noqa: N806

    @router.put("/practices/{id}/translations/{language}")
    def translate(id: str, language: str, body: told.Translated, who: Who, expected: Expected) -> Response:
        """Keep title and summary in another language beside the original; the entry is found by either."""
        given = Translation(language, body.title, body.summary)
        return changed(knowledge_base, upkeep.translate(PracticeId(id), given, who, expected=expected))

    @router.delete("/practices/{id}/translations/{language}")
    def remove_translation(id: str, language: str, who: Who, expected: Expected) -> Response:
        """Take a translation away."""
        return changed(knowledge_base, upkeep.remove_translation(PracticeId(id), language, who, expected=expected))

    @router.get("/due")
    def due(who: Who) -> Response:
        """What is published and has to be confirmed or retired; a contributor gets their own country's."""
        found = upkeep.due(who, months)
        return answer({"due": [asdict(one) | {"on": one.on.isoformat()} for one in found]})

    @router.post("/practices/{id}/confirmed")
    def confirm(id: str, who: Who, expected: Expected) -> Response:
        """Say that a published practice still holds."""
        return changed(knowledge_base, upkeep.confirm(PracticeId(id), who, expected=expected))

    @router.post("/practices/{id}/asked")
    def ask(id: str, who: Who) -> Response:
        """Ask the focal points of its administration, by mail, whether a practice that is due still holds."""
        return answer({"asked": upkeep.ask(PracticeId(id), who, months)})

    return router
