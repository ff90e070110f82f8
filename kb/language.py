"""Which language a text is in. The one file that knows py3langid; never guesses from a country or a file name."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh", "de")
"""ISO 639-1 codes of the languages that are told apart."""

_LIKELY = 0.15


@cache
def identifier() -> LanguageIdentifier:
    """The model restricted to LANGUAGES, loaded once a process (about a second)."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(list(LANGUAGES))
    return model


def likely_languages(text: str) -> tuple[str, ...]:
    """The languages that a short text may well be in, most likely first; never none."""
    ranked = identifier().rank(text)
    return tuple(str(code) for code, share in ranked if share >= _LIKELY) or (str(ranked[0][0]),)
