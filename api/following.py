"""Keeps a served index a copy of the store, in a thread beside the requests. Failures show in /health and the log."""

from typing import Final

from api.repeating import Repeating
from kb.knowledge_base import KnowledgeBase

PAUSE_SECONDS: Final = 0.5


class Following(Repeating):
    """`state` is `following` or `failing`."""

    def __init__(self, knowledge_base: KnowledgeBase) -> None:
        failure = "New practices could not be copied to the index."
        super().__init__("follower", knowledge_base.catch_up, failure, well="following", pause=PAUSE_SECONDS)
