"""Holds the index in this process for the time of one command. Imports the whole core, so it is loaded when needed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from api.finding import find
from api.presenting import full_health
from kb.access import SECRETARIAT, Reader
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.practice import Level
from kb.settings import Settings


class LocalHolder:
    """The knowledge base itself behind the questions of `IndexHolder`."""

    def __init__(self, knowledge_base: KnowledgeBase, *, is_fresh: bool) -> None:
        self._knowledge_base = knowledge_base
        self._is_fresh = is_fresh

    def search(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The answer for the level in `parameters["reader"]`. Raises `InvalidRequest`."""
        asked = dict(parameters)
        reader = Reader(Level(asked.pop("reader")))
        return find(self._knowledge_base, asked, reader)

    def health(self) -> dict[str, Any]:
        return full_health(self._knowledge_base.health(SECRETARIAT))

    def fsck(self) -> list[str]:
        return list(self._knowledge_base.fsck())

    def catch_up(self) -> int:
        return self._knowledge_base.catch_up()

    def rebuild_index(self) -> int:
        """Make the index again, unless it was made just now; returns how many practices it holds."""
        if not self._is_fresh:
            return self._knowledge_base.rebuild_index()
        counts = self._knowledge_base.health(SECRETARIAT).counts
        return sum(counts.values()) - counts["documents"]


@contextmanager
def open_here(settings: Settings, *, fresh_index: bool) -> Iterator[LocalHolder]:
    """Raises what `open_knowledge_base` raises, `IndexInUse` when another process holds the index."""
    with open_knowledge_base(settings, fresh_index=fresh_index) as knowledge_base:
        yield LocalHolder(knowledge_base, is_fresh=fresh_index)
