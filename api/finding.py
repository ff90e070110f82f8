"""One search from the parameters of the contract to its JSON shape, for REST and the command line."""

from collections.abc import Mapping
from typing import Any

from api.presenting import replay_fields, search_answer
from api.web.addresses import address
from kb.access import Reader
from kb.knowledge_base import KnowledgeBase
from kb.search.replay import pin_of, read_pin, replay

_NOT_FILTERS = ("q", "explain", "expect")


def find(knowledge_base: KnowledgeBase, parameters: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    """The answer to `parameters["q"]` under the filters beside it. Raises `InvalidRequest`."""
    filters = {name: value for name, value in parameters.items() if name not in _NOT_FILTERS}
    pinned = parameters.get("expect")
    expected = read_pin(pinned) if pinned else None
    answer = knowledge_base.search(knowledge_base.query(parameters["q"], **filters), reader, noted=expected is None)
    shown = search_answer(answer, explain=bool(parameters.get("explain", False)))
    shown["permalink"] = _permalink(parameters, str(pin_of(answer)))
    return shown if expected is None else shown | {"replay": replay_fields(replay(answer, expected))}


def _permalink(parameters: Mapping[str, Any], pin: str) -> str:
    """The address that asks the same again; parameters that say nothing are left out."""
    given = {
        name: value if isinstance(value, list) else [_written(value)] for name, value in parameters.items() if value
    }
    return address("/v1/search", given | {"expect": [pin]})


def _written(value: object) -> str:
    return "true" if value is True else str(value)
