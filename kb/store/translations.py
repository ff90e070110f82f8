"""Titles and summaries of practices in other languages, as rows. All functions work in the caller's transaction."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, literal, select

from kb.practice import PracticeId, Translation, card_point, translation_point
from kb.store.tables import translations, vectors

_COLUMNS = ["point_id", "model_id", "practice_id", "vector"]


def replace_all(
    connection: Connection, id: PracticeId, before: Iterable[Translation], after: Iterable[Translation]
) -> None:
    """Keep `after` instead of `before`. What is new has its card's vector until a worker has embedded it: the meaning
    is the same, and its own words are found at once.
    """
    had, has = {one.language: one for one in before}, {one.language: one for one in after}
    for language in had.keys() - has.keys() | {code for code in had.keys() & has.keys() if had[code] != has[code]}:
        mine = (translations.c.practice_id == id) & (translations.c.language == language)
        connection.execute(delete(translations).where(mine))
        connection.execute(delete(vectors).where(vectors.c.point_id == translation_point(id, language)))
    for language, one in has.items():
        if had.get(language) != one:
            row = {"practice_id": id, "language": language, "title": one.title, "summary": one.summary}
            connection.execute(insert(translations).values(row))
            point = literal(translation_point(id, language))
            card = select(point, vectors.c.model_id, literal(id), vectors.c.vector)
            own = card.where(vectors.c.point_id == card_point(id))
            connection.execute(insert(vectors).from_select(_COLUMNS, own))
