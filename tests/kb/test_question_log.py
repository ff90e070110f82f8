import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from kb.access import ANONYMOUS
from kb.index.passage_index import IndexFilter
from kb.practice import Level
from kb.question_log import QuestionLog
from kb.search.query import SearchQuery
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.questions import Question, Questions

TODAY = datetime.now(UTC).date()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(open_archive(Settings(home=tmp_path))) as opened:
        yield opened


@pytest.fixture
def log(archive: Archive) -> Callable[[int], QuestionLog]:
    return lambda days: QuestionLog(Questions(archive.database), days)


def note(log: QuestionLog, question: str, hits: int = 0) -> None:
    log.note(SearchQuery(question, IndexFilter(countries=("KEN",))), ANONYMOUS, hits)


def rows(archive: Archive) -> list[dict[str, object]]:
    with archive.database.reading() as connection:
        return [dict(row) for row in connection.execute(text("SELECT * FROM questions ORDER BY id")).mappings()]


def test_a_question_is_kept_without_who_asked(archive: Archive, log: Callable[[int], QuestionLog]) -> None:
    with closing(log(30)) as opened:
        note(opened, "solar panels for jane@customs.example", 2)
    (row,) = rows(archive)
    assert {"id", "day", "text", "language", "filters", "hits", "level"} == row.keys()
    assert ("solar panels for [e-mail]", "en", 2, "public") == tuple(
        row[name] for name in ("text", "language", "hits", "level")
    )
    assert {"countries": ["KEN"]} == json.loads(str(row["filters"]))


def test_what_is_older_than_the_days_to_keep_is_forgotten(archive: Archive, log: Callable[[int], QuestionLog]) -> None:
    days = [TODAY - timedelta(days=age) for age in (31, 30, 29)]
    Questions(archive.database).add(Question(day, str(day), "en", {}, 0, Level.PUBLIC) for day in days)
    log(30).close()
    assert [str(days[-1])] == [row["text"] for row in rows(archive)]


def test_with_no_days_nothing_is_kept_and_the_past_is_forgotten(
    archive: Archive, log: Callable[[int], QuestionLog]
) -> None:
    Questions(archive.database).add([Question(TODAY, "before", "en", {}, 0, Level.PUBLIC)])
    with closing(log(0)) as opened:
        note(opened, "solar panels")
    assert [] == rows(archive)


def test_a_store_that_cannot_be_written_loses_the_questions_and_nothing_else(
    archive: Archive, log: Callable[[int], QuestionLog], caplog: pytest.LogCaptureFixture
) -> None:
    with archive.database.writing() as connection:
        connection.execute(text("DROP TABLE questions"))
    opened = log(30)
    note(opened, "solar panels")
    opened.close()
    assert 1 == opened.lost
    assert "1 questions could not be noted" in caplog.text
