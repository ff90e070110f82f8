"""Sends notices from a thread beside the requests."""

from typing import Final

from api.repeating import Repeating
from kb.knowledge_base import KnowledgeBase

PAUSE_SECONDS: Final = 2.0


class Posting(Repeating):
    """`state` is `sending`, or `failing` when the outbox cannot be read; a letter not taken is tried again later."""

    def __init__(self, knowledge_base: KnowledgeBase) -> None:
        failure = "Notices could not be sent."
        super().__init__("postman", knowledge_base.send_notices, failure, well="sending", pause=PAUSE_SECONDS)
