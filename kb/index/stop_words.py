"""Words of each language that say nothing. The one file that knows stopwordsiso; it guesses no language."""

from functools import cache

import stopwordsiso

from kb.index.letters import fold

_SHORT_ENGLISH = "a am an as at be by do go he i if in is it me my no of oh on or so to up us we"
"""Of the English entries of one or two letters only these are words, the rest are countries and units (uk, kg)."""

_MEANT: dict[str, str] = {
    "en": (
        "act area areas bill case cases computer copy date detail effect empty fact facts fill fire free "
        "front goods group groups home index information invention join large line man member members men "
        "mill mine name net new novel number numbers open opened opening order orders page pages part parts "
        "place places point points problem problems research results right ring room section self shed "
        "shell side site small state states stop system test text top trillion value web website welcome "
        "word words work working works world year years young zero"
    ),
    "fr": (
        "effet essai eu ouvert ouverte ouverts parole personne personnes pièce pure rare rares restrictif "
        "retour stop sujet unique uniques valeur"
    ),
    "es": (
        "acuerdo empleo estado estados informo lugar medio nueva nuevas nuevo nuevos país pais paìs tiempo "
        "total trabajo trata valor verdad"
    ),
    "pt": (
        "apoio caminho conselho corrente estado eu falta grupo maioria nível nova novas novo novos número "
        "obra ponto pontos posição povo sistema tempo tipo trabalho valor viagem área"
    ),
    "ru": (
        "вода война вопрос время город деньги дорога женщина земля книга люди машина место мир мира москва "
        "новый окно правда путь работа русский россия сила слово советский страна улица человек"
    ),
    "ar": "اطار اعادة زيارة للامم لقاء لوكالة",
    "de": "jahr jahre jahren mensch menschen mittel ordnung recht rechte rechten sache tag tage tagen teil zeit",
}
"""Entries of the lists that a question can hinge on, as in "free zone", "empty containers", "trata" or "EU"."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of an ISO 639-1 language as `fold` leaves them; empty for a language without a list.

    The lists are those of stopwords-iso, less the words that carry meaning in this domain.
    """
    if not stopwordsiso.has_lang(language):
        return frozenset()
    listed = {fold(word) for word in stopwordsiso.stopwords(language)}
    if language == "en":
        listed = {word for word in listed if len(word) > 2} | set(_SHORT_ENGLISH.split())  # noqa: PLR2004 - see above
    return frozenset(listed - {fold(word) for word in _MEANT.get(language, "").split()})
