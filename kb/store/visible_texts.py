"""The words of practices for those who may see them: titles and texts by reader, for spelling and suggestions.

It reads nothing that the reader may not see (D5), and gives texts without evidence, which costs less than practices do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from kb.access import Reader, may_see
from kb.practice import Level, PracticeId, State
from kb.store.database import Database
from kb.store.tables import passages, practices, translations

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Words:
    """A practice's title, and all that it says as one text. `language` is ISO 639-1."""

    id: PracticeId
    title: str
    language: str
    text: str


class VisibleTexts:
    """Reads the texts of practices by reader."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def revisions(self, reader: Reader) -> dict[PracticeId, int]:
        """Every practice that `reader` may see, with its revision."""
        query = select(practices.c.id, practices.c.revision, practices.c.state, practices.c.level)
        with self._database.reading() as connection:
            return {
                PracticeId(id): revision
                for id, revision, state, level in connection.execute(query)
                if may_see(reader, State(state), Level(level))
            }

    def words(self, ids: Sequence[PracticeId]) -> Iterator[Words]:
        """What these practices say, in no order; ids from `revisions`."""
        for start in range(0, len(ids), _AT_ONCE):
            yield from self._batch(ids[start : start + _AT_ONCE])

    def _batch(self, ids: Sequence[PracticeId]) -> Iterator[Words]:
        fields = select(
            practices.c.id, practices.c.title, practices.c.language, practices.c.summary,
            practices.c.administration, practices.c.outcome, practices.c.partners,
        ).where(practices.c.id.in_(ids))  # fmt: skip
        own = select(passages.c.practice_id, passages.c.text).where(passages.c.practice_id.in_(ids))
        others = select(translations.c.practice_id, translations.c.title + ". " + translations.c.summary).where(
            translations.c.practice_id.in_(ids)
        )
        with self._database.reading() as connection:
            texts: dict[str, list[str]] = {}
            for id, text in (*connection.execute(own), *connection.execute(others)):
                texts.setdefault(id, []).append(text)
            rows = connection.execute(fields).all()
        for id, title, language, summary, administration, outcome, partners in rows:
            said = (title, summary, administration, outcome, *partners, *texts.get(id, ()))
            yield Words(PracticeId(id), title, language, "\n".join(filter(None, said)))
