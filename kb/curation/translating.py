"""Keeps a practice's title and summary in another language beside the original, found like it. Translates nothing."""

import re
from dataclasses import replace
from typing import Final

from kb.curation.denials import denials
from kb.errors import InvalidRequest, NotAllowed, NotFound
from kb.people.actor import DESK, Actor
from kb.plain_text import is_plain
from kb.practice import Practice, PracticeId, State, Translation
from kb.store.archive import Archive
from kb.store.revisions import Change, History

_LANGUAGE = re.compile(r"[a-z]{2}")
_LONGEST: Final = {"title": 300, "summary": 3000}


def translate(archive: Archive, id: PracticeId, translation: Translation, actor: Actor, *, expected: int) -> Practice:
    """Keep `translation` instead of an earlier one in its language; a worker embeds it.

    Raises `NotFound`, `NotAllowed`, `InvalidRequest` and `StaleRevision`.
    """
    given = _checked(translation)

    def decide(practice: Practice, _: History) -> Change:
        _not_merged(practice)
        if given.language == practice.language:
            raise InvalidRequest("language", f"The practice is in {given.language} itself; translate it into another.")
        return _changed(practice, given.language, given, "translate")

    with denials(archive.audit, actor, "translate", id):
        _permit(actor)
        return archive.revisions.change(id, expected, actor, decide)


def remove_translation(archive: Archive, id: PracticeId, language: str, actor: Actor, *, expected: int) -> Practice:
    """Take a translation away. Raises `NotFound`, `NotAllowed` and `StaleRevision`."""

    def decide(practice: Practice, _: History) -> Change:
        _not_merged(practice)
        if all(one.language != language for one in practice.translations):
            raise NotFound("translation", language)
        return _changed(practice, language, None, "untranslate")

    with denials(archive.audit, actor, "untranslate", id):
        _permit(actor)
        return archive.revisions.change(id, expected, actor, decide)


def _changed(practice: Practice, language: str, given: Translation | None, action: str) -> Change:
    others = [one for one in practice.translations if one.language != language]
    before = next((one for one in practice.translations if one.language == language), None)
    kept = sorted([*others, *([given] if given else [])], key=lambda one: one.language)
    told = {f"translation {language}": [_told(before), _told(given)]}
    return Change(replace(practice, translations=tuple(kept)), action, None, told, card_changed=True)


def _permit(actor: Actor) -> None:
    if not actor.roles & DESK:
        raise NotAllowed("Only the Secretariat's desk enters translations; ask a curator.")


def _not_merged(practice: Practice) -> None:
    if practice.state is State.MERGED:
        raise NotFound("practice", practice.id)


def _checked(given: Translation) -> Translation:
    if not _LANGUAGE.fullmatch(given.language):
        raise InvalidRequest("language", "`language` takes an ISO 639-1 code such as fr.")
    texts = {name: " ".join(getattr(given, name).split()) for name in _LONGEST}
    for name, most in _LONGEST.items():
        if not 0 < len(texts[name]) <= most or not is_plain(texts[name]):
            raise InvalidRequest(name, f"`{name}` takes 1 to {most} characters of plain text.")
    return Translation(given.language, **texts)


def _told(translation: Translation | None) -> dict[str, str] | None:
    return {"title": translation.title, "summary": translation.summary} if translation else None
