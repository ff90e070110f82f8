"""Titles and summaries of practices in other languages, as rows. All functions work in the caller's transaction."""

from sqlalchemy import Connection, delete, insert, update

from kb.embedding.vectors import Vector, to_half_bytes
from kb.practice import PracticeId, Translation, translation_point
from kb.store.tables import practices, translations, vectors


def put(connection: Connection, id: PracticeId, translation: Translation, model_id: str, vector: Vector) -> None:
    """Keep `translation` with its vector instead of an earlier one in that language."""
    drop(connection, id, translation.language)
    connection.execute(
        insert(translations).values(
            practice_id=id,
            language=translation.language,
            title=translation.title,
            summary=translation.summary,
        )
    )
    point = translation_point(id, translation.language)
    row = {"point_id": point, "model_id": model_id, "practice_id": id, "vector": to_half_bytes(vector)}
    connection.execute(insert(vectors).values(row))


def drop(connection: Connection, id: PracticeId, language: str) -> bool:
    """Remove the translation into `language`; False when there is none. Counts a revision: the index follows."""
    mine = (translations.c.practice_id == id) & (translations.c.language == language)
    connection.execute(delete(vectors).where(vectors.c.point_id == translation_point(id, language)))
    removed = connection.execute(delete(translations).where(mine)).rowcount
    change = update(practices).where(practices.c.id == id)
    connection.execute(change.values(revision=practices.c.revision + 1))
    return bool(removed)
