"""Keeps a practice's title and summary in another language beside the original, found like it. Translates nothing."""

import re

from kb.audit import Entry
from kb.embedding.embedder import Embedder
from kb.errors import InvalidRequest, NotAllowed, NotFound
from kb.people.actor import DESK, Actor
from kb.practice import PracticeId, State, Translation
from kb.search.cards import translation_text
from kb.store import translations
from kb.store.archive import Archive
from kb.store.audit_trail import write
from kb.store.mergers import standing
from kb.store.revisions import remembering

_LANGUAGE = re.compile(r"[a-z]{2}")
_LONGEST = {"title": 300, "summary": 3000}


def translate(archive: Archive, embedder: Embedder, id: PracticeId, translation: Translation, actor: Actor) -> None:
    """Keep `translation` instead of an earlier one in its language. It is embedded here: not for a serving process.

    Raises `NotFound`, `NotAllowed` and `InvalidRequest`.
    """
    _permit(actor)
    given = _checked(translation)
    practice, _ = archive.practices.practice(id, actor.reader)
    if given.language == practice.language:
        raise InvalidRequest("language", f"The practice is in {given.language} itself; translate it into another.")
    (vector,) = embedder.embed_passages([translation_text(given)])
    before = next((one for one in practice.translations if one.language == given.language), None)
    with archive.database.writing(alone=True) as connection:
        _not_merged(standing(connection, id).state, id)
        with remembering(connection, (id,), actor.id, "translate"):
            translations.put(connection, id, given, embedder.model_id, vector)
        detail = {"language": given.language, "before": _told(before), "after": _told(given)}
        write(connection, Entry(actor.id, "translate", id, detail, {"user": actor.id, "name": actor.name}))


def remove_translation(archive: Archive, id: PracticeId, language: str, actor: Actor) -> None:
    """Take a translation away. Raises `NotFound` and `NotAllowed`."""
    _permit(actor)
    practice, _ = archive.practices.practice(id, actor.reader)
    before = next((one for one in practice.translations if one.language == language), None)
    if before is None:
        raise NotFound("translation", language)
    with archive.database.writing(alone=True) as connection:
        with remembering(connection, (id,), actor.id, "untranslate"):
            translations.drop(connection, id, language)
        detail = {"language": language, "before": _told(before), "after": None}
        write(connection, Entry(actor.id, "untranslate", id, detail, {"user": actor.id, "name": actor.name}))


def _permit(actor: Actor) -> None:
    if not actor.roles & DESK:
        raise NotAllowed("Only the Secretariat's desk enters translations; ask a curator.")


def _not_merged(state: State, id: PracticeId) -> None:
    if state is State.MERGED:
        raise NotFound("practice", id)


def _checked(given: Translation) -> Translation:
    if not _LANGUAGE.fullmatch(given.language):
        raise InvalidRequest("language", "`language` takes an ISO 639-1 code such as fr.")
    texts = {name: " ".join(getattr(given, name).split()) for name in _LONGEST}
    for name, most in _LONGEST.items():
        if not 0 < len(texts[name]) <= most:
            raise InvalidRequest(name, f"`{name}` takes 1 to {most} characters.")
    return Translation(given.language, **texts)


def _told(translation: Translation | None) -> dict[str, str] | None:
    return {"title": translation.title, "summary": translation.summary} if translation else None
