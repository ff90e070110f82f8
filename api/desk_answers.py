"""What all routes of the desk share: how they answer, the problems they may tell, and the revision of If-Match."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Header
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api.schemas import Problem
from kb.knowledge_base import KnowledgeBase
from kb.practice import Practice

PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "Nobody is signed in"},
    403: {"model": Problem, "description": "Not yours to do; is written into the audit"},
    404: {"model": Problem, "description": "Nothing with that id is yours to see"},
    409: {"model": Problem, "description": "The entry does not stand where this begins"},
    412: {"model": Problem, "description": "The entry was changed since it was read"},
    422: {"model": Problem, "description": "Something in it is not usable"},
    428: {"model": Problem, "description": "If-Match is missing"},
}
_TAG = re.compile(r'"(\d{1,9})"')


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


def answer(
    body: dict[str, Any],
    revision: int | None = None,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """`body`, kept by no cache, with the entry's revision as its ETag and `headers` besides."""
    tag = {"ETag": f'"{revision}"'} if revision is not None else {}
    return JSONResponse(body, status, headers={"Cache-Control": "no-store", **tag, **(headers or {})})


def changed(knowledge_base: KnowledgeBase, practice: Practice) -> Response:
    """How an entry stands after a change, and whether readers see it so already."""
    body = {
        "id": practice.id,
        "state": practice.state.value,
        "level": practice.level.value,
        "revision": practice.revision,
        "indexed": knowledge_base.show(practice.id),
    }
    return answer(body, practice.revision)
