"""Sends what lies in the outbox, never inside a request. What is not taken is tried again after a growing wait."""

import logging
from datetime import UTC, datetime, timedelta
from typing import Final

from kb.errors import NoticeNotSent
from kb.notices.carrier import Carrier
from kb.store.outbox import Outbox

_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=6)
_AT_ONCE: Final = 20

_log = logging.getLogger(__name__)


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts in vain (from 1): a minute, doubled each time up to six hours."""
    doublings = min(attempts - 1, 10)
    return min(_FIRST_WAIT * float(2**doublings), _LONGEST_WAIT)


class Postman:
    """One at a time: two would send a letter twice. A crash between sending and noting it sends it twice as well,
    which is better than never.
    """

    def __init__(self, outbox: Outbox, carrier: Carrier) -> None:
        self._outbox = outbox
        self._carrier = carrier

    def round(self, now: datetime | None = None) -> int:
        """Send what is due at `now`, at most twenty; returns how many were taken. Sent letters are forgotten."""
        at = now or datetime.now(UTC)
        sent = 0
        for waiting in self._outbox.due(at, _AT_ONCE):
            try:
                self._carrier.carry(waiting.letter)
            except NoticeNotSent as error:
                attempts = waiting.attempts + 1
                self._outbox.put_off(waiting.id, at + wait_after(attempts), attempts, str(error))
                _log.warning("%s It is tried again.", error)
            else:
                self._outbox.remove(waiting.id)
                sent += 1
        return sent
