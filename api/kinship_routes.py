"""What looks alike, what is told twice and what was adapted from what, over REST. Decides nothing."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from api import desk_schemas as told
from api.desk_answers import PROBLEMS, answer, changed, expected_revision
from kb.curation.likeness import FLOOR
from kb.curation.pairs import PairView
from kb.knowledge_base import KnowledgeBase
from kb.people.actor import Actor
from kb.practice import PracticeId


def kinship_routes(knowledge_base: KnowledgeBase, actor: Callable[..., Actor]) -> APIRouter:
    """`actor` is the dependency that tells who is signed in."""
    router = APIRouter(prefix="/v1/desk", tags=["desk"], responses=PROBLEMS)
    kinship = knowledge_base.desk.kinship
    Who = Annotated[Actor, Depends(actor)]  # noqa: N806 - a type
    Expected = Annotated[int, Depends(expected_revision)]  # noqa: N806

    @router.get("/duplicates")
    def duplicates(
        who: Who, floor: Annotated[float, Query(ge=0, le=1, description="Least score of a pair.")] = FLOOR
    ) -> Response:
        """All that looks alike: the same text in two documents, or a practice told again, in whatever languages."""
        return answer({"duplicates": [_pair(one) for one in kinship.pairs(who, floor)]})

    @router.get("/practices/{id}/duplicates")
    def duplicates_of(id: str, who: Who) -> Response:
        """What this entry or its document looks like, likeliest first."""
        return answer({"duplicates": [_pair(one) for one in kinship.pairs_of(PracticeId(id), who)]})

    @router.post("/practices/{id}/merged")
    def merge(id: str, body: told.Merger, who: Who, expected: Expected) -> Response:
        """Fold an entry that tells the same into this one, which is found by either from then on."""
        return changed(knowledge_base, kinship.merge(PracticeId(id), PracticeId(body.folded), who, expected=expected))

    @router.get("/practices/{id}/merged")
    def merged(id: str, who: Who) -> Response:
        """Which entries are folded into this one."""
        return answer({"merged": kinship.merged(PracticeId(id), who)})

    @router.delete("/practices/{id}/merged/{folded}")
    def undo_merge(id: str, folded: str, who: Who, expected: Expected) -> Response:  # noqa: ARG001 - the address names both
        """Give an entry that was folded back its own place."""
        return changed(knowledge_base, kinship.undo_merge(PracticeId(folded), who, expected=expected))

    @router.get("/practices/{id}/origins")
    def origins(id: str, who: Who) -> Response:
        """What this practice was adapted from, and what was adapted from it."""
        practice = knowledge_base.desk.entry(PracticeId(id), who).practice
        first, later = kinship.transfers(practice.id, who.reader)
        return answer({"adapted_from": first, "adapted_by": later})

    @router.post("/practices/{id}/origins")
    def link(id: str, body: told.Origin, who: Who) -> Response:
        """Record that this practice was adapted from another."""
        kinship.link(PracticeId(body.original), PracticeId(id), who)
        return origins(id, who)

    @router.delete("/practices/{id}/origins/{original}")
    def unlink(id: str, original: str, who: Who) -> Response:
        """Take that back."""
        kinship.unlink(PracticeId(original), PracticeId(id), who)
        return origins(id, who)

    return router


def _pair(pair: PairView) -> dict[str, Any]:
    return asdict(pair) | {"score": round(pair.score, 4)}
