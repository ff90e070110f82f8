"""One search from the parameters of the contract to its JSON shape, for REST and the command line."""

from collections.abc import Mapping
from typing import Any

from api.presenting import search_answer
from kb.access import Reader
from kb.knowledge_base import KnowledgeBase


def find(knowledge_base: KnowledgeBase, parameters: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    """The answer to `parameters["q"]` under the filters beside it. Raises `InvalidRequest`."""
    filters = {name: value for name, value in parameters.items() if name not in ("q", "explain")}
    answer = knowledge_base.search(knowledge_base.query(parameters["q"], **filters), reader)
    return search_answer(answer, explain=bool(parameters.get("explain", False)))
