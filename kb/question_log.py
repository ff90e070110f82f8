"""Notes questions beside their answers: a thread of its own writes them, and no question waits for it or fails by it.

What is kept says nothing about who asked: no address, no name, no time of day, no e-mail address or phone number.
"""

import logging
import queue
import threading
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta

from kb.access import Reader
from kb.language import likely_languages
from kb.search.query import SearchQuery
from kb.search.redaction import redacted
from kb.store.questions import Question, Questions

_MOST_WAITING = 10_000
_GATHERING_SECONDS = 1.0
"""One commit for what comes within this time, so that a busy server does not commit at each question."""

_log = logging.getLogger(__name__)

_Asked = tuple[date, SearchQuery, Reader, int]


class QuestionLog:
    """Keeps questions for `keep_days` days; with 0 it keeps none and forgets what was kept. `close` writes the rest."""

    def __init__(self, questions: Questions, keep_days: int) -> None:
        self._questions = questions
        self._keep = timedelta(days=keep_days)
        self._waiting: queue.Queue[_Asked] = queue.Queue(_MOST_WAITING)
        self._ending = threading.Event()
        self._pruned: date | None = None
        self.lost = 0
        self._thread = threading.Thread(target=self._write, name="question log", daemon=True)
        self._thread.start()

    def note(self, query: SearchQuery, reader: Reader, hits: int) -> None:
        """Keep that `query` was asked at the reader's level and gave so many hits; returns at once."""
        if not self._keep:
            return
        try:
            self._waiting.put_nowait((_today(), query, reader, hits))
        except queue.Full:
            self.lost += 1

    def close(self) -> None:
        """Write what waits and end the thread."""
        self._ending.set()
        self._thread.join()

    def _write(self) -> None:
        while True:
            ended = self._ending.wait(_GATHERING_SECONDS)
            asked = list(self._taken())
            try:
                self._questions.add(_question(*one) for one in asked)
                self._prune()
            except Exception as error:  # noqa: BLE001 - a log is not worth a server: what is lost is counted and told
                self.lost += len(asked)
                _log.warning("%d questions could not be noted: %s", len(asked), error)
            if ended:
                return

    def _taken(self) -> Iterator[_Asked]:
        while True:
            try:
                yield self._waiting.get_nowait()
            except queue.Empty:
                return

    def _prune(self) -> None:
        """Once a day; with nothing to keep, all that an earlier setting kept."""
        today = _today()
        if self._pruned != today:
            self._questions.forget_before(today - self._keep + timedelta(days=1))
            self._pruned = today


def _today() -> date:
    return datetime.now(UTC).date()


def _question(day: date, query: SearchQuery, reader: Reader, hits: int) -> Question:
    filters = {name: value for name, value in asdict(query.filters).items() if value}
    return Question(
        day=day,
        text=redacted(query.text),
        language=likely_languages(query.text)[0],
        filters=filters,
        hits=hits,
        level=reader.level,
    )
