"""What was asked, without anything about who asked: kept for the days that the settings say."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import case, delete, func, insert, select

from kb.practice import Level
from kb.store.database import Database
from kb.store.tables import questions


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is kept. `language` is its likeliest (ISO 639-1), `hits` how many practices were shown."""

    day: date
    text: str
    language: str
    filters: Mapping[str, object]
    hits: int
    level: Level


@dataclass(frozen=True, slots=True)
class Need:
    """What was asked, lastly in vain. `times` counts the times in vain, by day from `first` to `last`."""

    text: str
    language: str
    times: int
    first: date
    last: date


class Questions:
    """The table of questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, asked: Iterable[Question]) -> None:
        """Keep these, in the order in which they were asked."""
        rows = [asdict(question) for question in asked]
        if rows:
            with self._database.writing() as connection:
                connection.execute(insert(questions), rows)

    def forget_before(self, day: date) -> int:
        """Drop what was asked before `day`; returns how many that were."""
        with self._database.writing() as connection:
            return connection.execute(delete(questions).where(questions.c.day < day)).rowcount

    def needs(self, limit: int) -> list[Need]:
        """Questions that found nothing when they were asked last, the most frequent first."""
        newest = select(func.max(questions.c.id)).group_by(questions.c.text)
        vain = case((questions.c.hits == 0, 1), else_=0)
        in_vain = case((questions.c.hits == 0, questions.c.day))
        counted = (
            select(
                questions.c.text,
                func.sum(vain).label("times"),
                func.min(in_vain).label("first"),
                func.max(in_vain).label("last"),
            )
            .group_by(questions.c.text)
            .subquery()
        )
        query = (
            select(questions.c.text, questions.c.language, counted.c.times, counted.c.first, counted.c.last)
            .join(counted, counted.c.text == questions.c.text)
            .where(questions.c.id.in_(newest), questions.c.hits == 0)
            .order_by(counted.c.times.desc(), counted.c.last.desc(), questions.c.text)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [Need(*row) for row in connection.execute(query)]
